// Whether a word in a sentence is denied: "no login needed" speaks of a login and wants none.
import type { Token } from "./tokens.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Deny the noun that follows. */
const deniers = words(
  "no without neither nor none non exclude excludes excluding lack lacks lacking omit omits skip skips instead " +
    "ohne kein keine keinen keinem sans aucun aucune sin ningún ninguna sem nenhum nenhuma senza без zonder بدون",
);
/** Deny what the verb after them says. */
const nots = words("not never cannot nicht не pas não");
const romanceWords = words("de da dos das uma um não é são deve devem em na ao pela pelo el los las una del");
/** Verbs whose denial takes the thing away; "must not store passwords" is no such denial, it is a rule about passwords. */
const presence = words(
  "require requires required requiring need needs needed include includes including involve involves have has use " +
    "uses using used support supports supported offer offers provide provides want wants add adds implement " +
    "implements build introduce introduces cover covers expect planned necessary " +
    "benötigt braucht enthält umfasst nécessite requiert comprend prévoit requiere requieren necesita incluye hay " +
    "requer precisa inclui há требуется требуются нужен нужна нужно нужны",
);
/** "If the user is not logged in" tells of users who log in. */
const states = words("logged signed authenticated authorized authorised registered verified encrypted paid");
const fillers = words("a an the any be been being do does is are to yet your our its users user se de d'");
/** In front of these the Spanish "no" denies a verb and not a noun. */
const spanishVerbs = words(
  "se es son está están hay debe deben puede pueden requiere requieren necesita incluye",
);
/** A new thought begins here, and the denial before it has ended. */
const borders = words(
  "and but however yet because when if unless until while who which that must shall should will can may might " +
    "is are was were in on of at by during after before from within for",
);
/** "No more than 5", "no later than Monday" count; they deny nothing. */
const counting = words("more less later fewer earlier greater matter");
/** "No data leaks" asks for protection, so the word before it is very much wanted. */
const harms = words(
  "leak leaks leakage loss losses exposure exposed breach breaches corruption corrupted vulnerability vulnerabilities " +
    "downtime failure failures error errors violation violations conflict conflicts duplicate duplicates lag",
);
const unwanted = words(
  "required needed necessary included supported planned provided implemented part covered considered used wanted " +
    "allowed available applicable intended expected scope erforderlich nötig notwendig benötigt vorgesehen enthalten " +
    "bestandteil nécessaire requis requise prévu prévue necesario necesaria requerido requerida necessário necessária " +
    "нужен нужна нужно нужны надо требуется требуются входит входят предусмотрена предусмотрено",
);
/** Said of what is left out. */
const outside =
  /\b(?:out of scope|hors (?:du )?périmètre|fuera del? alcance|fora do escopo|außerhalb des umfangs)|вне (?:скоупа|рамок|проекта)/;
/** Head a list of what is not to be: "Skip: password reset, several providers". */
const headings = words("skip skipped exclude excluded excluding exclusions omit omitted without no");
const reach = 4;
const listReach = 8;

/** True when the words from `first` to `last` are denied by what stands before or after them in the same clause. */
export function isNegated(tokens: readonly Token[], first: number, last: number): boolean {
  return deniedBefore(tokens, first, last) || deniedAfter(tokens, last) || deniedAsList(tokens, first, last);
}

/** Whether the term at this place of a run of Chinese or Japanese is denied: "ログインは不要", "不需要登录". */
export function isNegatedInRun(run: string, start: number, end: number): boolean {
  return (
    /(?:不需要|无需|無需|不用|不包括|不包含|没有|不支持)\S{0,4}$/u.test(
      run.slice(Math.max(0, start - 12), start),
    ) ||
    /^\S{0,6}(?:不要|なし|無し|必要ない|必要ありません|行わない|対象外|不需要)/u.test(
      run.slice(end, end + 14),
    )
  );
}

function deniedBefore(tokens: readonly Token[], first: number, last: number): boolean {
  let commas = false;
  for (let i = first - 1; i >= Math.max(0, first - listReach); i--) {
    const gap = tokens[i + 1]?.gap ?? "";
    if (isBreak(gap)) return /^\s*:\s*$/.test(gap) && headings.has(tokens[i]?.word ?? "");
    commas ||= gap.includes(",");
    const word = tokens[i]?.word ?? "";
    const near = first - i <= reach;
    if (isDenier(tokens, i)) {
      const listed = commas && isOrList(tokens, i);
      return (commas ? listed : near) && !speaksOfHarm(tokens, first, last) && !isDoubled(tokens, i);
    }
    if (isNot(word) || isSpanishNo(tokens, i)) return near && !commas && deniesPresence(tokens, i, first);
    if (borders.has(word) && !belongsToDenial(tokens, i)) return false;
  }
  return false;
}

function isDenier(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word ?? "";
  const next = tokens[i + 1]?.word ?? "";
  if (word === "rather") return next === "than";
  if (word === "no" && (spanishVerbs.has(next) || isRomance(tokens, i))) return false;
  if (word === "pas") return next === "de" || next === "d'";
  return deniers.has(word) && !counting.has(next);
}

