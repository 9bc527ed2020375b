import { test } from "vitest";
import { faultsIn } from "../../src/analysts/grounding/faults-in.ts";
import { questionOf } from "../../src/analysts/model-question.ts";
import { sharedPrefix } from "../../src/analysts/shared-prefix.ts";
import { dutiesOf } from "../../src/analysts/duties.ts";
import { briefOf } from "../intake/brief-of.ts";
import { someFindings } from "./a-model.ts";
import { aTaskInContext } from "./a-task-in-context.ts";
test("x", () => {
  const brief = briefOf("# Shop\n\n" + Array.from({ length: 20000 }, (_, n) => `- The shop must show item ${n} to customers who log in within ${n % 50} ms.`).join("\n"));
  for (const role of ["security", "qa"]) {
    let t = performance.now();
    const task = aTaskInContext(role, brief); console.log("context", performance.now() - t); t = performance.now();
    sharedPrefix(task); console.log("shared", performance.now() - t); t = performance.now();
    dutiesOf(task); console.log("duties", performance.now() - t); t = performance.now();
    questionOf(task); console.log("question", performance.now() - t); t = performance.now();
    for (let i = 0; i < 2; i++) {
    faultsIn(someFindings({ suggestions: [{ text: "Use Redis.", ids: ["REQ-1"] }], decisions: [], covers: ["REQ-1"], evidence: [{ id: "REQ-1", quote: "no such words" }] }), task);
    console.log("faults", performance.now() - t); t = performance.now(); }
  }
}, 300000);
