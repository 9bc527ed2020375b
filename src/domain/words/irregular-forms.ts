// English forms that no ending explains, with the word they belong to.

const lines = [
  "indices index, matrices matrix, vertices vertex, schemata schema, criteria criterion, phenomena phenomenon",
  "analyses analysis, diagnoses diagnosis, hypotheses hypothesis, children child, people person, men man, women woman",
  "built build, rebuilt rebuild, sent send, paid pay, kept keep, held hold, lost lose, sold sell, bought buy",
  "written write, wrote write, chosen choose, chose choose, broken break, broke break, drawn draw, drew draw",
  "hidden hide, hid hide, shown show, taken take, took take, given give, gave give, spoken speak, stolen steal",
  "withdrawn withdraw, undone undo, redone redo, overridden override, forgotten forget, bound bind, left leave",
];

/** The base of each irregular form, such as `pay` for `paid`. */
export const irregularBases: ReadonlyMap<string, string> = new Map(
  lines.flatMap((line) =>
    line.split(", ").map((pair): [string, string] => {
      const [form = "", base = ""] = pair.split(" ");
      return [form, base];
    }),
  ),
);
