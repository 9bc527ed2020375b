// The fields that stand for several properties at once: places in the brief, technologies, options that were rejected.
import type { Prp, PrpDecision, PrpRequirement } from "../../domain/prp.ts";
import type { Source } from "../../domain/source.ts";
import type { Entry, Mark } from "./entry.ts";
import { labelMark } from "./entry.ts";
import type { Field } from "./fields.ts";
import { wordsOf } from "./fields.ts";
import { showText } from "./text.ts";

/** Each source as `*line 5:* quote` or `*lines 5–7:* quote`. */
export function sources<T>(get: (value: T) => readonly Source[]): Field<T> {
  return {
    many: true,
    write: (value) => get(value).map((each) => sourceMark(each, each.quote)),
    owns: isLineMark,
    read: (own) => own.map((mark) => ({ ...linesOf(mark), quote: wordsOf(mark) })),
  };
}

/** The source of a requirement; its quote is left out where it says just what the requirement says. */
export function requirementSource(): Field<PrpRequirement> {
  return {
    write: ({ source, text }) => [sourceMark(source, source.quote === text ? null : source.quote)],
    owns: isLineMark,
    read: ([mark], entry) =>
      mark && { ...linesOf(mark), quote: mark.shown === null ? headOf(entry) : wordsOf(mark) },
  };
}

/** `*stack* *line 3:* Python *line 3:* SQLite`. */
export function stackNames<T>(get: (value: T) => Prp["stack"]): Field<T> {
  return {
    many: true,
    write: (value) => [
      labelMark(stackLabel, null),
      ...get(value).map(({ name, line }) => labelMark(`line ${line}`, showText(name))),
    ],
    owns: (mark) => isLineMark(mark) || isStackMark(mark),
    read: (own) =>
      own
        .filter((mark) => !isStackMark(mark))
        .map((mark) => ({ name: wordsOf(mark), line: linesOf(mark).startLine })),
  };
}

/** Whether an entry is the one that lists the technologies. */
export function isStackMark(mark: Mark): boolean {
  return mark.kind === "label" && mark.label === stackLabel;
}

/** `*rejected:* an option *since:* the reason`, as often as needed. */
export function rejectedOptions(): Field<PrpDecision> {
  return {
    many: true,
    joins: "since",
    write: ({ rejected }) =>
      rejected.flatMap(({ option, why }) => [
        labelMark("rejected", showText(option)),
        ...(why === "" ? [] : [labelMark("since", showText(why))]),
      ]),
    owns: (mark) => mark.kind === "label" && (mark.label === "rejected" || mark.label === "since"),
    read: readRejected,
  };
}

const stackLabel = "stack";
const lineLabel = /^lines? (\d{1,16})(?: ?[–-] ?(\d{1,16}))?$/;

function sourceMark({ startLine, endLine }: Source, quote: string | null): Mark {
  const label = startLine === endLine ? `line ${startLine}` : `lines ${startLine}–${endLine}`;
  return labelMark(label, quote === null ? null : showText(quote));
}

function isLineMark(mark: Mark): boolean {
  return mark.kind === "label" && lineLabel.test(mark.label);
}

function linesOf(mark: Mark): { startLine: number; endLine: number } {
  const [, start, end] = lineLabel.exec(mark.label) ?? [];
  return { startLine: Number(start), endLine: Number(end ?? start) };
}

function headOf(entry: Entry): string {
  const words = entry.marks.find((mark) => mark.kind === "head");
  return words === undefined ? "" : wordsOf(words);
}

function readRejected(own: readonly Mark[]): { option: string; why: string }[] {
  const options: { option: string; why: string }[] = [];
  for (const mark of own) {
    if (mark.label === "rejected") options.push({ option: wordsOf(mark), why: "" });
    const last = options.at(-1);
    if (mark.label === "since" && last !== undefined) last.why = wordsOf(mark);
  }
  return options;
}
