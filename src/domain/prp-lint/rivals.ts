// The rule about technologies that do the same work: two of them need a decision, or a builder will use both.
import type { Prp } from "../prp.ts";
import type { Finding, LintRule } from "./rule.ts";

export const rivalTechnology: LintRule = {
  code: "prp/rival-technology",
  criterion: 20,
  group: "consistency",
  severity: "error",
  reason: "Two tools for one job give two halves of a product.",
  fix: "Record a decision that names both, or drop one.",
  bad: "Stack: PostgreSQL. TASK-2: create the MySQL tables.",
  good: "Stack: PostgreSQL. TASK-2: create the tables.",
  check: (prp) => {
    const said = saidIn(prp);
    return rivalries.flatMap((names) => rivalry(names, said));
  },
};

/** What names tools: put together once, since each rivalry asks for it. */
interface Said {
  readonly stack: string;
  /** What is to be done, advised and decided. */
  readonly work: readonly { readonly at: string; readonly text: string }[];
  readonly settled: readonly string[];
}

function saidIn(prp: Prp): Said {
  const tasks = prp.tasks.map((task) => ({
    at: task.id,
    text: [task.title, ...task.steps, task.verify].join("\n"),
  }));
  const advice = prp.guidance.map(({ text }) => ({ at: "section-4", text }));
  const chosen = prp.decisions
    .filter(({ status }) => status === "decided")
    .map(({ id, choice }) => ({ at: id, text: choice }));
  const asked = prp.questions.map(({ text, options }) => [text, ...options].join("\n"));
  return {
    stack: prp.stack.map(({ name }) => name).join("\n"),
    work: [...tasks, ...advice, ...chosen],
    settled: [...prp.decisions.map(recordOf), ...asked],
  };
}

function rivalry(names: readonly string[], { stack, work, settled }: Said): Finding[] {
  const named = names.filter((name) => has(stack, name));
  const brought = work.flatMap(({ at, text }) =>
    names.filter((name) => !named.includes(name) && has(text, name)).map((name) => ({ at, name })),
  );
  return [...betweenNamed(named, settled), ...betweenBrought(named, brought, settled)];
}

// Both come from the brief: it may mean both, so this asks for a decision without stopping anybody.
function betweenNamed(named: readonly string[], settled: readonly string[]): Finding[] {
  if (named.length < 2 || settled.some((text) => named.some((name) => has(text, name)))) return [];
  return [
    {
      at: "section-2",
      severity: "warning",
      message: `The brief names ${named.join(" and ")}, and no decision says which does what.`,
    },
  ];
}

interface Brought {
  readonly at: string;
  readonly name: string;
}

function betweenBrought(
  named: readonly string[],
  brought: readonly Brought[],
  settled: readonly string[],
): Finding[] {
  const [first] = named.length > 0 ? named : brought.map(({ name }) => name);
  const rivals = brought.filter(({ name }) => name !== first);
  const open = rivals.filter(
    ({ name }) => first !== undefined && !settled.some((text) => has(text, name) && has(text, first)),
  );
  const once = new Map(open.map((each) => [each.name, each]));
  return [...once.values()].map(({ at, name }) => ({
    at,
    message: `${name} stands beside ${first ?? ""}, and no decision chooses.`,
  }));
}

function recordOf({ title, choice, rationale, rejected }: Prp["decisions"][number]): string {
  return [title, choice, rationale, ...rejected.flatMap(({ option, why }) => [option, why])].join("\n");
}

function has(text: string, name: string): boolean {
  return matcherOf(name).test(text);
}

const matchers = new Map<string, RegExp>();

function matcherOf(name: string): RegExp {
  const known =
    matchers.get(name) ?? new RegExp(`(?<![\\w.-])${name.replace(/[.+]/g, "\\$&")}(?![\\w-]| Native)`, "i");
  matchers.set(name, known);
  return known;
}

/** Each line does one job. */
const rivalries: readonly (readonly string[])[] = [
  ["React", "Vue", "Angular", "Svelte"],
  ["PostgreSQL", "MySQL", "MariaDB", "SQLite", "SQL Server", "Oracle Database"],
  ["MongoDB", "DynamoDB", "CouchDB", "Cassandra"],
  ["Kafka", "RabbitMQ", "NATS", "Pulsar"],
  ["Django", "Flask", "FastAPI"],
  ["Express", "Fastify", "NestJS", "Koa"],
  ["Jest", "Vitest", "Mocha"],
  ["pnpm", "Yarn", "npm"],
  ["AWS", "Azure", "Google Cloud"],
  ["React Native", "Flutter"],
  ["Maven", "Gradle"],
  ["Terraform", "Pulumi"],
];
