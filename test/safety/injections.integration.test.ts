// A text that tries to give orders, wherever it stands, changes nothing of how a plan is made.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { oneLine } from "../../src/analysts/fence.ts";
import { hiddenCharacterIn, injectionIn, orderIn } from "../../src/domain/prp-lint/word-rules.ts";
import { PlanResult } from "../../src/domain/plan-result.ts";
import type { Script } from "../../src/processes/mock-llm/script.ts";
import { injections } from "../analysts/injections.ts";
import { aPattern } from "../patterns/a-pattern.ts";
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

test("a plan that is to wait for a person waits, whatever its brief says of approval", async () => {
  const gate = injections
    .filter(({ text }) => /approv|review|genehmig|批准|confidence/iu.test(text))
    .map(({ text }) => oneLine(text));
  expect(gate.length).toBeGreaterThan(5);
  const waiting = await aHostilePlan({ brief: briefWith(gate), flags: ["--review", "always"] });
  expect([waiting.code, waiting.result.status]).toEqual([3, "awaiting-review"]);
});

const plain = briefWith([]);

/** What an agent says, with another text in each place. */
function sayingIn(role: string, given: readonly string[]): Script {
  const next = (i: number): string => given[i % given.length] ?? "";
  const ids = ["REQ-1"];
  const answer = {
    summary: next(0),
    decisions: [
      { title: next(1), choice: next(2), why: next(3), rejected: [{ option: next(4), why: next(5) }], ids },
    ],
    risks: [0, 1].map((i) => ({ text: next(6 + 2 * i), mitigation: next(7 + 2 * i), ids })),
    suggestions: [10, 11, 12, 13].map((i) => ({ text: next(i), ids })),
    acceptance: [],
    covers: ["REQ-1", "REQ-2", "REQ-3", "REQ-4"],
    evidence: [{ id: "REQ-4", quote: "All data is stored in PostgreSQL" }],
    openQuestions: [],
  };
  return [{ when: { role }, answer }];
}

describe.each(inGroups(texts, 3).map((group, i) => ({ name: `texts ${String(i + 1)}`, group })))(
  "$name in the answers of an agent",
  ({ group }) => {
    test("change nothing, are material for its colleagues, and are quoted or flagged", async () => {
      const [usual, hostile] = [
        await aHostilePlan({
          brief: plain,
          script: sayingIn(
            "database",
            group.map((_, i) => harmless(i)),
          ),
        }),
        await aHostilePlan({ brief: plain, script: sayingIn("database", group) }),
      ];
      expectTheSame(hostile, usual);
      expectFenced(hostile, group);
      await expectFlagged(hostile);
    });
  },
);

test("all texts in patterns that are recalled change nothing, are material, and are quoted or flagged", async () => {
  const remembering = (given: readonly string[]) => async (run: HostilePlan["run"], folder: string) => {
    const lines = inGroups(given, 5).map((group, i) =>
      JSON.stringify({
        schema: "baco.pattern/1",
        ...aPattern(),
        ...situation,
        id: `note-${String(i)}`,
        description: `One store ${String(i)}`,
        notes: group.join(" "),
      }),
    );
    writeFileSync(join(folder, "patterns.jsonl"), `${lines.join("\n")}\n`);
    const { code, stderr } = await run(["patterns", "import", "patterns.jsonl"]);
    expect(code, stderr).toBe(0);
  };
  const [usual, hostile] = [
    await aHostilePlan({ brief: plain, before: remembering(texts.map((_, i) => harmless(i))) }),
    await aHostilePlan({ brief: plain, before: remembering(texts) }),
  ];
  expect(hostile.result.patterns).toHaveLength(5);
  expectTheSame(hostile, usual);
  expectFenced(hostile, texts);
  expectTold(hostile, texts);
  await expectFlagged(hostile);
});

const situation = {
  category: "decision",
  whenToUse: "When it is about links, notes, password, postgresql, search, members.",
  tags: ["links", "note", "password", "postgresql", "search", "members"],
  confidence: 0.9,
};

