// What a checklist must be, over all concerns of all roles: enough, each for itself, and silent where nothing calls it.
import { describe, expect, test } from "vitest";
import type { AgentDefinition, Concern } from "../../src/agents/define.ts";
import { agents } from "../../src/agents/index.ts";
import { touchedConcerns } from "../../src/analysts/touched-points.ts";
import type { ComplexityProfile } from "../../src/domain/complexity.ts";
import { scoreAgent } from "../../src/domain/score-agent.ts";
import { aBrief } from "../domain/a-brief.ts";

const smallest: Readonly<Record<string, number>> = { mobile: 10, embedded: 10 };
const calm: ComplexityProfile = {
  level: "simple",
  score: 1,
  confidence: 1,
  dimensions: [],
  riskFactors: [],
  missingInformation: [],
  requiredAgents: [],
};

describe.each(agents)("$role", ({ role, checklist }) => {
  test("knows at least twelve concerns, ten where the field is narrow", () => {
    expect(checklist.length).toBeGreaterThanOrEqual(smallest[role] ?? 12);
  });

  test("says for each what to try, what must follow and how that is checked", () => {
    const empty = checklist.filter(({ situation = "", accept, verify }) =>
      [situation, accept, verify].some((text) => text.trim().length < 15),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  test("has no two concerns that the same words call", () => {
    const twins = checklist.flatMap((one, at) =>
      checklist
        .slice(at + 1)
        .filter((other) => covers(one, other) || covers(other, one))
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(twins).toEqual([]);
  });

  test("does not give one piece of advice twice", () => {
    const advice = checklist.map(({ recommend }) => recommend);
    expect(new Set(advice).size).toBe(advice.length);
  });
});

function covers({ when }: Concern, other: Concern): boolean {
  return other.when.every((term) => when.includes(term));
}

const neutral = [
  "A converter turns Celsius into Fahrenheit and prints the result.",
  "A poem is put together from three word files.",
  "Pictures are renamed by the day they were taken.",
  "The books of a shelf are sorted by author and title.",
  "The program prints a multiplication table.",
  "The ten most frequent words of a text are shown.",
  "A recipe book holds ingredients and steps.",
  "The phases of the moon are shown for a given month.",
  "Roman numerals become decimal numbers.",
  "A stopwatch can be started and stopped.",
  "The tool compares two texts and marks the differences.",
  "Every plant has a name, a place and a photo.",
];

test.each(neutral)("no specialist speaks up, and none comes, for “%s”", (line) => {
  const brief = aBrief([line]);
  expect(specialists().filter((agent) => scoreAgent(agent, brief, calm).triggered)).toEqual([]);
  expect(
    specialists().flatMap((agent) => touchedConcerns(agent, brief).map(({ point }) => point.id)),
  ).toEqual([]);
});

function specialists(): AgentDefinition[] {
  return agents.filter(({ pinned }) => !pinned);
}

test.each<[string, string, string]>([
  ["qa", "failing-surroundings", "The first view is usable within 2 seconds over a 4G connection."],
  ["security", "authorization", "The app reads calendar events with permission."],
  ["database", "relational-store", "Scores are kept in Firestore, a database in the cloud."],
  ["database", "backup-restore", "There is no data loss when the page is reloaded."],
  ["developer", "named-errors", "Five failed attempts lock the account for 15 minutes."],
  ["compliance", "retention-and-deletion", "The choice between list and grid is kept for the next visit."],
  ["qa", "concurrent-use", "200 people use it at the same time."],
])("%s does not answer with %s where “%s” means something else", (role, id, line) => {
  expect(idsFor(role, line)).not.toContain(id);
});

test.each<[string, string, string]>([
  [
    "security",
    "outbound-requests",
    "When a member pastes an address, the app fetches the page and its title.",
  ],
  ["security", "foreign-records", "A note must never be visible to another team."],
  ["security", "links-that-grant", "An invitation is valid for 7 days and can be used once."],
  ["security", "password-storage", "Les mots de passe sont chiffrés."],
  ["security", "sign-in", "ログイン画面を表示する"],
  ["database", "relational-store", "Заявки хранятся в базе данных."],
  ["performance", "latency", "Die Antwortzeit beträgt höchstens 2 s."],
  ["performance", "traffic-peaks", "It serves 200 people at the same time."],
  ["frontend", "typing-ahead", "Tags are suggested while typing."],
  ["developer", "background-jobs", "Each link is checked once a week."],
])("%s answers with %s for “%s”", (role, id, line) => {
  expect(idsFor(role, line)).toContain(id);
});

function idsFor(role: string, line: string): string[] {
  return agents
    .filter((agent) => agent.role === role)
    .flatMap((agent) => touchedConcerns(agent, aBrief([line])).map(({ point }) => point.id));
}
