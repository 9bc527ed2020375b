import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import type { AgentFindings } from "../../src/analysts/agent-findings.ts";
import { dutiesOf } from "../../src/analysts/duties.ts";
import { faultsIn } from "../../src/analysts/grounding/faults-in.ts";
import { questionOf } from "../../src/analysts/model-question.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { figuresIn } from "../../src/domain/prp-lint/figures.ts";
import { briefOf } from "../intake/brief-of.ts";
import { offlineTools } from "./a-task.ts";
import { aTaskInContext } from "./a-task-in-context.ts";

test("x", async () => {
  const dir = "../shared/briefs/texts";
  const tally: Record<string, number> = {};
  let findings = 0;
  for (const f of readdirSync(dir)) {
    const text = readFileSync(join(dir, f), "utf8");
    const brief = briefOf(text);
    const sizes: number[] = []; const ds: number[] = []; let ms = 0, msf = 0;
    for (const agent of agents) {
      const task = aTaskInContext(agent.role, brief);
      const out = await rulesAnalyst(task, offlineTools());
      if (out.covers.length === 0) continue;
      const t0 = performance.now();
      const q = questionOf(task); ms += performance.now() - t0;
      sizes.push(countTokens(q.prompt)); ds.push(dutiesOf(task).length);
      const given: AgentFindings = {
        summary: out.summary,
        decisions: out.decisions.map((d) => ({ title: d.title, choice: d.choice, why: d.rationale, rejected: d.rejected, ids: d.requirementIds })),
        risks: out.risks.map((r) => ({ text: r.text, mitigation: r.mitigation, ids: r.requirementIds })),
        suggestions: out.suggestions.map((r) => ({ text: r.text, ids: r.requirementIds })),
        acceptance: out.acceptance.map((a) => ({ id: a.requirementId, given: a.given, when: a.when, then: a.then, negative: a.negative, verify: a.verify })),
        covers: out.covers,
        evidence: brief.requirements.slice(0, 1).map((r) => ({ id: r.id, quote: r.text })),
        openQuestions: [],
      };
      const t1 = performance.now();
      for (const fault of faultsIn(given, task)) {
        const src = fault.at === null ? "" : JSON.stringify((given[fault.part] as unknown[])[fault.at]).slice(0, 260);
        console.log(f.slice(0, 20), agent.role, fault.text, "<<", src);
        tally[fault.part] = (tally[fault.part] ?? 0) + 1;
      }
      msf += performance.now() - t1;
      findings += given.decisions.length + given.risks.length + given.suggestions.length + given.acceptance.length;
    }
    const task = aTaskInContext("architect", brief);
    const base = { summary: "", decisions: [], risks: [], acceptance: [], covers: [], evidence: [], openQuestions: [] };
    for (const r of brief.requirements) {
      if (r.kind === "exclusion") {
        tally["excl"] = (tally["excl"] ?? 0) + 1;
        const words = r.text.replace(/\b(no|not|without|never|don't|do not)\b/gi, "");
        const fs = faultsIn({ ...base, suggestions: [{ text: "Build " + words, ids: [r.id] }] }, task).filter((x) => x.part === "suggestions");
        if (fs.length > 0) tally["exclFound"] = (tally["exclFound"] ?? 0) + 1; else console.log("EXCL missed:", r.text.slice(0, 140));
        continue;
      }
      const figs = figuresIn(r.text);
      if (figs.length === 1) {
        tally["fig"] = (tally["fig"] ?? 0) + 1;
        const text = r.text.replace(figs[0]!.words, figs[0]!.words.replace(/\d+/, (d) => String(Number(d) * 7 + 1)));
        const fs = faultsIn({ ...base, suggestions: [{ text, ids: [r.id] }] }, task).filter((x) => x.part === "suggestions");
        if (fs.length > 0) tally["figFound"] = (tally["figFound"] ?? 0) + 1; else console.log("FIG missed:", text.slice(0, 160));
      }
    }
    for (const name of ["Kafka", "MongoDB", "Redis", "Django", "React", "Kubernetes", "AWS", "Stripe"]) {
      if (new RegExp(name, "i").test(text)) continue;
      tally["tech"] = (tally["tech"] ?? 0) + 1;
      const fs = faultsIn({ ...base, suggestions: [{ text: `Use ${name} for this.`, ids: ["REQ-1"] }] }, task).filter((x) => x.part === "suggestions");
      if (fs.length > 0) tally["techFound"] = (tally["techFound"] ?? 0) + 1; else console.log("TECH missed:", name);
    }
    console.log("==", f.slice(0, 24), brief.requirements.length, "roles", sizes.length, "prompt", Math.min(...sizes), Math.max(...sizes), "duties", ds.join(","), "ms", ms.toFixed(0), msf.toFixed(0));
  }
  console.log(tally, findings);
}, 600000);
