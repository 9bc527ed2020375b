// Places of a brief that were never filled, were put off, or are told to be somewhere else.
import type { Brief, Passage } from "../brief.ts";
import { questionsAt, type Asking, type Place, type QuestionDraft } from "./question-draft.ts";
import { placesLike } from "./wishes.ts";

export function openPlaces(brief: Brief): QuestionDraft[] {
  const asked = kinds.map(({ pattern, everywhere, headings = false, ...asking }) => ({
    places: everywhere ? passagesLike(brief.passages, pattern, headings) : placesLike(brief, pattern),
    asking,
  }));
  return asked.flatMap(({ places, asking }) => questionsAt(places, asking));
}

interface OpenKind extends Asking {
  readonly pattern: RegExp;
  /** Looked for in every passage in scope, because what is not filled in is often no requirement. */
  readonly everywhere: boolean;
  /** In headings too, where what they say holds for all that follows. */
  readonly headings?: boolean;
}

const kinds: readonly OpenKind[] = [
  {
    type: "gap",
    everywhere: true,
    pattern:
      /\bTB[DACR]\b|\bFIXME\b|\bTODO(?=\s*(?:[:)\]}]|\.?\s*$))|\?\?\?|(?:\b(?:is|are|still|yet)|:) to be (?:determined|defined|decided|confirmed|specified|clarified)\b(?! by\b)|\bnoch (?:offen|festzulegen|zu klären)\b|\b(?:à définir|por definir|a definir|por determinar)\b|будет определено|уточняется|未定|待定|待确认|\b[XN]{1,2} ?(?:%|ms|seconds|minutes|hours|days|users)|\blorem ipsum\b|_{5,}|^\W{0,3}(?:à déterminer|a déterminer|zu bestimmen|a determinar|por decidir)\W{0,3}$|^(?:Add|Describe|Insert|Provide) (?:a|an|the|your) (?:short |brief |detailed )?(?:list|description|summary|overview|link|example)\b.{0,80}\b(?:this|here|your)\b/,
    ask: "this place was never filled in. What belongs there?",
    options: [
      "The part is left out until it is filled in",
      "A usual value is taken and marked as an assumption",
      "You fill it in before work on it begins",
    ],
  },
  {
    type: "gap",
    everywhere: false,
    pattern:
      /\b(?:will|shall|to) be (?:described|defined|specified|detailed|determined|decided|clarified) (?:later|separately|elsewhere|in a (?:later|separate|future)|during|at a later)|\bdetails? (?:to follow|will follow)\b|\b(?:in|by) a (?:later|separate|future) (?:document|specification|proposal|RFC)\b|\b(?:wird|werden) (?:später|noch|separat|gesondert|in einem (?:späteren|separaten|eigenen))\b|\bsera précisé|\bse (?:definirá|especificará)\b|\bserá definido|будет описан|будет уточн|別途|後日|另行/i,
    ask: "the details are put off. What holds until they are there?",
    options: [
      "Work on this part waits for the details",
      "The simplest version that the other requirements allow is built now",
      "It is left out of this version",
    ],
  },
  {
    type: "gap",
    everywhere: false,
    pattern:
      /\b(?:is|are|will be|to be) (?:provided|supplied|attached|shared|handed over|shown) (?:with this|separately|later|upon (?:request|award)|after award|on request)\b|\b(?:refer to|see|described in|detailed in|documented in) (?:the |our |this |an? )?(?:\w+ ){0,2}?(?:wiki|Confluence|Google Docs?|spreadsheet|Notion|SharePoint|Git)\b|\b(?:seront?|sera) (?:fourni|communiqué|transmis)|\bwerden? (?:noch )?(?:bereitgestellt|nachgereicht)|\bserán? (?:proporcionad|entregad|facilitad)|\bserá fornecid|будет предоставлен|\b(?:as shown|as seen|shown|depicted|illustrated|see|pictured|according to|refer to|per) (?:in |on |the |to )*(?:attached |following |above |linked )?(?:image|picture|screenshot|figure|diagram|mock-?up|wireframe|attachment|appendix|Figma|video)s?\b|\bsiehe (?:Abbildung|Anlage|Anhang)\b|\bvoir (?:l['’]annexe|la figure)\b|\bсм\. (?:рис|прилож)|添付|如图|附件/i,
    ask: "this lies in something that is not part of the text. What does it say?",
    options: [
      "You put it into words or hand over the file before work on it begins",
      "What the text says is enough; the rest is chosen freely",
      "It is left out of this version",
    ],
  },
  {
    type: "ambiguity",
    everywhere: true,
    pattern:
      /\b(?:is|are|would be|will|would) (?:most )?(?:likely|probably|perhaps|possibly|tentatively)\b|\bwe (?:think|guess|assume|might)\b|\bnot (?:yet )?(?:sure|decided|certain)\b|\bmaybe\b|\bvermutlich\b|\bwahrscheinlich\b|\bprobablement\b|\bprobablemente\b|\bprovavelmente\b|вероятно|возможно, |おそらく|可能会/i,
    ask: "is this decided, or only a first thought?",
    options: [
      "It is decided as it stands",
      "It is a first thought: the simplest way that meets the other requirements is taken",
      "It is left out until you decide",
    ],
  },
  {
    type: "ambiguity",
    everywhere: true,
    headings: true,
    pattern:
      /[(—–:]\s?(?:currently |still )?(?:in development|work in progress|WIP|under construction|in progress|partly implemented|partially implemented|in Entwicklung|en cours de développement|en desarrollo|em desenvolvimento|в разработке|開発中|开发中)(?=[)\s—–]|$)/iu,
    ask: "this is marked as under way. What of it exists already, and what is to be built?",
    options: [
      "Nothing of it exists for this work: what the brief says of it is built",
      "It is built elsewhere: only the connection to it is part of this work",
      "You show what exists, and the plan covers the rest",
    ],
  },
  {
    type: "ambiguity",
    everywhere: false,
    pattern:
      /✅\s*$|☑|\[x\]|\((?:already )?(?:implemented|done|completed)\)|\balready (?:implemented|built|done)\b|\bbereits (?:umgesetzt|vorhanden)\b|уже реализован|実装済み|已实现/i,
    ask: "this is marked as done. Is it to be built, or only to be kept working?",
    options: [
      "It exists: it is kept working and covered by a test",
      "It is part of the work and built as stated",
      "It is background, and nobody checks it",
    ],
  },
  {
    type: "ambiguity",
    everywhere: false,
    pattern:
      /\b(?:language|framework|library|libraries|tool|tools|place|store|database|technology|technologies|stack|platform|approach|way) (?:of|that) (?:your|you) (?:choice|choose|prefer|like|want)\b|\b(?:any|whatever|whichever) (?:\w+ )?(?:language|framework|library|database|technology|stack|tool) (?:you|of|is fine|may)\b|\bfree to (?:use|choose|implement|pick)\b|\bIhrer Wahl\b|\bde votre choix\b|\ba su elección\b|\bde su elección\b|\bde sua escolha\b|\bà sua escolha\b|\bна ваш выбор\b|на выбор|использовать люб|любой язык|好きな|任意の言語|自由选择/i,
    ask: "the choice is left open, and the files and commands of the plan depend on it. What is chosen?",
    options: [
      "What the examples and files of the brief already use",
      "What the builder knows best, recorded as a decision",
      "You name it",
    ],
  },
];

function passagesLike(passages: readonly Passage[], pattern: RegExp, headings: boolean): Place[] {
  return passages.flatMap(({ scope, kind, text, startLine, endLine }) => {
    const word = scope === "in" && (headings || kind !== "heading") ? pattern.exec(text)?.[0] : undefined;
    if (word === undefined) return [];
    return [{ requirement: { text, source: { startLine, endLine, quote: text.slice(0, 400) } }, word }];
  });
}
