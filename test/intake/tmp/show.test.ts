import { test } from "vitest";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { readBrief } from "../../../src/intake/read-brief.ts";
import { phases } from "../../../src/phases/index.ts";
import { agents } from "../../../src/agents/index.ts";
import { rulesAnalyst } from "../../../src/analysts/rules.ts";
import { PlanOptions } from "../../../src/domain/plan-options.ts";
import { countTokens } from "../../../src/domain/count-tokens.ts";
import { dueRoles } from "../../../src/domain/dependency-graph.ts";
import { writePrp } from "../../../src/intake/write-prp-markdown.ts";
import { readPrp } from "../../../src/intake/read-prp-markdown.ts";
import { quickTree } from "../../../src/intake/prp-quick-tree.ts";
import { prpLines } from "../../../src/intake/prp-lines.ts";
import { lintPrp, reportOf } from "../../../src/domain/lint-prp.ts";
import { expect } from "vitest";
test("real", { timeout: 500000 }, async () => {
  const dir = "/work/shared/briefs/texts/";
  for (const file of [...readdirSync(dir).map((f) => dir + f), ...readdirSync("examples").map((f)=>"examples/"+f)]) {
    if (!/\.(md|txt)$/.test(file)) continue;
    const bytes = readFileSync(file);
    const text = bytes.toString("utf8");
    try {
    const brief = readBrief({ bytes, text, path: file, sha256: createHash("sha256").update(bytes).digest("hex"), context: {} } as never);
    const facts: any = { planId: "p", submittedAt: "2026-01-01T00:00:00Z", brief, options: PlanOptions.parse({}), phases: {}, outputs: {}, failures: {} };
    const tools: any = { agents, patterns: { best: () => [], recall: async () => [], search: () => [] , relevantTo: async () => []}, countTokens, round: 0 };
    facts.phases["analyze-complexity"] = await phases["analyze-complexity"](facts, tools);
    facts.phases["recall-patterns"] = { phase: "recall-patterns", patterns: [] };
    const sel: any = facts.phases["select-agents"] = await phases["select-agents"](facts, tools);
    const graph = sel.selection.graph;
    for (let due: string[]; (due = dueRoles({ graph, settled: Object.keys(facts.outputs), dispatched: Object.keys(facts.outputs), limit: 9 } as never)).length > 0; )
      for (const role of due) facts.outputs[role] = await rulesAnalyst({ agent: agents.find((a) => a.role === role)!, brief, profile: facts.phases["analyze-complexity"].profile, context: sel.context, inputs: facts.outputs } as never, { llm: null, signal: new AbortController().signal });
    const { prp } = await phases["write-prp"](facts, tools);
    const md = writePrp(prp);
    writeFileSync("/tmp/prp-out-" + file.split("/").at(-1), md);
    const same = JSON.stringify(readPrp(md)) !== "" ; expect(readPrp(md)).toEqual(prp);
    const report = reportOf(lintPrp(prp, { brief, profile: facts.phases["analyze-complexity"].profile, countTokens, lines: prpLines(md) }));
    console.log("FILE", file.split("/").at(-1), prp.level, "req", prp.requirements.length, "tasks", prp.tasks.length, "lines", md.split("\n").length, "quick", quickTree(md) !== null, "errors", report.errors, "warn", report.warnings, "score", report.score);
    for (const f of report.findings.slice(0, 12)) console.log("   ", f.severity, f.code, f.line, f.message);
    } catch (e: any) { console.log("FAIL", file, e.message?.slice(0, 600), e.stack?.split("\n")[1]); }
  }
});
