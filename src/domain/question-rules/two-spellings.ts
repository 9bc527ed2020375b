// One path of an interface under two names that differ by an "s" only.
import type { Brief, Passage } from "../brief.ts";
import { eitherOr } from "./either-or.ts";
import type { QuestionDraft } from "./question-draft.ts";

const path = /(?<![\w/:.])(?:\/[a-z][a-z\d_-]{1,40}){1,6}(?![\w-]|\.\w)/g;
const most = 2;

/** `/items/version` beside `/items/versions`: a caller has to know which of them there is. */
export function twoSpellings({ passages }: Brief): QuestionDraft[] {
  const first = new Map<string, Passage>();
  for (const passage of passages.filter(({ scope }) => scope !== "out"))
    for (const [name] of passage.text.matchAll(path)) if (!first.has(name)) first.set(name, passage);
  return [...first]
    .flatMap(([name, passage]) => {
      const other = first.get(`${name}s`);
      return other === undefined || other === passage || !isDeep(name)
        ? []
        : [
            eitherOr(
              placeOf(passage, name),
              placeOf(other, `${name}s`),
              `one says ${name} where the other says ${name}s`,
            ),
          ];
    })
    .slice(0, most);
}

/** `/user` for one and `/users` for all is a usual habit; deeper down it is a slip. */
function isDeep(name: string): boolean {
  return name.replace(/^(?:\/(?:api|rest|v\d{1,3}))+/, "").lastIndexOf("/") > 0;
}

function placeOf({ text, startLine, endLine }: Passage, word: string) {
  return { text, word, source: { startLine, endLine, quote: text.slice(0, 400) } };
}
