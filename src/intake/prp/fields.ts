// The fields of a PRP's entries, each able to write itself as marks and to read itself back: both directions side by
// side, so that neither can drift from the other.
import type { Entry, Mark } from "./entry.ts";
import { headMark, idMark, labelMark, nowhere } from "./entry.ts";
import type { Reading } from "./entry-reader.ts";
import { report } from "./entry-reader.ts";
import { readList, readText, showList, showText } from "./text.ts";

/** How one property of a `T` stands in its entry. */
export interface Field<T> {
  write(value: T): Mark[];
  owns(mark: Mark): boolean;
  /** The property again, from the marks it owns; the schema checks it afterwards. */
  read(own: readonly Mark[], entry: Entry, reading: Reading): unknown;
  readonly many?: boolean;
  /** Written below the entry: all on one line, or each mark on its own. */
  readonly below?: "line" | "lines";
  /** A label that stays on the line of the mark before it. */
  readonly joins?: string;
  /** Entries of their own below this one. */
  nest?(value: T): Entry[];
}

/** How a whole `T` stands in the document: as an entry, and back. */
export interface Part<T> {
  write(value: T): Entry;
  read(entry: Entry, reading: Reading): object;
}

export function part<T>(fields: { readonly [Key in keyof T]: Field<T> }): Part<T> {
  const named = Object.entries<Field<T>>(fields);
  const all = named.map(([, field]) => field);
  return {
    write: (value) => writeEntry(all, value),
    read: (entry, reading) => readFields(named, entry, reading),
  };
}

export function id<T>(get: (value: T) => string): Field<T> {
  return {
    write: (value) => [idMark(get(value))],
    owns: (mark) => mark.kind === "id",
    read: ([mark]) => mark?.shown,
  };
}

/** The text right after the id; without an id it is written even when it is empty. */
export function head<T>(get: (value: T) => string, hasId = true): Field<T> {
  return {
    write: (value) => (hasId && get(value) === "" ? [] : [headMark(get(value))]),
    owns: (mark) => mark.kind === "head",
    read: ([mark]) => (mark === undefined ? "" : wordsOf(mark)),
  };
}

/** A labelled text; an empty one is not written. */
export function text<T>(label: string, get: (value: T) => string): Field<T> {
  return {
    write: (value) => (get(value) === "" ? [] : [labelMark(label, showText(get(value)))]),
    owns: isLabelled(label),
    read: ([mark]) => (mark === undefined ? "" : wordsOf(mark)),
  };
}

/** A labelled text that tells `null`, which is not written, from the empty string, which is. */
export function textOrNull<T>(label: string, get: (value: T) => string | null): Field<T> {
  return {
    write: (value) => maybe(get(value), (given) => labelMark(label, showText(given))),
    owns: isLabelled(label),
    read: ([mark]) => (mark === undefined ? null : wordsOf(mark)),
  };
}

/** A labelled number; `null` is not written, and what is no number is left to the schema. */
export function numberOrNull<T>(label: string, get: (value: T) => number | null): Field<T> {
  return {
    write: (value) => maybe(get(value), (given) => labelMark(label, String(given))),
    owns: isLabelled(label),
    read: ([mark]) => (mark === undefined ? null : Number(wordsOf(mark))),
  };
}

export function flag<T>(label: string, get: (value: T) => boolean): Field<T> {
  return {
    write: (value) => (get(value) ? [labelMark(label, null)] : []),
    owns: isLabelled(label),
    read: (own) => own.length > 0,
  };
}

/** Ids after one label, with commas between. */
export function list<T>(label: string, get: (value: T) => readonly string[]): Field<T> {
  return {
    write: (value) => (get(value).length === 0 ? [] : [labelMark(label, showList(get(value)))]),
    owns: isLabelled(label),
    read: ([mark]) => (mark === undefined ? [] : readList(mark.shown ?? "")),
  };
}

/** Texts with a label each: the first label for the first one, the second for the rest. */
export function texts<T>(
  [first, next]: readonly [string, string],
  get: (value: T) => readonly string[],
): Field<T> {
  return {
    many: true,
    write: (value) => get(value).map((each, index) => labelMark(index === 0 ? first : next, showText(each))),
    owns: (mark) => mark.kind === "label" && (mark.label === first || mark.label === next),
    read: (own) => own.map(wordsOf),
  };
}

