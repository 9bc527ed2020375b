// Every form of document that we know, tried in this order.
import type { Form } from "./form.ts";
import { initialRequest } from "./initial.ts";
import { kiro } from "./kiro.ts";
import { specKit } from "./spec-kit.ts";
import { taskMaster } from "./task-master.ts";

export const forms: readonly Form[] = [specKit, kiro, taskMaster, initialRequest];
