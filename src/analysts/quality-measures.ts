// How the figure of a quality is taken: a latency is timed, a load is applied, a month of availability is read.

interface Measure {
  readonly given: string;
  readonly when: string;
}

const load = "production-like load and data, or those that the brief states";
const timed: Measure = { given: load, when: "it is measured over at least 100 runs" };
const figure = String.raw`\d[\d.,]*\s?`;
const atMost =
  "(?:within|under|below|less than|at most|no more than|max\\.?|[<≤]=?|höchstens|hoechstens|innerhalb von|unter)\\s?";

/** Only these are measures of quality: "15 minutes to edit a comment" is a rule, and is tried like any other. */
const measures: readonly (readonly [readonly RegExp[], Measure])[] = [
  [
    [/\bWCAG\b/i],
    { given: "every page", when: "an accessibility checker, the keyboard and a screen reader go through it" },
  ],
  [
    near("(?:uptime|availability|available)", `${figure}%`),
    { given: "a deployment under monitoring", when: "the monitoring of one month is read" },
  ],
  [
    near("(?:code |test |line |branch )?(?:coverage|covers?)", `${figure}%`),
    { given: "a clean checkout", when: "the tests run with coverage" },
  ],
  [
    near(
      "(?:restor(?:e|es|ed|ing)|recover(?:s|ed|y)?|rto|rpo)",
      String.raw`(?:\d+|one|two|four)\s(?:minutes?|hours?)`,
    ),
    { given: "a copy of the productive data", when: "a restore is rehearsed" },
  ],
  [[whole(`${atMost}${figure}(?:ms|milliseconds?|s|sec(?:onds?)?|sekunden?)`), whole(`${figure}fps`)], timed],
  [near("(?:latency|response times?|p9\\d)", `${figure}(?:ms|s|seconds?)`), timed],
  [near("(?:error rate|success rate|accuracy|cpu|requests|searches|calls)", `${figure}%`), timed],
  [
    [
      whole(String.raw`${figure}(?:req\/s|requests? per (?:second|minute)|rps|tps)`),
      whole(
        String.raw`${figure}\+?\s?(?:\S{1,30}\s)?(?:concurrent|simultaneous|users|people|connections|transactions)`,
      ),
    ],
    { given: load, when: "that load is applied for at least 5 minutes" },
  ],
  [
    near("(?:memory|ram|footprint|bundle|arbeitsspeicher\\p{L}{0,20})", `${figure}[kmg]i?b`),
    { given: load, when: "its size is measured at the peak" },
  ],
];
/** Limits that the product enforces have figures, but nobody measures them. */
const enforced = /\b(?:rate[- ]?limit\w*|lock(?:s|ed|out)?|block(?:s|ed|ing)?|throttl\w*|per IP)\b/i;

/** How the figure in the text is measured; null when it has none that measures a quality. */
export function measureOf(text: string): Measure | null {
  const found = measures.find(([words]) => words.some((word) => word.test(text)));
  return found === undefined || enforced.test(text) ? null : found[1];
}

/** The subject and its figure, either first, with few words between them. */
function near(subject: string, value: string): RegExp[] {
  return [
    whole(`${subject}(?!\\p{L})[^;]{0,80}?${value}`),
    whole(`${value}[^;]{0,80}?(?<!\\p{L})${subject}`),
  ];
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${pattern}(?!\\p{L})`, "iu");
}
