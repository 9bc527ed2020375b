// Which command runs the tests: taken from the repository, from the brief, or from a stack that has exactly one; otherwise nobody knows yet.
import type { Brief } from "../brief.ts";
import type { Repository } from "../repository.ts";

export interface TestCommand {
  readonly command: string;
  /** Null where measuring coverage needs a tool that the brief does not name. */
  readonly coverage: string | null;
}

/** The command that runs this brief's tests, that of its repository before any other; null when choosing it is still open. */
export function testCommandOf(brief: Brief): TestCommand | null {
  const own = brief.repository === null ? null : commandOfRepository(brief.repository);
  if (own !== null) return own;
  const said = commandInWords(brief);
  if (said !== null) return { command: said, coverage: coverageOf(said) };
  // A repository without tests has not chosen a tool, whatever others do in its language.
  if (brief.repository !== null) return null;
  const names = brief.technologies.map(({ name }) => name.toLowerCase());
  const known = tools.filter(({ name }) => names.some((candidate) => name.test(candidate)));
  const commands = [...new Set(known.map(({ command }) => command))];
  // Two candidates are a decision, and a language beside it has its own tests.
  const [only] = commands;
  if (only === undefined || commands.length > 1 || speaksAnotherLanguage(brief, only)) return null;
  return { command: only, coverage: coverageOf(only) };
}

function commandOfRepository({ commands }: Repository): TestCommand | null {
  const [test, coverage] = (["test", "coverage"] as const).map(
    (purpose) => commands.find((each) => each.purpose === purpose)?.command,
  );
  return test === undefined ? null : { command: test, coverage: coverage ?? coverageOf(test) };
}

/** Tools and languages whose tests everybody runs in the same way. */
const tools: readonly { name: RegExp; command: string }[] = [
  { name: /^pytest$/, command: "pytest" },
  { name: /^vitest$/, command: "npx vitest run" },
  { name: /^jest$/, command: "npx jest" },
  { name: /^maven$/, command: "mvn test" },
  { name: /^gradle$/, command: "gradle test" },
  { name: /^phpunit$/, command: "vendor/bin/phpunit" },
  { name: /^rspec$/, command: "bundle exec rspec" },
  { name: /^rust$/, command: "cargo test" },
  { name: /^(?:go|golang)$/, command: "go test ./..." },
  { name: /^(?:\.net|c#|f#|asp\.net.*|dotnet.*)$/, command: "dotnet test" },
  { name: /^(?:elixir|phoenix)$/, command: "mix test" },
  { name: /^flutter$/, command: "flutter test" },
];

const coverageCommands: Readonly<Record<string, string>> = {
  "npx vitest run": "npx vitest run --coverage",
  "npx jest": "npx jest --coverage",
  "go test ./...": "go test -cover ./...",
  "flutter test": "flutter test --coverage",
  "mix test": "mix test --cover",
};

function coverageOf(command: string): string | null {
  return coverageCommands[command] ?? null;
}

/** Commands that a brief may name; nothing else of a brief ever becomes a command. */
const spoken: readonly string[] = [
  "npm test",
  "pnpm test",
  "yarn test",
  "npx vitest run",
  "npx jest",
  "pytest",
  "cargo test",
  "go test ./...",
  "make test",
  "make check",
  "ctest",
  "mvn test",
  "mvn verify",
  "gradle test",
  "dotnet test",
  "bundle exec rspec",
  "mix test",
  "flutter test",
  "swift test",
];

function commandInWords({ passages }: Brief): string | null {
  const text = passages
    .filter(({ scope }) => scope !== "out")
    .map((passage) => passage.text.toLowerCase())
    .join("\n");
  return spoken.find((command) => hasWholeCommand(text, command)) ?? null;
}

function hasWholeCommand(text: string, command: string): boolean {
  for (let at = text.indexOf(command); at >= 0; at = text.indexOf(command, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + command.length] ?? " ";
    if (!/[\p{L}\p{N}_/.-]/u.test(before) && !/[\p{L}\p{N}_/-]/u.test(after)) return true;
  }
  return false;
}

const languageOf: Readonly<Record<string, readonly string[]>> = {
  pytest: ["python"],
  "npx vitest run": ["javascript", "typescript", "html", "css"],
  "npx jest": ["javascript", "typescript", "html", "css"],
  "mvn test": ["java", "kotlin", "scala"],
  "gradle test": ["java", "kotlin", "groovy"],
  "vendor/bin/phpunit": ["php"],
  "bundle exec rspec": ["ruby"],
  "cargo test": ["rust"],
  "go test ./...": ["go", "golang"],
  "dotnet test": ["c#", "f#", ".net"],
  "mix test": ["elixir"],
  "flutter test": ["dart"],
};

const markup = new Set(["sql", "html", "css", "json", "yaml", "xml", "bash", "shell", "markdown"]);

function speaksAnotherLanguage({ technologies }: Brief, command: string): boolean {
  const own = languageOf[command] ?? [];
  return technologies
    .filter(({ kind }) => kind === "language")
    .map(({ name }) => name.toLowerCase())
    .some((name) => !own.includes(name) && !markup.has(name));
}
