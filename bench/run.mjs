// `npm run bench`: every benchmark in one run, as ratios to a baseline or a bound. Needs a build; asserts nothing.
import { agentStep } from "./agent-step.mjs";
import { coldStart } from "./cold-start.mjs";
import { linterSpeed } from "./linter.mjs";
import { manyAgents } from "./many-agents.mjs";
import { modelPlans } from "./model.mjs";
import { modelStep } from "./model-step.mjs";
import { planSize } from "./plan-size.mjs";

for (const benchmark of [coldStart, agentStep, modelStep, manyAgents, modelPlans, linterSpeed, planSize]) {
  for (const { what, ratio, aim, detail, digits = 2 } of await benchmark()) {
    const verdict = ratio <= aim ? "reached" : "not reached";
    console.log(
      `${ratio.toFixed(digits).padStart(7)}×  aim ≤ ${String(aim).padEnd(4)} ${verdict.padEnd(12)} ${what} (${detail})`,
    );
  }
}
