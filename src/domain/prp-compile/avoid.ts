// What not to do: exclusions where a task comes near them, bans that hold in every task, choices that were rejected.
import type { ComplexityLevel } from "../complexity.ts";
import type { Decisions } from "./decisions.ts";
import { label, subjectWords } from "./text.ts";
import type { Guidance, PrpRequirement } from "../prp.ts";

const avoidLimit: Readonly<Record<ComplexityLevel, number>> = {
  simple: 4,
  moderate: 8,
  complex: 12,
  extreme: 16,
};

/** The traps of this plan, those of the brief first. */
export function compileAvoid(
  requirements: readonly PrpRequirement[],
  decisions: Decisions,
  level: ComplexityLevel,
): Guidance[] {
  const near = neighboursIn(requirements.filter(({ kind }) => kind !== "exclusion"));
  return [
    ...requirements.filter(isBan).map((ban) => keptBan(ban, near)),
    ...requirements.filter(({ kind }) => kind === "exclusion").flatMap((one) => exclusionNear(one, near)),
    ...rejectedOptions(decisions),
  ].slice(0, avoidLimit[level]);
}

type Near = (requirement: PrpRequirement) => string[];

const mostNear = 4;
const commonShare = 0.2;

/** Requirements that share words with another one, the rare words only. */
function neighboursIn(wanted: readonly PrpRequirement[]): Near {
  const places = new Map<string, string[]>();
  for (const { id, text } of wanted)
    for (const word of subjectWords(text.slice(0, 400))) {
      const list = places.get(word);
      if (list) list.push(id);
      else places.set(word, [id]);
    }
  return ({ id: own, text }) => {
    const shared = new Map<string, number>();
    for (const word of subjectWords(text.slice(0, 400))) {
      const ids = places.get(word) ?? [];
      if (ids.length > Math.max(3, commonShare * wanted.length)) continue;
      // One word that hardly anything else has is as telling as two common ones.
      const weight = ids.length <= 2 ? 2 : 1;
      for (const id of ids) if (id !== own) shared.set(id, (shared.get(id) ?? 0) + weight);
    }
    return [...shared]
      .filter(([, weight]) => weight >= 2)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, mostNear)
      .map(([id]) => id);
  };
}

function isBan({ kind, acceptance, text }: PrpRequirement): boolean {
  return (
    kind !== "exclusion" &&
    acceptance.some(({ negative, then }) => negative && then.slice(0, 40) === text.slice(0, 40))
  );
}

function keptBan(ban: PrpRequirement, near: Near): Guidance {
  return {
    text: `No task may break ${ban.id}.`,
    requirementIds: [ban.id, ...near(ban)].toSorted(byNumber),
    by: "planner",
  };
}

/** Only where something wanted comes near it: else the list of exclusions says it all. */
function exclusionNear(exclusion: PrpRequirement, near: Near): Guidance[] {
  const requirementIds = near(exclusion).toSorted(byNumber);
  const what = label(exclusion.text, 60);
  return requirementIds.length === 0
    ? []
    : [{ text: `Build nothing of ${exclusion.id} (${what}).`, requirementIds, by: "planner" }];
}

function rejectedOptions({ all }: Decisions): Guidance[] {
  return all
    .filter(({ status }) => status === "decided")
    .flatMap(({ id, rejected, requirementIds, by }) =>
      rejected.slice(0, 1).map(({ option }) => ({
        text: `Do not fall back on what ${id} rejects: ${label(option, 80).replace(/ …$/, "")}.`,
        requirementIds,
        by,
      })),
    );
}

function byNumber(a: string, b: string): number {
  return Number(a.replace(/^\D+/, "")) - Number(b.replace(/^\D+/, ""));
}
