// Rules about the words of a specification. Wording is judged in what is asked for only: background, examples and code
// are there to explain. What is dangerous or still open is searched for everywhere.
import type { Requirement } from "../../domain/brief.ts";
import * as normative from "../../domain/prp-lint/normative-words.ts";
import * as words from "../../domain/prp-lint/word-rules.ts";
import { secretIn } from "../../domain/secrets.ts";
import type { SpecFinding, SpecPassage, SpecRule, Specification } from "./spec-rule.ts";

export const placeholder: SpecRule = {
  code: "spec/placeholder",
  criterion: 2,
  group: "completeness",
  severity: "error",
  reason: "A builder fills a gap with a guess.",
  fix: "Write what is meant, or turn it into a question.",
  bad: "- Upload limit: TBD",
  good: "- Uploads may have at most 10 MB.",
  check: ({ passages }) => hits(passages.filter(isSpoken), words.placeholderIn),
};

export const vagueWord: SpecRule = {
  code: "spec/vague-word",
  criterion: 7,
  group: "clarity",
  severity: "warning",
  reason: "Nobody can test a word without a measure.",
  fix: "Give a figure with a unit.",
  bad: "The search must be fast.",
  good: "The search must answer within 300 ms.",
  check: (spec) => inRequirements(spec, (text) => words.vagueWordIn(withoutPurpose(text))),
};

export const escapeClause: SpecRule = {
  code: "spec/escape-clause",
  criterion: 8,
  group: "clarity",
  severity: "warning",
  reason: "What may be left out if need be is left out.",
  fix: "Say when it holds, list what is meant, or drop the clause.",
  bad: "Backups are encrypted if possible.",
  good: "Backups are encrypted with AES-256.",
  check: (spec) => inRequirements(spec, (text) => normative.escapeIn(withoutPurpose(text))),
};

export const severalImperatives: SpecRule = {
  code: "spec/several-imperatives",
  criterion: 4,
  group: "clarity",
  severity: "warning",
  reason: "Two obligations in one sentence are met or missed apart, and tested as one.",
  fix: "Make it two requirements.",
  bad: "The API must log each call and must keep the log for a year.",
  good: "The API must log each call.",
  check: (spec) => inRequirements(spec, normative.secondImperativeIn),
};

export const weakImperatives: SpecRule = {
  code: "spec/weak-imperative",
  criterion: 4,
  group: "clarity",
  severity: "info",
  reason: "Beside “must”, “should” reads as a wish.",
  fix: "Say must, or mark it as optional.",
  bad: "Lists must load within 200 ms. Errors should be shown.",
  good: "Lists must load within 200 ms. Errors must be shown.",
  check: ({ requirements }) => {
    const weak = requirements.filter(({ text }) => normative.weakImperativeIn(text) !== null);
    const [first] = weak;
    if (first === undefined || !requirements.some(({ text }) => normative.isBinding(text))) return [];
    const message = `${weak.length} of ${requirements.length} requirements only should be met.`;
    return [{ ...linesOf(first), phrase: normative.weakImperativeIn(first.text)?.phrase ?? "", message }];
  },
};

export const chatter: SpecRule = {
  code: "spec/chatter",
  criterion: 31,
  group: "economy",
  severity: "warning",
  reason: "Each sentence that says nothing costs the builder attention.",
  fix: "Leave it out.",
  bad: "I hope this helps!",
  good: "(nothing)",
  check: (spec) => [
    ...hits(spec.passages.filter(isSpoken), only(words.chatterIn, isTalk)),
    ...inRequirements(
      spec,
      only(words.chatterIn, (hit) => !isTalk(hit)),
    ),
  ],
};

export const repeatedSentence: SpecRule = {
  code: "spec/repeated-sentence",
  criterion: 31,
  group: "economy",
  severity: "warning",
  reason: "What is said three times changes in one place only.",
  fix: "Say it once, and refer to it.",
  bad: "The same long sentence in three places.",
  good: "The sentence once.",
  check: ({ passages }) => repetitions(passages.filter(({ kind }) => kind === "words")),
};

