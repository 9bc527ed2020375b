// Which tools belong to which stack: enough to see that pytest cannot test a Rust project.
import type { Prp } from "../prp.ts";

/** A judge of commands for this PRP: the tool that belongs to another stack, or null. */
export function foreignTool(prp: Prp): (command: string) => string | null {
  const said = namesOf(prp);
  const own = new Set(stacks.filter(({ names }) => names.test(said)).map(({ stack }) => stack));
  return (command) => {
    const tool =
      command
        .trim()
        .split(/\s+/)
        .find((word) => !word.includes("=")) ?? "";
    const home = stacks.find(({ tools }) => tools.includes(tool));
    return own.size === 0 || home === undefined || own.has(home.stack) ? null : tool;
  };
}

// Decisions count as well: a stack may be chosen there that the brief does not name.
function namesOf({ stack, decisions }: Prp): string {
  return [
    ...stack.map(({ name }) => name),
    ...decisions.flatMap(({ title, choice }) => [title, choice]),
  ].join("\n");
}

const stacks: readonly {
  readonly stack: string;
  readonly tools: readonly string[];
  readonly names: RegExp;
}[] = [
  {
    stack: "node",
    tools: ["npm", "pnpm", "yarn", "bun", "vitest", "jest", "mocha"],
    names:
      /\b(?:node(?:\.?js)?|javascript|typescript|react|vue|angular|svelte|next\.?js|nuxt|express|nest\.?js|deno|bun|electron|vite|npm|jest|vitest|astro|html5?|css)\b/i,
  },
  {
    stack: "python",
    tools: ["pytest", "tox", "nox", "poetry", "pipenv"],
    names:
      /\b(?:python3?|django|flask|fastapi|pytest|pandas|numpy|pytorch|tensorflow|airflow|poetry|jupyter)\b/i,
  },
  { stack: "rust", tools: ["cargo"], names: /\b(?:rust|cargo|tokio|actix|axum|tauri)\b/i },
  { stack: "go", tools: ["go"], names: /\b(?:Go|golang|gin)\b/ },
  {
    stack: "jvm",
    tools: ["mvn", "./mvnw", "gradle", "./gradlew", "sbt"],
    names: /\b(?:java|kotlin|scala|spring(?: boot)?|maven|gradle|android|quarkus|groovy|jvm|clojure)\b/i,
  },
  {
    stack: "dotnet",
    tools: ["dotnet"],
    names: /(?:\.net\b|\bdotnet\b|\bc#|\bf#|\basp\.net|\bblazor\b|\bunity\b)/i,
  },
  { stack: "ruby", tools: ["rspec", "bundle", "rake"], names: /\b(?:ruby|rails|rspec|sinatra|jekyll)\b/i },
  {
    stack: "php",
    tools: ["phpunit", "vendor/bin/phpunit", "composer"],
    names: /\b(?:php|laravel|symfony|wordpress|drupal|composer|phpunit)\b/i,
  },
  { stack: "elixir", tools: ["mix"], names: /\b(?:elixir|phoenix|erlang|otp)\b/i },
  { stack: "dart", tools: ["flutter", "dart"], names: /\b(?:flutter|dart)\b/i },
  { stack: "swift", tools: ["swift", "xcodebuild"], names: /\b(?:swift(?:ui)?|ios|macos|xcode)\b/i },
];