test("all texts in the answers to a review change nothing, and are material", async () => {
  const answered = async (given: readonly string[]): Promise<HostilePlan> => {
    const plan = await aHostilePlan({ brief: plain, flags: ["--review", "always"] });
    const { questions } = plan.result.review;
    expect(plan.code).toBe(3);
    expect(questions.length).toBeGreaterThan(0);
    const answers = inGroups(given, questions.length).flatMap((group, i) => [
      "--answer",
      `${String(i + 1)}=${group.join(" ")}`,
    ]);
    const { code, stdout, stderr } = await plan.run(["review", plan.result.planId, ...answers, "--json"]);
    if (stdout === "") throw new Error(stderr);
    return { ...plan, code, result: PlanResult.parse(JSON.parse(stdout)) };
  };
  const [usual, hostile] = [await answered(texts.map((_, i) => harmless(i))), await answered(texts)];
  expectTheSame(hostile, usual);
  expectFenced(hostile, texts);
  // Answers have a tenth of the window.
  expectTold(hostile, texts, 0.25);
  await expectFlagged(hostile);
});

/** Words weigh as words: a requirement with a measure counts a little more. What they claim weighs nothing. */
const weightOfWords = 0.02;

function expectTheSame(hostile: HostilePlan, usual: HostilePlan): void {
  expect(conductOf(hostile)).toEqual(conductOf(usual));
  expect(conductOf(usual).origins).toEqual(["connect the model"]);
  // What the linter takes for an error makes a plan worth another look.
  expect([usual.code, hostile.result.prp?.lint.errors === 0 ? usual.code : 4]).toContain(hostile.code);
  const confidence = hostile.result.confidence?.value ?? 0;
  expect(confidence).toBeLessThanOrEqual((usual.result.confidence?.value ?? 0) + weightOfWords);
}

/** In what we say to the model; what it said itself is given back to it as its own. */
function expectFenced({ mock }: HostilePlan, group: readonly string[]): void {
  for (const said of toldTo(mock)) {
    const ours = unfenced(said);
    expect(group.flatMap(piecesOf).filter((piece) => ours.includes(piece))).toEqual([]);
  }
}

/** Material that nobody is told could not be obeyed either: most of it has to arrive. */
function expectTold({ mock }: HostilePlan, group: readonly string[], share = 0.5): void {
  const prompts = toldTo(mock).join("\n");
  const told = group.filter((text) => piecesOf(text).some((piece) => prompts.includes(piece)));
  expect(told.length / group.length).toBeGreaterThan(share);
}

function toldTo({ requests }: HostilePlan["mock"]): string[] {
  const messages = requests.flatMap(({ request }) => request.messages);
  return messages.filter(({ role }) => role !== "assistant").map(({ content }) => content);
}

const Report = z.object({
  files: z.array(
    z.object({ findings: z.array(z.object({ line: z.number(), code: z.string(), message: z.string() })) }),
  ),
});

/** An order that reached the PRP stands in quotation marks, or as a quote of the brief, and the linter points at it. */
async function expectFlagged(plan: HostilePlan): Promise<void> {
  const prp = prpOf(plan);
  const { stdout } = await plan.run(["validate", plan.result.prp?.path ?? "", "--json"]);
  const findings = Report.parse(JSON.parse(stdout))
    .files.flatMap((file) => file.findings)
    .filter(({ code }) => hostileCodes.has(code));
  // Of two lines of a task with the same words, the linter points at one.
  const isFlagged = (order: { number: number; phrase: string }): boolean =>
    findings.some(({ line, message }) => line === order.number || message.includes(order.phrase));
  const orders = prp.split("\n").flatMap((given, i) => {
    const line = given.replace(/\*line [\d–-]+:\* .*$/u, "");
    const order = orderIn(line);
    return order === null ? [] : [{ line, number: i + 1, phrase: order.phrase }];
  });
  expect(hiddenCharacterIn(prp)).toBeNull();
  expect(orders.filter(({ line }) => injectionIn(line) !== null)).toEqual([]);
  expect(orders.filter((order) => !isFlagged(order))).toEqual([]);
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
