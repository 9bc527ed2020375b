// Words of a brief that every reader fills with another meaning.
import type { Brief, Requirement } from "./brief.ts";
import { quoted, type QuestionDraft } from "./question-draft.ts";
import { findTerms, hasTerm } from "./terms.ts";

interface Vagueness {
  readonly terms: readonly string[];
  readonly ask: string;
  readonly options: readonly string[];
  /** Whether a figure in the same sentence settles it. */
  readonly settledByFigure: boolean;
}

const vagueness: readonly Vagueness[] = [
  {
    terms: [
      "fast",
      "quickly",
      "quick",
      "instantly",
      "immediately",
      "low latency",
      "high performance",
      "high efficiency",
      "efficiently",
      "performant",
      "responsive",
      "near real-time",
      "in real time",
      "without delay",
      "smooth",
      "smoothly",
      "timely",
      "schnell",
      "быстро",
      "rápido",
      "rapide",
    ],
    ask: "how long may it take, and under which load",
    options: [
      "95 of 100 answers within 1 second, for one user",
      "95 of 100 answers within 200 milliseconds, under the expected load",
      "No figure: the simplest solution is fast enough",
    ],
    settledByFigure: true,
  },
  {
    terms: [
      "scalable",
      "scalability",
      "highly available",
      "large-scale",
      "high traffic",
      "high volume",
      "many users",
      "large number of",
      "large amounts of",
      "big data",
      "massive",
    ],
    ask: "how many users, records or requests must it bear",
    options: [
      "Ten times today's figures, on one machine",
      "A figure that you name, with a load test",
      "No figure: growth is not part of this version",
    ],
    settledByFigure: true,
  },
  {
    terms: [
      "user-friendly",
      "user friendly",
      "intuitive",
      "easy to use",
      "easy-to-use",
      "simple to use",
      "modern",
      "clean interface",
      "beautiful",
      "seamless",
      "seamlessly",
      "nice",
      "attractive",
      "benutzerfreundlich",
      "удобный",
      "intuitivo",
    ],
    ask: "how is it told that it is so",
    options: [
      "A new user completes the main task without help in a trial with five people",
      "It follows a named design system or WCAG 2.2 AA",
      "No measure: a person looks at it and says yes",
    ],
    settledByFigure: false,
  },
  {
    terms: [
      "robust",
      "robustly",
      "robustness",
      "reliable",
      "stable",
      "gracefully",
      "fault-tolerant",
      "resilient",
      "error-free",
      "flawlessly",
      "bulletproof",
    ],
    ask: "which failures must it survive, and what may be lost",
    options: [
      "Wrong input and a lost connection give a clear message, and no stored data is lost",
      "It also goes on after a restart of any part",
      "No more than what each requirement says",
    ],
    settledByFigure: true,
  },
  {
    terms: ["secure", "securely", "secured", "safely", "strong security", "highly secure", "sicher"],
    ask: "against whom and what, and to which standard",
    options: [
      "OWASP ASVS level 1",
      "OWASP ASVS level 2, for personal or payment data",
      "A standard that you name",
    ],
    settledByFigure: true,
  },
  {
    terms: [
      "flexible",
      "flexibility",
      "configurable",
      "customizable",
      "extensible",
      "extensibility",
      "maintainable",
      "future-proof",
      "efficient",
      "optimized",
      "optimal",
      "accurate",
      "accurately",
      "high quality",
      "high-quality",
      "comprehensive",
      "sufficient",
      "adequate",
      "reasonable",
      "appropriate",
      "proper",
      "properly",
      "consistent",
      "deterministic fallback",
    ],
    ask: "what exactly must be so, and how is it checked",
    options: [
      "An example that you give decides",
      "A figure or rule that you name",
      "The simplest reading: only what the other requirements need",
    ],
    settledByFigure: true,
  },
  {
    terms: [
      "if possible",
      "where possible",
      "as far as possible",
      "as close as possible",
      "as appropriate",
      "where appropriate",
      "as needed",
      "if needed",
      "as required",
      "if applicable",
      "where applicable",
      "as applicable",
      "if necessary",
      "when necessary",
      "etc",
      "and so on",
      "and/or",
      "or similar",
      "among others",
      "as much as possible",
      "best effort",
      "preferably",
      "ideally",
      "nach Möglichkeit",
      "wenn möglich",
      "gegebenenfalls",
      "по возможности",
      "si posible",
    ],
    ask: "is it part of this work or not, and who decides",
    options: [
      "It is part of this work",
      "It is left out of this version",
      "It is done only where it costs no extra work",
    ],
    settledByFigure: false,
  },
];

const mostSources = 3;
/** Kinds of vagueness rather than words: three questions about speed are two too many. */
export function findAmbiguities({ requirements }: Brief): QuestionDraft[] {
  const binding = requirements.filter(({ kind }) => kind !== "exclusion");
  return vagueness.flatMap((kind) =>
    questionAbout(
      kind,
      binding.filter((one) => isVague(one, kind)),
    ),
  );
}

function isVague({ text }: Requirement, { terms, settledByFigure }: Vagueness): boolean {
  return !(settledByFigure && hasFigure(text)) && hasTerm(withoutLabel(text), terms);
}

/** "Scalability: adding an algorithm changes no interface" says what the label means. */
function withoutLabel(text: string): string {
  return text.replace(/^[\p{L}\p{N} &/-]{2,50}:\s/u, "");
}

/** Figures with a meaning; "HTTP 200" or "version 3" measure nothing, but neither do they stand beside "fast". */
function hasFigure(text: string): boolean {
  return /[<>≤≥]?\s?\d/.test(text);
}

function questionAbout(kind: Vagueness, places: readonly Requirement[]): QuestionDraft[] {
  const first = places[0];
  if (first === undefined) return [];
  const passage = {
    text: withoutLabel(first.text),
    startLine: 1,
    endLine: 1,
    kind: "prose",
    scope: "in",
  } as const;
  const word = findTerms([passage], kind.terms)[0]?.term ?? "";
  const more =
    places.length > 1 ? `, and in ${places.length - 1} more ${places.length === 2 ? "place" : "places"}` : "";
  return [
    {
      type: "ambiguity",
      text: `"${word}" in ${quoted(first.text)} (line ${first.source.startLine}${more}): ${kind.ask}?`,
      source: places.slice(0, mostSources).map(({ source }) => source),
      options: [...kind.options],
      default: kind.options.at(0) ?? "",
      blocking: false,
    },
  ];
}
