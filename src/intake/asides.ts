// Blocks by their label: "Why: …", "Tracking issue: https://…", "Status: draft" speak about the project and ask for nothing.
import type { Judge } from "./obligations.ts";
import type { ScopedBlock } from "./scope.ts";

/** Whether a block speaks about the project or its document, unless it obliges in so many words. */
export function isAside({ kind, section, content: { text } }: ScopedBlock, judge: Judge): boolean {
  if (kind === "heading" || kind === "row") return false;
  if (/^(?:\.\. [\w-]+::|:[^:]{1,40}: )/u.test(text)) return judge(text) !== "strong";
  if (/^[^:]{1,40}:\s*(?:https?:\/\/|www\.)\S+$/u.test(text)) return true;
  if (section === null && documentLabel.test(text)) return true;
  return asideLabel.test(text) && judge(text) !== "strong";
}

const asideLabel =
  /^(?:why(?: this \w+)?|recommendations?|warning|caution|pros?|cons?|(?:dis)?advantages?|trade-?offs?|versions?|(?:primary|secondary|target|main|user)[ -](?:users?|audience|personas?)|audience|personas?|reasons?|rationale|pitfalls?|note|hint|tip|example|time sav\w+|background|benefits?|use case|status|impact|owner|effort|estimates?|authors?(?:\(s\))?|last[- ](?:updated|modified|changed)|discussion(?: at| link)?|date|likelihood|probability|source|see|see also|references?|tracking issue|rfc pr|priority|risk|mitigation|state|experience)\s*:/iu;

// What a document says of itself before its first heading.
const documentLabel =
  /^(?:title|type|created|updated|last[- ](?:updated|modified|changed)|modified|sponsors?|discussions[- ]to|post[- ]history|content[- ]type|requires|replaces|supersedes|superseded[- ]by|category|tags?|keywords|reviewers?|approvers?|approved by|shepherd|champions?|start date|resolution|delegate|pull request|issue|feature name|document (?:id|version|owner)|\p{L}+-version)\s*:/iu;
