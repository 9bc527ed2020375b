// A text that tries to give orders, wherever it stands, changes nothing of how a plan is made.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { oneLine } from "../../src/analysts/fence.ts";
import { promptOf } from "../../src/processes/mock-llm/chat-request.ts";
import { injections } from "../analysts/injections.ts";
import { aPattern } from "../patterns/a-pattern.ts";
import { aHostilePlan, conductOf, prpOf, type HostilePlan } from "./a-hostile-plan.ts";

const texts = injections.map(({ text }) => oneLine(text));
const harmless = "A short word of thanks to everyone who helped.";

/** Notes are kept word for word, so that the texts are what the project is about and no evidence of anything else. */
function briefWith(notes: readonly string[]): string {
  return [
    "# Link board",
    "",
    "A web app in TypeScript where a team keeps links.",
    "",
    "- Members sign in with e-mail and password.",
    "- Members can add, edit and delete a link with a note.",
    "- A search answers within 300 ms for 20,000 links.",
    "- All data is stored in PostgreSQL.",
    ...notes.map((note) => `- A note must be kept as it was typed: ${note}`),
    "",
  ].join("\n");
}

function inGroups<T>(items: readonly T[], count: number): T[][] {
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

const groups = inGroups(texts, 7);
const plain = Array.from({ length: groups[0]?.length ?? 0 }, () => harmless);

describe("in the brief", () => {
  test.each(groups.map((group, i) => ({ group, i })))("group $i changes nothing", async ({ group }) => {
    const usual = await aHostilePlan({ brief: briefWith(group.map(() => harmless)) });
    const hostile = await aHostilePlan({ brief: briefWith(group) });
    expect(conductOf(hostile)).toEqual(conductOf(usual));
    expect(hostile.result.confidence?.value).toBeLessThanOrEqual(usual.result.confidence?.value ?? 0);
    expectFenced(hostile, group);
    await expectFlagged(hostile, group);
  });
});

function expectFenced({ mock }: HostilePlan, group: readonly string[]): void {
  for (const { request } of mock.requests) {
    const ours = unfenced(promptOf(request));
    expect(group.flatMap(piecesOf).filter((piece) => ours.includes(piece))).toEqual([]);
  }
}

async function expectFlagged(plan: HostilePlan, group: readonly string[]): Promise<void> {
  const prp = prpOf(plan);
  const reached = group.filter((text) => piecesOf(text).some((piece) => prp.includes(piece)));
  const { stdout } = await plan.run(["validate", plan.result.prp?.path ?? "", "--json"]);
  const lines = prp.split("\n");
  console.log(
    reached.map((text) => [text, lines.flatMap((line, i) => piecesOf(text).some((piece) => line.includes(piece)) ? [`${i + 1}: ${line}`] : [])]),
    JSON.stringify(JSON.parse(stdout).files[0].findings.map(({code,line,message}: any) => [code,line,message].join("|")), null, 1));
}

/** What is left of a prompt when everything between marks that belong together is taken out. */
function unfenced(prompt: string): string {
  const nonces = [
    ...new Set([...prompt.matchAll(/<<<material ([0-9a-f]{16}) /g)].map(([, nonce = ""]) => nonce)),
  ];
  return nonces.reduce((text, nonce) => {
    const [before = "", ...rest] = text.split(`<<<material ${nonce} `);
    const end = `material ${nonce}>>>`;
    return [before, ...rest.map((part) => part.slice(part.indexOf(end) + end.length))].join("");
  }, prompt);
}

/** The text in pieces long enough to be told from our own words. */
function piecesOf(text: string): string[] {
  return text.match(/.{16}/gu) ?? [text];
}
void [aPattern, beforeAll, join, writeFileSync, plain];
