// Tables: which of them list requirements, and which cell of a row says what is required.
import type { Judge } from "./obligations.ts";
import type { ScopedBlock } from "./scope.ts";

const sayingColumn =
  /requirement|description|feature|user stor|criteri|behaviou?r|function|capabilit|rule|constraint|must|shall|anforderung|beschreibung|kriteri|exigence|description|requisito|descripci[oó]n|descrição|требован|описан|要件|内容|説明|仕様|需求|描述|说明|شرح|نیازمندی|الزام/iu;
const keyColumn =
  /^(?:#|no\.?|nr\.?|id|ref|key|kennung|code|req\.?(?:uirement)? ?id|story id|№|編号|编号|番号|شناسه)$/iu;
const otherMatter =
  /^(?:versions?|dates?|datum|stand|authors?|term|begriff|term|abbreviation|acronym|definition|stakeholder|risks?|likelihood|probability|impact|mitigation|milestone|phase|owner|version|revision|change|änderung|aenderung|reviewer|status|дата|версия|термин|риск|用語|日付|版|术语|日期|版本|风险)$/iu;

/** What a row requires; null when it requires nothing. */
export function obligingCell(block: ScopedBlock, judge: Judge): string | null {
  const { cells, columns, role } = block;
  if (columns.slice(0, 2).some((column) => otherMatter.test(column.trim()))) return null;
  const said = sayingCell(block);
  const listsRequirements =
    role === "unknown" || role === "requirements" || role === "constraints" || role === "out";
  const isRequirement =
    listsRequirements ||
    isKeyed(block) ||
    (block.leadIn !== null && judge(block.leadIn) === "strong") ||
    cells.some((cell) => judge(cell.text) === "strong");
  if (!isRequirement || role === "later") return null;
  if (role === "introduction" && !cells.some(({ text }) => asksPlainly.test(text))) return null;
  return said;
}

// What only tells may still hold a rule.
const asksPlainly = /\b(?:must|shall|muss|müssen|doit|doivent|debe[n]?|deve[m]?)\b|долж|必須|必须|باید/iu;

/** Whether a block is a row of a table whose first column is the key of a requirement. */
export function isKeyed({ kind, columns }: ScopedBlock): boolean {
  return kind === "row" && keyColumn.test(columns[0]?.trim() ?? "");
}

/** Whether a cell gives the priority "won't have". */
export function isRuledOut({ cells }: ScopedBlock): boolean {
  return cells.some(({ text }) => /^won[’']?t(?:[- ]have)?$/iu.test(text.trim()));
}

function sayingCell(row: ScopedBlock): string {
  const { cells, columns } = row;
  const named = columns
    .map((title, i) => (i > 0 && sayingColumn.test(title) ? (cells[i]?.text ?? "") : ""))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  const [only = ""] = named;
  if (named.length > 1) return readAloud(named);
  if (only.includes(" ")) return only;
  if (only !== "" && isKeyed(row)) return readAloud([cells[0]?.text ?? "", only]);
  return readAloud(
    cells.map(({ text }, i) => spoken(text, i, columns)).filter((text) => /[\p{L}\p{N}]/u.test(text)),
  );
}

// A mark says something only with the title of its column: who may, and who may not.
function spoken(text: string, at: number, columns: readonly string[]): string {
  const title = columns[at]?.trim() ?? "";
  return at > 0 && title !== "" && mark.test(text.trim()) ? `${title} ${text.trim()}` : text;
}

const mark = /^(?:[✓✔✅☑✗✘❌☒×xX○●◯]\uFE0F?|yes|no|ja|nein|oui|non|sí|sim|não|да|нет)$/iu;

// "Member" and "must be able to …" make a sentence; "Search" and "by title" a label with what it stands for.
function readAloud([first = "", ...rest]: readonly string[]): string {
  const said = rest.join("; ");
  if (said === "") return first;
  if (goesOn.test(said) || /[:：?!]$/u.test(first)) return `${first} ${said}`;
  return `${first}: ${said}`;
}

const goesOn =
  /^(?:must|shall|should|can|cannot|may|will|needs? to|has to|have to|is|are|do(?:es)? not|muss|müssen|soll|sollen|kann|können|darf|dürfen|doit|doivent|peut|peuvent|debe|deben|puede|pueden|deve|devem|pode|podem)\b/u;