/** Paths and the like, each as code. */
export function codes<T>(label: string, get: (value: T) => readonly string[]): Field<T> {
  return {
    write: (value) => (get(value).length === 0 ? [] : [labelMark(label, null, get(value))]),
    owns: isLabelled(label),
    read: ([mark]) => (mark === undefined ? [] : mark.shown === null ? mark.codes : [wordsOf(mark)]),
  };
}

/** A check: a command as code; `manual: …` and `undecided (DEC-n)` as words. */
export function check<T>(label: string, get: (value: T) => string): Field<T> {
  const isWords = (given: string): boolean => /^(?:manual:|undecided \()/.test(given);
  return {
    write: (value) =>
      isWords(get(value)) ? [labelMark(label, showText(get(value)))] : [labelMark(label, null, [get(value)])],
    owns: isLabelled(label),
    read: ([mark]) => (mark === undefined ? "" : wordsOf(mark)),
  };
}

/** The same field, on one line of its own below the entry. */
export function below<T>(field: Field<T>): Field<T> {
  return { ...field, below: "line" };
}

/** The same field, below the entry with a line for each of its marks. */
export function linesBelow<T>(field: Field<T>): Field<T> {
  return { ...field, below: "lines" };
}

/** The words of a mark, or its code when it has no words. */
export function wordsOf(mark: Mark): string {
  return mark.shown === null ? mark.codes.join(", ") : readText(mark.shown);
}

function isLabelled(label: string): (mark: Mark) => boolean {
  return (mark) => mark.kind === "label" && mark.label === label;
}

function maybe<T>(given: T | null, write: (given: T) => Mark): Mark[] {
  return given === null ? [] : [write(given)];
}

function writeEntry<T>(fields: readonly Field<T>[], value: T): Entry {
  const nested = fields.flatMap((field) => field.nest?.(value) ?? []);
  const lines = fields.flatMap((field) => linesOf(field, value));
  return {
    marks: fields.filter((field) => field.below === undefined).flatMap((field) => field.write(value)),
    below: [...lines.map((marks) => ({ marks, below: [], place: nowhere })), ...nested],
    place: nowhere,
  };
}

function linesOf<T>(field: Field<T>, value: T): Mark[][] {
  if (field.below === undefined) return [];
  const lines: Mark[][] = [];
  for (const mark of field.write(value)) {
    const isSame = lines.length > 0 && (field.below === "line" || mark.label === field.joins);
    if (isSame) lines.at(-1)?.push(mark);
    else lines.push([mark]);
  }
  return lines;
}

function readFields<T>(
  named: readonly (readonly [string, Field<T>])[],
  entry: Entry,
  reading: Reading,
): object {
  for (const mark of entry.marks) {
    if (!named.some(([, field]) => field.owns(mark))) reportUnknown(mark, reading);
  }
  if (entry.below.length > 0 && !named.some(([, field]) => field.nest !== undefined))
    report(
      reading,
      entry.below[0]?.place ?? entry.place,
      "prp/unknown-content",
      "Nothing stands below this entry in a PRP.",
    );
  const value = Object.fromEntries(named.map(([key, field]) => [key, readField(field, entry, reading)]));
  reading.places.set(value, entry.place);
  return value;
}

function readField<T>(field: Field<T>, entry: Entry, reading: Reading): unknown {
  const own = entry.marks.filter((mark) => field.owns(mark));
  const second = own[1];
  if (second !== undefined && field.many !== true)
    report(
      reading,
      second.place,
      "prp/said-twice",
      `\`${second.label}\` is said twice in one entry.`,
      "Keep one.",
    );
  return field.read(own, entry, reading);
}

function reportUnknown(mark: Mark, reading: Reading): void {
  const what =
    mark.kind === "label"
      ? `The label \`${mark.label.slice(0, 40)}\` is not known in this kind of entry.`
      : "This text is not expected here.";
  report(reading, mark.place, "prp/unknown-label", what);
}