export const secret: SpecRule = {
  code: "spec/secret",
  criterion: 34,
  group: "executability",
  severity: "error",
  reason: "A specification is passed on to models and kept in repositories.",
  fix: "Name the environment variable instead, and replace the secret.",
  bad: "Use the key AKIA…",
  good: "Use the key in AWS_ACCESS_KEY_ID.",
  check: ({ passages }) => hits(passages, secretIn),
};

export const hiddenCharacter: SpecRule = {
  code: "spec/hidden-character",
  criterion: 34,
  group: "executability",
  severity: "error",
  reason: "What a person cannot see, a model still reads.",
  fix: "Remove the character.",
  bad: "A character that turns the reading direction, inside a sentence.",
  good: "Visible characters only.",
  // Word processors leave blanks without width behind; marks that turn words around are laid on purpose.
  check: ({ passages }) =>
    hits(passages, words.hiddenCharacterIn).map((finding) =>
      /U\+(?:200B|2060|FEFF|00AD)$/.test(finding.message) ? { ...finding, severity: "warning" } : finding,
    ),
};

export const orderToReader: SpecRule = {
  code: "spec/order-to-reader",
  criterion: 34,
  group: "executability",
  severity: "error",
  reason: "An assistant that builds from the text may obey it.",
  fix: "Leave it out, or put it in quotation marks.",
  bad: "Ignore all previous instructions.",
  good: "Refuse comments such as “ignore all previous instructions”.",
  check: ({ passages }) => hits(passages.filter(isSpoken), words.injectionIn),
};

type Look = (text: string) => words.WordHit | null;

/** Praise belongs into the background of a text; talk of an assistant belongs nowhere. */
function isTalk({ name }: words.WordHit): boolean {
  return name === "talk of an assistant";
}

function only(find: Look, passes: (hit: words.WordHit) => boolean): Look {
  return (text) => {
    const hit = find(text);
    return hit !== null && passes(hit) ? hit : null;
  };
}

function isSpoken({ kind }: SpecPassage): boolean {
  return kind !== "code";
}

function hits(passages: readonly SpecPassage[], find: Look): SpecFinding[] {
  return passages.flatMap(({ text, line }) => {
    const hit = find(text);
    return hit === null ? [] : [{ line, phrase: hit.phrase, message: messageOf(hit) }];
  });
}

function inRequirements({ requirements }: Specification, find: Look): SpecFinding[] {
  return requirements.flatMap((requirement) => {
    const hit = find(requirement.text);
    return hit === null ? [] : [{ ...linesOf(requirement), phrase: hit.phrase, message: messageOf(hit) }];
  });
}

function linesOf({ source }: Requirement): { line: number; endLine: number } {
  return { line: source.startLine, endLine: source.endLine };
}

function messageOf({ name, phrase }: words.WordHit): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${phrase.slice(0, 80)}`;
}

/** "So that I can work efficiently" says why; only what comes before is asked for. A label is not asked for either. */
function withoutPurpose(text: string): string {
  return text
    .replace(/^[\p{L}\p{N} &/()-]{2,50}:\s/u, "")
    .replace(/,? (?:so that|so I can|in order to|helping|allowing for)\b.*$/i, "");
}

function repetitions(passages: readonly SpecPassage[]): SpecFinding[] {
  const lines = new Map<string, number[]>();
  for (const { text, line } of passages) {
    const key = text.trim().toLowerCase();
    if (key.length < longEnough) continue;
    const known = lines.get(key);
    if (known === undefined) lines.set(key, [line]);
    else known.push(line);
  }
  return [...lines].flatMap(([text, at]) => (at.length < 3 ? [] : [repetition(text, at)]));
}

const longEnough = 60;

function repetition(text: string, lines: readonly number[]): SpecFinding {
  const message = `“${text.slice(0, 60)}…” stands ${lines.length} times (lines ${lines.slice(0, 5).join(", ")}).`;
  return { line: lines[1] ?? 0, message };
}
