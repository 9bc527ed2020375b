// What a planner would have to know and the brief does not say.
import type { Brief } from "../brief.ts";
import { evidenceOf } from "../evidence.ts";
import { scaleFigures } from "../words/scale-figures.ts";
import { termList } from "../words/term-list.ts";
import { findTerms } from "../terms.ts";

export interface MissingInformation {
  readonly confidence: number;
  readonly items: string[];
}

interface Topic {
  readonly weight: number;
  readonly question: string;
  readonly terms: readonly string[];
}

const topics: readonly Topic[] = [
  {
    weight: 0.1,
    question: "Who uses it, and in which roles.",
    terms: termList(
      "user, customer, client, operator, administrator, developer, player, patient, student",
      "visitor, Nutzer, Benutzer, пользователь, ユーザー, 用户, کاربر, usuario, utilisateur",
    ),
  },
  {
    weight: 0.1,
    question: "Which data is kept, and where.",
    terms: termList(
      "data, database, store, storage, save, file, persist, record, in memory, Daten, данные, データ",
      "数据, داده, datos, données",
    ),
  },
  {
    weight: 0.1,
    question: "How to tell that it is done: acceptance criteria, tests or measures.",
    terms: termList(
      "test, testing, acceptance criteria, acceptance criterion, success criteria, success metric",
      "definition of done, coverage, Abnahmekriterien, Abnahme, критерии приемки, テスト, 验收",
      "معیارهای پذیرش",
    ),
  },
  {
    weight: 0.08,
    question: "By when, or with how many people, it is to be built.",
    terms: termList(
      "deadline, timeline, milestone, phase, sprint, week, month, hours, MVP, budget, team of",
      "release, Frist, Termin, срок",
    ),
  },
];

/** How sure one may be of the level, and what would make one surer; under 0.7 there is always something to ask. */
export function findMissing(brief: Brief): MissingInformation {
  const gaps = [
    ...topics.filter(({ terms }) => findTerms(evidenceOf(brief), terms).length === 0),
    ...(brief.technologies.length > 0 ? [] : [technology]),
    ...(scaleFigures(evidenceOf(brief)).length > 0 ? [] : [size]),
    ...substanceGaps(brief.requirements.length),
  ];
  const confidence = Math.max(0.1, 0.95 - gaps.reduce((sum, { weight }) => sum + weight, 0));
  return { confidence: Math.round(confidence * 100) / 100, items: gaps.map(({ question }) => question) };
}

const technology = { weight: 0.1, question: "Which languages, frameworks or stores are to be used." };
const size = { weight: 0.05, question: "How many users, requests or records are expected." };

function substanceGaps(requirements: number): { weight: number; question: string }[] {
  if (requirements >= 6) return [];
  const weight = requirements < 2 ? 0.3 : 0.12;
  return [{ weight, question: `What it must do in detail: only ${requirements} requirements are stated.` }];
}
