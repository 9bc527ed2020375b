// Every agent there is, in order of introduction.
import { apiAgent } from "./api.ts";
import { architectAgent } from "./architect.ts";
import { complianceAgent } from "./compliance.ts";
import { dataAgent } from "./data.ts";
import { databaseAgent } from "./database.ts";
import type { AgentDefinition } from "./define.ts";
import { developerAgent } from "./developer.ts";
import { devopsAgent } from "./devops.ts";
import { embeddedAgent } from "./embedded.ts";
import { frontendAgent } from "./frontend.ts";
import { mobileAgent } from "./mobile.ts";
import { performanceAgent } from "./performance.ts";
import { qaAgent } from "./qa.ts";
import { securityAgent } from "./security.ts";
import { uxAgent } from "./ux.ts";

export const agents: readonly AgentDefinition[] = [
  developerAgent,
  qaAgent,
  architectAgent,
  securityAgent,
  performanceAgent,
  databaseAgent,
  apiAgent,
  frontendAgent,
  uxAgent,
  devopsAgent,
  dataAgent,
  complianceAgent,
  mobileAgent,
  embeddedAgent,
];
