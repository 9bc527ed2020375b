// Text that remembers where each of its characters stands in the brief, so that every quote is cut from the brief itself.

/** Readable text without Markdown marks; `at[i]` is the position in the brief of character `i`. White space is single. */
export interface MappedText {
  readonly text: string;
  readonly at: readonly number[];
}

/** Collects pieces of text with their places, collapsing white space on the way. */
export class MappedTextBuilder {
  readonly #parts: string[] = [];
  readonly #at: number[] = [];
  #endsInSpace = true;

  /** Adds `value` as it stands in `source` between two positions, though escapes and line starts may differ there. */
  add(value: string, source: string, start: number, end: number): void {
    let place = start;
    for (const character of value.split("")) {
      const found = placeOfCharacter(source, character, place, end);
      this.#push(character, found);
      place = Math.min(found + 1, end);
    }
  }

  /** Adds white space, such as for a line break. */
  space(place: number): void {
    this.#push(" ", place);
  }

  build(): MappedText {
    const text = this.#parts.join("");
    return text.endsWith(" ")
      ? { text: text.slice(0, -1), at: this.#at.slice(0, -1) }
      : { text, at: this.#at };
  }

  #push(character: string, place: number): void {
    const isSpace = /\s/.test(character);
    if (isSpace && this.#endsInSpace) return;
    this.#parts.push(isSpace ? " " : character);
    this.#at.push(place);
    this.#endsInSpace = isSpace;
  }
}

/** A part of a mapped text, without white space at its ends. */
export function sliceOf(mapped: MappedText, start: number, end: number): MappedText {
  let from = start;
  let to = end;
  while (from < to && mapped.text[from] === " ") from += 1;
  while (to > from && mapped.text[to - 1] === " ") to -= 1;
  return { text: mapped.text.slice(from, to), at: mapped.at.slice(from, to) };
}

/** A mapped text without what stands between two positions. */
export function cutOut({ text, at }: MappedText, start: number, end: number): MappedText {
  return { text: text.slice(0, start) + text.slice(end), at: [...at.slice(0, start), ...at.slice(end)] };
}

// Looking only a little ahead keeps this linear; an entity such as `&nbsp;` never matches and stays where it is.
function placeOfCharacter(source: string, character: string, from: number, end: number): number {
  const limit = Math.min(end, from + 200);
  for (let place = from; place < limit; place += 1) {
    if (source[place] === character) return place;
  }
  return Math.min(from, Math.max(end - 1, 0));
}
