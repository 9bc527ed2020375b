// What a repository settles before anybody is asked, and what it makes a question: two technologies for one job.
import type { Brief, Technology } from "../brief.ts";
import type { PrpDecision } from "../prp.ts";
import { rivalGroups } from "../question-rules/rival-technologies.ts";
import type { Repository } from "../repository.ts";
import { sourceFolderOf } from "./source-folder.ts";
import { enumerate } from "./text.ts";

export interface RepositoryDecisions {
  /** For the brief and the repository to agree upon. */
  readonly open: readonly PrpDecision[];
  readonly decided: readonly PrpDecision[];
  /** Where new sources go: a folder that exists; null where none is plainly the one. */
  readonly sources: string | null;
  /** The file that says how the repository is built; null where none does. */
  readonly manifest: string | null;
  /** Whether a decision of this title was made when the repository was. */
  settles(title: string): boolean;
}

/** Null when no repository was read. */
export function repositoryDecisions({ repository, technologies }: Brief): RepositoryDecisions | null {
  if (repository === null) return null;
  const open = [...rivalLanguages(repository, technologies), ...rivalTools(repository, technologies)];
  const sources = sourceFolderOf(repository);
  const stack = open.some(({ title }) => title.startsWith("Language:")) ? [] : stackDecision(repository);
  return {
    open,
    decided: [...stack, ...(sources === null ? [] : [layoutDecision(repository, sources)])],
    sources,
    manifest: manifestOf(repository),
    settles: (title) => settled.test(title),
  };
}

const settled =
  /\b(?:tech(?:nology)? stack|(?:programming|implementation) language|language and framework|source layout|(?:project|folder|directory|repository) (?:layout|structure)|test (?:runner|command|framework))\b/i;

function stackDecision(repository: Repository): PrpDecision[] {
  const languages = mainLanguages(repository);
  if (languages.length === 0) return [];
  const frameworks = repository.frameworks.slice(0, 8);
  const counts = repository.languages.slice(0, 3).map(({ name, files }) => `${String(files)} ${name}`);
  return [
    decided(
      "Language and framework",
      `${enumerate(languages)}${frameworks.length > 0 ? `, with ${enumerate(frameworks)}` : ""}, as the repository has it.`,
      `Its ${String(repository.files)} files count ${enumerate(counts)}.`,
      [
        {
          option: "Another language or framework beside it",
          why: "The repository would have to be built and tested in two ways.",
        },
      ],
    ),
  ];
}

function layoutDecision({ testLayout, conventions }: Repository, sources: string): PrpDecision {
  const tests =
    testLayout === null ? undefined : conventions.find(({ text }) => text.startsWith("Tests "))?.text;
  return decided(
    "Source and test paths",
    `New sources go below ${sources}, beside their like. ${tests ?? "Tests go where the repository has its tests."}`,
    "The repository has its sources there.",
    [
      {
        option: "A layout of its own for what is new",
        why: "Two layouts hide code from those who look for it.",
      },
    ],
  );
}

/** Languages with a fair share of the sources. */
function mainLanguages({ languages }: Repository): string[] {
  const all = languages.filter(({ name }) => !markup.has(name));
  const sum = all.reduce((total, { files }) => total + files, 0);
  return all.filter(({ files }) => files * 6 >= sum).map(({ name }) => name);
}

const markup = new Set(["SQL", "HTML", "CSS", "PL/SQL", "GLSL", "Shell", "PowerShell", "WebAssembly"]);

/** Languages that live in one project without a decision. */
const families: readonly (readonly string[])[] = [
  ["JavaScript", "TypeScript", "Vue", "Svelte"],
  ["C", "C++"],
  ["Go", "Golang"],
  ["Java", "Java 8"],
];

function rivalLanguages(repository: Repository, technologies: readonly Technology[]): PrpDecision[] {
  const here = repository.languages.map(({ name }) => name);
  const kin = new Set(here.flatMap((name) => families.find((family) => family.includes(name)) ?? [name]));
  const [main] = mainLanguages(repository);
  const strange = technologies.filter(
    ({ name, kind }) => kind === "language" && !markup.has(name) && !kin.has(name),
  );
  if (main === undefined) return [];
  return strange.slice(0, 2).map((technology) => rivalry(technology, main, "Language: "));
}

/** Tools for one job beside those that briefs are asked about anyway. */
const moreGroups: readonly (readonly string[])[] = [
  ["Jest", "Vitest", "Mocha"],
  ["npm", "pnpm", "Yarn", "Bun"],
  ["pytest", "unittest"],
];

function rivalTools(
  { frameworks, packageManager }: Repository,
  technologies: readonly Technology[],
): PrpDecision[] {
  const here = new Set([...frameworks, packageManager ?? ""].map(plain));
  return [...rivalGroups.map(({ names }) => names), ...moreGroups].flatMap((names) => {
    const group = names.map(plain);
    const own = [...frameworks, packageManager ?? ""].find((name) => group.includes(plain(name)));
    const said = technologies.filter(({ name }) => group.includes(plain(name)));
    const [first] = said;
    if (own === undefined || first === undefined || said.some(({ name }) => here.has(plain(name)))) return [];
    return [rivalry(first, own, "")];
  });
}

/** `Vue.js` and `Vue` are one thing. */
function plain(name: string): string {
  return name.toLowerCase().replace(/\.js$/, "");
}

function rivalry({ name, line }: Technology, own: string, prefix: string): PrpDecision {
  return {
    ...decided(
      `${prefix}${name} or ${own}`,
      `Choose between ${name}, which the brief names on line ${String(line)}, and ${own}, which the repository has, or say which does what; until then stay with ${own}.`,
      `The repository is built with ${own}.`,
      [],
    ),
    status: "undecided",
  };
}

function decided(
  title: string,
  choice: string,
  rationale: string,
  rejected: PrpDecision["rejected"],
): PrpDecision {
  return {
    id: "DEC-0",
    title,
    status: "decided",
    choice,
    rationale,
    rejected,
    requirementIds: [],
    by: "planner",
  };
}

function manifestOf({ commands }: Repository): string | null {
  const source = (commands.find(({ purpose }) => purpose === "test") ?? commands[0])?.source;
  return source ?? null;
}
