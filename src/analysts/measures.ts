// Figures in requirements, and the words that ask for one and have none.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { Requirement } from "../domain/brief.ts";
import { clip, listed } from "./phrases.ts";

const unit =
  "ms|milliseconds?|s|sec(?:onds?)?|min(?:utes?)?|h|hours?|days?|%|percent|[kmg]b|[kmg]ib|fps|hz|users?|requests?|req\\/s|" +
  "rps|tps|transactions?|connections?|records?|rows|items|entries|events?|messages?|files|lines|characters|pixels?|px|bytes?";
const figure = new RegExp(
  `(?:[<>≤≥~]=?\\s?)?\\d[\\d.,]*\\s?(?:million |billion |thousand |[km]\\s)?(?:${unit})(?![\\p{L}])`,
  "iu",
);

interface Vague {
  readonly words: RegExp;
  readonly ask: string;
  readonly options: readonly [string, ...string[]];
}

const vague: readonly Vague[] = [
  {
    words:
      /\b(?:fast|quick(?:ly)?|responsive(?:ness)?|performant|low[- ]latency|snappy|real[- ]time|schnell)\b/i,
    ask: "Within which time, under which load?",
    options: [
      "95 % within 1 s under ordinary load",
      "95 % within 200 ms under ordinary load",
      "95 % within 3 s under ordinary load",
    ],
  },
  {
    words:
      /\b(?:scalab(?:le|ility)|scales?|high traffic|large (?:number|amount|volume)s?|many users|skalierbar)\b/i,
    ask: "Up to which load does it have to hold?",
    options: [
      "ten times the load of the first month",
      "1,000 users at the same time",
      "100 users at the same time",
    ],
  },
  {
    words:
      /\b(?:reliab(?:le|ility)|highly available|high availability|robust(?:ness)?|resilien(?:t|ce)|stab(?:le|ility)|fault[- ]tolerant|zuverlässig)\b/i,
    ask: "Which share of requests has to succeed, over which time?",
    options: [
      "99.5 % of requests in 30 days",
      "99.9 % of requests in 30 days",
      "99.99 % of requests in 30 days",
    ],
  },
  {
    words: /\b(?:secure(?:ly)?|protected|safe(?:ly)?|sicher)\b/i,
    ask: "Against which list is it checked?",
    options: ["OWASP ASVS 5.0 level 1", "OWASP ASVS 5.0 level 2", "a penetration test by a third party"],
  },
  {
    words:
      /\b(?:user[- ]friendly|intuitive(?:ly)?|easy to use|easily|simple to use|usab(?:le|ility)|clean|modern|seamless(?:ly)?|benutzerfreundlich)\b/i,
    ask: "How is it noticed that people manage?",
    options: [
      "four of five new people reach the goal without help",
      "a reviewer accepts it in a demonstration",
    ],
  },
  {
    words:
      /\b(?:maintainab(?:le|ility)|extensib(?:le|ility)|flexib(?:le|ility)|modular|readable|well[- ]documented|efficient(?:ly)?|optimi[sz]ed?|accurate(?:ly)?|appropriate(?:ly)?|sufficient|reasonable|adequate)\b/i,
    ask: "Which figure or which check shows it?",
    options: ["a reviewer accepts it against a written list", "a figure that is measured in each build"],
  },
];

type Question = AgentAnswer["openQuestions"][number];

/** One question for each kind of quality that the requirements want without a figure. */
export function measureQuestions(requirements: readonly Requirement[]): Question[] {
  const open = requirements.filter(({ text }) => !figure.test(text));
  return vague.flatMap((kind) => {
    const asking = open.filter((requirement) => isVague(requirement, kind));
    return asking.length === 0 ? [] : [questionOf(kind, asking)];
  });
}

function isVague({ text, kind }: Requirement, { words }: Vague): boolean {
  return words.test(text) && (kind === "quality" || isClaim(text));
}

function questionOf({ words, ask, options }: Vague, asking: readonly Requirement[]): Question {
  const requirementIds = asking.map(({ id }) => id);
  const text = asking[0]?.text ?? "";
  const word = words.exec(text)?.[0] ?? "";
  const verb = asking.length === 1 ? "asks" : "ask";
  return {
    text: `${listed(requirementIds)} ${verb} for a quality without a measure ("${word}" in "${clip(text, 100)}"). ${ask}`,
    options: [...options],
    default: options[0],
    requirementIds,
  };
}

/** "The search must be fast" claims a quality; "a fast checkout button" only names a thing. */
function isClaim(text: string): boolean {
  return /\b(?:be|is|are|remain|stay)\s(?:\w+\s){0,2}(?:fast|quick|responsive|scalable|reliable|robust|secure|user[- ]friendly|intuitive|easy|efficient|maintainable|flexible|extensible)\b/i.test(
    text,
  );
}
