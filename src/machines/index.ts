// Every statechart by name, for `baco machine NAME` and the page.
import { agentMachine } from "./agent.ts";
import { breakerMachine } from "./breaker.ts";
import { orchestratorMachine } from "./orchestrator.ts";

export const machines = {
  orchestrator: orchestratorMachine,
  agent: agentMachine,
  breaker: breakerMachine,
} as const;