function isNot(word: string): boolean {
  return nots.has(word) || word.endsWith("n't");
}

function isSpanishNo(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.word === "no" && spanishVerbs.has(tokens[i + 1]?.word ?? "");
}

/** In Portuguese "no" means "in the". */
function isRomance(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - listReach), i + listReach).some(({ word }) => romanceWords.has(word));
}

/** "No login, payment or registration": one denial for a list that ends in "or". */
function isOrList(tokens: readonly Token[], denier: number): boolean {
  for (let i = denier + 1; i < Math.min(tokens.length, denier + 2 * listReach); i++) {
    if (isBreak(tokens[i]?.gap ?? "")) return false;
    if (["or", "nor", "oder", "ni"].includes(tokens[i]?.word ?? "")) return true;
  }
  return false;
}

function deniesPresence(tokens: readonly Token[], not: number, first: number): boolean {
  const between = tokens.slice(not + 1, first).map(({ word }) => word);
  if (between[0] === "only") return false;
  const firstVerb = between.find((word) => !fillers.has(word));
  if (firstVerb === undefined) return tokens[not]?.word !== "never" && !states.has(tokens[first]?.word ?? "");
  return presence.has(firstVerb);
}

/** "Nothing is sent without authorization" wants authorization. */
function isDoubled(tokens: readonly Token[], denier: number): boolean {
  if (tokens[denier]?.word !== "without") return false;
  return tokens
    .slice(Math.max(0, denier - 6), denier)
    .some(({ word }) => isNot(word) || word === "no" || word === "nothing" || word === "nobody");
}

function speaksOfHarm(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens
    .slice(first, last + 4)
    .some(({ word, gap }, at) => harms.has(word) && (at <= last - first || !isBreak(gap)));
}

/** The "for" of "no need for" and the "of" of "instead of". */
function belongsToDenial(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.word ?? "";
  return tokens[i]?.word === "of" ? before === "instead" : /^(?:need|needs|plans?|support)$/.test(before);
}

/** "Login is not required", "payments are out of scope". */
function deniedAfter(tokens: readonly Token[], last: number): boolean {
  const rest = clauseAfter(tokens, last);
  if (outside.test(rest.join(" "))) return true;
  const not = rest.findIndex((word) => isNot(word) || word === "excluded" || word === "omitted");
  if (not < 0) return false;
  if (!isNot(rest[not] ?? "")) return /^(?:is|are|be)$/.test(rest[not - 1] ?? "");
  return rest.slice(not + 1, not + 4).some((word) => unwanted.has(word));
}

/** "Site, CRM and mail robot are out of scope": a list at the start of a sentence, denied as a whole. */
function deniedAsList(tokens: readonly Token[], first: number, last: number): boolean {
  const end = Math.min(tokens.length, last + listReach + 6);
  if (!someBetween(tokens, last + 1, end, listDeniers)) return false;
  const start = sentenceStart(tokens, first);
  const sentence = tokens.slice(start, end);
  const length = sentence.findIndex(({ gap }, at) => at > 0 && isBreak(gap));
  const text = sentence
    .slice(0, length < 0 ? sentence.length : length)
    .map(({ gap, word }, at) => (at > 0 && gap.includes(",") ? `, ${word}` : word))
    .join(" ");
  const list = listDenied.exec(text.slice(0, 300))?.[1];
  return list !== undefined && first - start < list.split(" ").length;
}

function someBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  among: ReadonlySet<string>,
): boolean {
  for (let i = from; i < to; i++) if (among.has(tokens[i]?.word ?? "")) return true;
  return false;
}

/** A cheap look before the thorough one. */
const listDeniers = words("not out hors fuera fora вне не");
const item = "[^\\s,]+(?: [^\\s,]+){0,2}?";
const listDenied = new RegExp(
  `^(${item}(?: ?, ${item}){0,6}(?: ?,)? (?:and|or|und|oder|et|ou|y|e|и) ${item}) (?:(?:is|are|sind|sont|están|estão) )?(?:(?:explicitly |both |all )?out of scope|not (?:needed|required|in scope|part of)|hors (?:du )?périmètre|fuera del? alcance|fora do escopo|вне (?:скоупа|рамок|проекта)|не (?:нужн|требу|вход))`,
);

function sentenceStart(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 0 && from - at < 2 * listReach && !isBreak(tokens[at]?.gap ?? "")) at--;
  return at;
}

const turns = words("and but or if when unless so then which that who");

function clauseAfter(tokens: readonly Token[], last: number): string[] {
  const rest: string[] = [];
  for (let i = last + 1; i < Math.min(tokens.length, last + 8); i++) {
    const { word, gap } = tokens[i] ?? { word: "", gap: "." };
    const labelled = i === last + 1 && /^\s*[:)–—-]/.test(gap);
    if ((isBreak(gap) && !labelled) || gap.includes(",") || turns.has(word)) break;
    rest.push(word);
  }
  return rest;
}

/** A full stop inside a name, such as in Node.js, is followed by no space and ends nothing. */
function isBreak(gap: string): boolean {
  return /[.!?]\s|[;:()[\]|—–•]/.test(gap);
}
