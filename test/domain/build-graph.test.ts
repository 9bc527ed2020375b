import { expect, test } from "vitest";
import { buildGraph, CyclicDependencyError, UnknownDependencyError } from "../../src/domain/build-graph.ts";
import { exitCodes } from "../../src/domain/errors.ts";

const registry = {
  architect: [],
  security: ["architect"],
  compliance: ["security"],
  developer: ["architect"],
  qa: ["*"],
};

test("each member waits for the members it leans on, and the star for everyone else", () => {
  expect(buildGraph(["architect", "security", "qa"], registry)).toEqual({
    architect: [],
    security: ["architect"],
    qa: ["architect", "security"],
  });
});

test("nobody waits for an agent that is not on the team", () => {
  expect(buildGraph(["developer", "compliance"], registry)).toEqual({ developer: [], compliance: [] });
});

test("an empty team has an empty graph", () => {
  expect(buildGraph([], registry)).toEqual({});
});

test("a circle is refused with its path", () => {
  const circle = { a: ["b"], b: ["c"], c: ["b"] };
  const build = () => buildGraph(["a", "b", "c"], circle);
  expect(build).toThrow(CyclicDependencyError);
  expect(build).toThrow("b → c → b");
});

test("an agent that leans on itself is a circle of one", () => {
  expect(() => buildGraph(["a"], { a: ["a"] })).toThrow("a → a");
});

test("a circle is no harm while one of its members stays at home", () => {
  expect(buildGraph(["a"], { a: ["b"], b: ["a"] })).toEqual({ a: [] });
});

test("a dependency that no agent has is refused, with who needs what", () => {
  const refusal = catchError(() => buildGraph(["a"], { a: ["ghost"] }));
  expect(refusal).toMatchObject({
    name: "UnknownDependencyError",
    role: "a",
    missing: "ghost",
    exitCode: exitCodes.usage,
  });
  expect(refusal).toBeInstanceOf(UnknownDependencyError);
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
