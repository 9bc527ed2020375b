// The parts of a PRP, each told once for writing and reading: which property stands under which label.
import type { AcceptanceCriterion, Guidance, Prp, PrpDecision, PrpRequirement } from "../../domain/prp.ts";
import type { PrpRisk, PrpTask, PrpTest } from "../../domain/prp.ts";
import type { Question } from "../../domain/question.ts";
import {
  below,
  check,
  codes,
  flag,
  head,
  id,
  linesBelow,
  list,
  numberOrNull,
  part,
  text,
  textOrNull,
  texts,
} from "./fields.ts";
import { rejectedOptions, requirementSource, sources, stackNames } from "./source-fields.ts";
import { labelMark } from "./entry.ts";
import type { Field } from "./fields.ts";
import { showText } from "./text.ts";

type Assumption = Prp["assumptions"][number];
type Objective = Prp["objectives"][number];
type Pattern = Prp["patterns"][number];
type Done = Prp["doneWhen"][number];

export const question = part<Question>({
  id: id((each) => each.id),
  text: head((each) => each.text),
  type: text("type", (each) => each.type),
  blocking: flag("blocking", (each) => each.blocking),
  options: linesBelow(texts(["options", "or"], (each) => each.options)),
  default: below(text("default", (each) => each.default)),
  source: sources((each) => each.source),
});

export const assumption = part<Assumption>({
  id: id((each) => each.id),
  text: head((each) => each.text),
  questionId: textOrNull("question", (each) => each.questionId),
});

export const objective = part<Objective>({
  text: head((each) => each.text, false),
  requirementIds: list("for", (each) => each.requirementIds),
});

/** All technologies stand in one entry, since each is only a word and a line. */
export const stack = part<{ stack: Prp["stack"] }>({ stack: stackNames((each) => each.stack) });

const criterion = part<AcceptanceCriterion>({
  id: id((each) => each.id),
  given: text("given", (each) => each.given),
  when: text("when", (each) => each.when),
  then: text("then", (each) => each.then),
  negative: flag("negative", (each) => each.negative),
  by: text("by", (each) => each.by),
});

const acceptance: Field<PrpRequirement> = {
  write: () => [],
  owns: () => false,
  nest: (requirement) => requirement.acceptance.map((each) => criterion.write(each)),
  read: (_, entry, reading) => entry.below.map((each) => criterion.read(each, reading)),
};

export const requirement = part<PrpRequirement>({
  id: id((each) => each.id),
  text: head((each) => each.text),
  kind: text("kind", (each) => each.kind),
  questionIds: list("asks", (each) => each.questionIds),
  source: requirementSource(),
  acceptance,
});

export const decision = part<PrpDecision>({
  id: id((each) => each.id),
  title: head((each) => each.title),
  status: text("status", (each) => each.status),
  choice: text("choice", (each) => each.choice),
  rationale: below(text("because", (each) => each.rationale)),
  rejected: linesBelow(rejectedOptions()),
  requirementIds: list("for", (each) => each.requirementIds),
  by: text("by", (each) => each.by),
});

export const risk = part<PrpRisk>({
  id: id((each) => each.id),
  text: head((each) => each.text),
  mitigation: below(text("mitigation", (each) => each.mitigation)),
  requirementIds: list("for", (each) => each.requirementIds),
  by: text("by", (each) => each.by),
});

export const guidance = part<Guidance>({
  text: head((each) => each.text, false),
  requirementIds: list("for", (each) => each.requirementIds),
  by: text("by", (each) => each.by),
});

/** Told from advice by its first mark. */
export const avoid = part<Guidance>({
  text: { ...text("avoid", (each) => each.text), write: (each) => [labelMark("avoid", showText(each.text))] },
  requirementIds: list("for", (each) => each.requirementIds),
  by: text("by", (each) => each.by),
});

export const pattern = part<Pattern>({
  id: textOrNull("pattern", (each) => each.id),
  description: text("says", (each) => each.description),
  from: text("from", (each) => each.from),
  relevance: numberOrNull("relevance", (each) => each.relevance),
});

export const task = part<PrpTask>({
  id: id((each) => each.id),
  title: head((each) => each.title),
  size: text("size", (each) => each.size),
  requirementIds: list("for", (each) => each.requirementIds),
  acceptanceIds: list("meets", (each) => each.acceptanceIds),
  dependsOn: list("after", (each) => each.dependsOn),
  files: codes("files", (each) => each.files),
  steps: linesBelow(texts(["do", "then"], (each) => each.steps)),
  verify: check("verify", (each) => each.verify),
});

export const test = part<PrpTest>({
  id: id((each) => each.id),
  title: head((each) => each.title),
  level: text("level", (each) => each.level),
  taskId: text("task", (each) => each.taskId),
  requirementIds: list("for", (each) => each.requirementIds),
  acceptanceIds: list("meets", (each) => each.acceptanceIds),
  command: check("run", (each) => each.command),
});

export const done = part<Done>({
  text: head((each) => each.text, false),
  check: check("check", (each) => each.check),
});
