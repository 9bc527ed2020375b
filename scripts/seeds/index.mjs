// Every class of defects that can be planted into a clean PRP, and how many of them a linter finds.
import { sourceClasses } from "./classes-source.mjs";
import { traceClasses } from "./classes-trace.mjs";
import { wordingClasses } from "./classes-wording.mjs";
import { workClasses } from "./classes-work.mjs";
import { randomFrom } from "./random.mjs";

export const seedClasses = [...traceClasses, ...workClasses, ...wordingClasses, ...sourceClasses];

/**
 * Plants `seeds` defects of each class into the clean PRPs, one at a time and in turn, and counts those that are found: a
 * new error or warning with a code of the class. A class that fits no PRP has no seeds.
 */
export function killRates(clean, lint, { seeds, seed }) {
  const before = clean.map((each) => new Set(lint(each.prp, each.brief).map(keyOf)));
  return seedClasses.map(({ name, finds, plant, needsBrief }, place) => {
    const random = randomFrom(seed + place);
    const missed = [];
    let planted = 0;
    for (let round = 0; planted < seeds && round < seeds * clean.length; round += 1) {
      const at = round % clean.length;
      const { prp, brief } = clean[at];
      const faulty = needsBrief && brief === null ? null : plant(prp, random);
      if (faulty === null) continue;
      planted += 1;
      const isFound = lint(faulty, brief).some(
        (each) => finds.includes(each.code) && each.severity !== "info" && !before[at].has(keyOf(each)),
      );
      if (!isFound) missed.push(prp.title);
    }
    return { name, planted, found: planted - missed.length, missed };
  });
}

/** The errors and warnings about clean PRPs by code, against the number of sentences. */
export function falseAlarms(clean, lint) {
  const findings = clean
    .flatMap(({ prp, brief }) => lint(prp, brief))
    .filter(({ severity }) => severity !== "info");
  const sentences = clean.reduce((sum, { prp }) => sum + sentencesIn(prp), 0);
  const byCode = {};
  for (const { code } of findings) byCode[code] = (byCode[code] ?? 0) + 1;
  return { sentences, findings: findings.length, byCode };
}

function keyOf({ code, message }) {
  return `${code} ${message}`;
}

/** Every text of a PRP that has a blank in it says at least one sentence. */
function sentencesIn(value) {
  if (typeof value === "string")
    return value.includes(" ")
      ? value.split(/[.!?;](?:\s|$)/).filter((part) => part.trim() !== "").length
      : 0;
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum, each) => sum + sentencesIn(each), 0)
    : 0;
}
