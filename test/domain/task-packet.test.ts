// A task packet holds what one task needs, within its bound, and says what it had to leave out.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePrp } from "../../src/domain/compile-prp.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { InvalidInputError } from "../../src/domain/errors.ts";
import type { Prp } from "../../src/domain/prp.ts";
import { packetText, TaskPacket, taskPacket } from "../../src/domain/task-packet.ts";
import { hostilePrp } from "../intake/hostile-prp.ts";
import { arbitraryFacts } from "../phases/plan-facts.ts";
import { aPrp } from "./a-prp.ts";

test("a packet has the texts that the ids of its task stand for", () => {
  const packet = taskPacket(aPrp(), "TASK-1", countTokens);
  expect(packet.requirements).toEqual([{ id: "REQ-1", text: "Users sign in with a password.", line: 5 }]);
  expect(packet.criteria.map(({ id }) => id)).toEqual(["AC-1.1", "AC-1.2"]);
  expect(packet.decisions.map(({ id, isOpen }) => ({ id, isOpen }))).toEqual([
    { id: "DEC-1", isOpen: false },
  ]);
  expect(packet.risks.map(({ id }) => id)).toEqual(["RISK-1"]);
  expect(packet.questions).toEqual([
    { id: "Q-1", text: "How long does a session stay valid?", default: "8 hours" },
  ]);
  expect(packet.avoid).toEqual(["Build nothing of REQ-4: it is out of scope."]);
  expect(packet.cut).toEqual([]);
});

test("its text has a line for each thing and nothing of other tasks", () => {
  const text = packetText(taskPacket(aPrp(), "TASK-1", countTokens));
  expect(text).toContain("- REQ-1 (line 5) Users sign in with a password.");
  expect(text).toContain(
    "- AC-1.2 (refusal) Given a registered user, when they sign in with a wrong password",
  );
  expect(text).not.toContain("REQ-3");
});

test("a task may be named by its number alone, and an unknown one is told with its neighbours", () => {
  expect(taskPacket(aPrp(), "1", countTokens).task.id).toBe("TASK-1");
  expect(taskPacket(aPrp(), "task-1", countTokens).task.id).toBe("TASK-1");
  expect(() => taskPacket(aPrp(), "TASK-77", countTokens)).toThrow(InvalidInputError);
  expect(() => taskPacket(aPrp({ tasks: [] }), "TASK-1", countTokens)).toThrow("has no task TASK-1");
});

test("what is cut is said, with the way to the rest", () => {
  const prp = aPrp();
  const guidance = Array.from({ length: 60 }, (_, at) => ({
    text: `Advice number ${String(at)}, told at some length so that sixty of them are too many.`,
    requirementIds: [],
    by: "qa",
  }));
  const packet = taskPacket({ ...prp, guidance }, "TASK-1", countTokens);
  expect(packet.cut).toContain("48 of 60 pieces of advice");
  expect(packetText(packet)).toContain("CUT FOR LENGTH: 48 of 60 pieces of advice");
  expect(packetText(packet)).toContain("`baco show plan-todo-1 --prp`");
});

test("no packet of a generated plan is longer than 1,600 tokens", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => staysShort(compilePrp(facts))),
    { numRuns: 60 },
  );
});

test("no packet of any PRP is longer than 1,600 tokens, whatever its texts hold", () => {
  fc.assert(
    fc.property(hostilePrp, fc.integer({ min: 1, max: 400 }), (prp, times) => {
      staysShort(longer(prp, times));
    }),
    { numRuns: 60 },
  );
});

function staysShort(prp: Prp): void {
  for (const { id } of prp.tasks) {
    const packet = taskPacket(prp, id, countTokens);
    expect(TaskPacket.safeParse(packet).success).toBe(true);
    expect(countTokens(packetText(packet))).toBe(packet.tokens);
    expect(packet.tokens).toBeLessThanOrEqual(1600);
  }
}

/** Every text so many times, every list of a task ten times. */
function longer(prp: Prp, times: number): Prp {
  const much = (text: string): string => `${text} 多 `.repeat(times);
  return {
    ...prp,
    title: much(prp.title),
    summary: much(prp.summary),
    requirements: prp.requirements.map((one) => ({ ...one, text: much(one.text) })),
    guidance: Array.from({ length: 10 }, () => prp.guidance).flatMap((some) =>
      some.map((one) => ({ ...one, text: much(one.text), requirementIds: [] })),
    ),
    tasks: prp.tasks.map((task) => ({
      ...task,
      title: much(task.title),
      requirementIds: prp.requirements.map(({ id }) => id),
      acceptanceIds: prp.requirements.flatMap(({ acceptance }) => acceptance.map(({ id }) => id)),
      files: Array.from({ length: 10 }, () => task.files.map(much)).flat(),
      steps: Array.from({ length: 10 }, () => task.steps.map(much)).flat(),
    })),
  };
}
