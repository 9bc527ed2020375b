// A text that tries to give orders, wherever it stands, changes nothing of how a plan is made.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { oneLine } from "../../src/analysts/fence.ts";
import { hiddenCharacterIn, injectionIn, orderIn } from "../../src/domain/prp-lint/word-rules.ts";
import { promptOf } from "../../src/processes/mock-llm/chat-request.ts";
import { injections } from "../analysts/injections.ts";
import { aHostilePlan, conductOf, prpOf, type HostilePlan } from "./a-hostile-plan.ts";

const texts = injections.map(({ text }) => oneLine(text));

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

const harmless = (i: number): string =>
  `A short word of thanks, number ${String(i)}, to everyone who helped.`;
const groups = inGroups(texts, 7);

describe.each(groups.map((group, i) => ({ name: `texts ${String(i + 1)}`, group })))(
  "$name in the brief",
  ({ group }) => {
    test("change nothing of how it is planned, are material in prompts, and are quoted or flagged", async () => {
      const [usual, hostile] = [
        await aHostilePlan({ brief: briefWith(group.map((_, i) => harmless(i))) }),
        await aHostilePlan({ brief: briefWith(group) }),
      ];
      expectTheSame(hostile, usual);
      expectFenced(hostile, group);
      await expectFlagged(hostile);
    });
  },
);

/** Words weigh as words: a requirement with a measure counts a little more. What they claim weighs nothing. */
const weightOfWords = 0.02;

function expectTheSame(hostile: HostilePlan, usual: HostilePlan): void {
  expect(conductOf(hostile)).toEqual(conductOf(usual));
  const confidence = hostile.result.confidence?.value ?? 0;
  expect(confidence).toBeLessThanOrEqual((usual.result.confidence?.value ?? 0) + weightOfWords);
}

/** In what we say to the model; what it said itself is given back to it as its own. */
function expectFenced({ mock }: HostilePlan, group: readonly string[]): void {
  const said = mock.requests.flatMap(({ request }) =>
    request.messages.filter(({ role }) => role !== "assistant"),
  );
  for (const { content } of said) {
    const ours = unfenced(content);
    expect(group.flatMap(piecesOf).filter((piece) => ours.includes(piece))).toEqual([]);
  }
}

const Report = z.object({
  files: z.array(z.object({ findings: z.array(z.object({ line: z.number(), code: z.string() })) })),
});

/** An order that reached the PRP stands in quotation marks, or as a quote of the brief, and the linter points at it. */
async function expectFlagged(plan: HostilePlan): Promise<void> {
  const prp = prpOf(plan);
  const { stdout } = await plan.run(["validate", plan.result.prp?.path ?? "", "--json"]);
  const findings = Report.parse(JSON.parse(stdout)).files.flatMap((file) => file.findings);
  const flagged = new Set(findings.map(({ line, code }) => (hostileCodes.has(code) ? line : 0)));
  const orders = prp
    .split("\n")
    .map((line, i) => ({ line: line.replace(/\*line [\d–-]+:\* .*$/u, ""), number: i + 1 }))
    .filter(({ line }) => orderIn(line) !== null);
  expect(hiddenCharacterIn(prp)).toBeNull();
  expect(orders.filter(({ line }) => injectionIn(line) !== null)).toEqual([]);
  expect(orders.filter(({ number }) => !flagged.has(number))).toEqual([]);
}

const hostileCodes: ReadonlySet<string> = new Set([
  "prp/quoted-order",
  "prp/order-to-reader",
  "prp/fetch-and-run",
  "prp/foreign-address",
]);

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
