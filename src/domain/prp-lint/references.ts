// Rules about where a reader is sent: to a place that can be found.
import type { Prp } from "../prp.ts";
import type { Repository } from "../repository.ts";
import { vaguePointerIn } from "./normative-words.ts";
import type { Finding, LintRule } from "./rule.ts";
import { isFromBrief, textFindings } from "./text-findings.ts";

export const vaguePointer: LintRule = {
  code: "prp/vague-pointer",
  criterion: 29,
  group: "traceability",
  severity: "warning",
  reason: "A packet is read without the rest of the document; “above” is not in it.",
  fix: "Name the id, the file, or the section.",
  bad: "Change the relevant files as described above.",
  good: "Change src/mail.ts as DEC-2 says.",
  check: (prp) =>
    textFindings(
      prp,
      vaguePointerIn,
      (text) => text.isQuote || asked.has(text.role) || isFromBrief(text, vaguePointerIn),
    ),
};

/** An answer to a question may point to the answer above it. */
const asked = new Set<string>(["question", "assumption"]);

export const missingFile: LintRule = {
  code: "prp/missing-file",
  criterion: 29,
  group: "executability",
  severity: "error",
  reason: "A task that names a file that is not there sends its builder searching.",
  fix: "Name a file of the repository, or list the path among those that the plan creates.",
  bad: "TASK-2 *files:* src/mailer.ts, where the repository has src/mail.ts.",
  good: "TASK-2 *files:* src/mail.ts",
  check: (prp, { brief }) => {
    if (prp.repository === null) return [];
    const { creates, untouchable } = prp.repository;
    const isThere = brief?.repository ? seenIn(brief.repository) : besides(prp.repository);
    return fileNames(prp).flatMap(({ id, file }): Finding[] => {
      if (untouchable.some(({ path }) => path === file || (path.endsWith("/") && file.startsWith(path))))
        return [{ at: id, message: `${id} names ${file.slice(0, 80)}, which must not be touched.` }];
      return creates.includes(file) || isThere(file)
        ? []
        : [{ at: id, message: `${id} names ${file.slice(0, 80)}, which the repository does not have.` }];
    });
  },
};

function fileNames({ tasks }: Prp): { id: string; file: string }[] {
  return tasks.flatMap(({ id, files }) =>
    files.filter((file) => !file.startsWith("undecided")).map((file) => ({ id, file })),
  );
}

/** With the repository at hand; where its lists were cut, only a folder that nobody saw is missed. */
function seenIn(repository: Repository): (file: string) => boolean {
  const { modules, tests, documents, tree, folders, cuts } = repository;
  const files = new Set([...modules.map(({ path }) => path), ...tests, ...documents]);
  const places = new Set([...tree.map(({ path }) => path), ...folders]);
  return (file) => files.has(file) || places.has(file) || (cuts.length > 0 && isInside(file, [...places]));
}

/** Without it, the PRP's own sketch of the folders is all there is to compare with. */
function besides({ tree, creates }: NonNullable<Prp["repository"]>): (file: string) => boolean {
  const places = [...tree.map(({ path }) => path), ...creates];
  return (file) => isInside(file, places);
}

function isInside(file: string, places: readonly string[]): boolean {
  const top = file.slice(0, file.indexOf("/") + 1);
  return top === "" || places.length === 0 || places.some((place) => place.startsWith(top));
}
