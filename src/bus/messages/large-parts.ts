// What several messages of a plan carry, and what is large: checked when it comes in, then passed on by reference.
import { AgentOutput } from "../../domain/agent-output.ts";
import { Brief } from "../../domain/brief.ts";
import { PhaseResult } from "../../domain/phase-result.ts";
import { checkedOnce } from "../checked-once.ts";

export const brief = checkedOnce(Brief);
export const output = checkedOnce(AgentOutput);
export const phaseResult = checkedOnce(PhaseResult);
