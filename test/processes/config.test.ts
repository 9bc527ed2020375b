import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/domain/errors.ts";
import {
  loadConfig,
  userConfigFolder,
  type ConfigFlags,
  type LoadedConfig,
} from "../../src/processes/config.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

interface Said {
  flags?: ConfigFlags;
  env?: Record<string, string>;
  project?: string;
  user?: string;
  projectFile?: string;
}

async function load(said: Said): Promise<LoadedConfig & { folder: string }> {
  const folder = await temporaryFolder();
  const projectFolder = join(folder, "project");
  const userFolder = join(folder, "user");
  await mkdir(projectFolder);
  await mkdir(userFolder);
  if (said.project !== undefined)
    await writeFile(join(projectFolder, said.projectFile ?? "baco.config.yaml"), said.project);
  if (said.user !== undefined) await writeFile(join(userFolder, "config.yaml"), said.user);
  return {
    folder,
    ...(await loadConfig({ flags: said.flags ?? {}, env: said.env ?? {}, projectFolder, userFolder })),
  };
}

async function mistakesOf(said: Said): Promise<string[]> {
  const error = await load(said).catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInputError)) throw new Error("no mistake was found", { cause: error });
  return error.diagnostics.map(
    ({ code, file, line, column, message, fix }) =>
      `${file.split("/").at(-1) ?? ""}:${String(line)}:${String(column)} ${code} ${message} ${fix}`,
  );
}

test("where nobody says anything, the defaults of the house hold", async () => {
  const { config, origins } = await load({});
  expect(config).toEqual({
    maxAgents: { simple: 2, moderate: 4, complex: 8, extreme: 8 },
    contextWindow: 8000,
    confidenceThreshold: 0.7,
    requireHumanReviewOnLowConfidence: false,
    memory: true,
    reviewHours: 72,
    model: null,
    baseUrl: null,
    apiKey: null,
    modelSeconds: 90,
    modelConcurrency: 8,
    budget: {
      calls: 200,
      tokens: 2_000_000,
      usd: 5,
      wallMinutes: 30,
      agentCalls: 20,
      agentTokens: 400_000,
      dayCalls: 2_000,
      dayTokens: 20_000_000,
      dayUsd: 25,
    },
  });
  expect(new Set([...origins.values()].map(({ from }) => from))).toEqual(new Set(["default"]));
});

test("a flag wins over the environment, the project, the user and the default, and each value knows who set it", async () => {
  const all = {
    flags: { contextWindow: 1000 },
    env: { BACO_CONTEXT_WINDOW: "2000", BACO_CONFIDENCE_THRESHOLD: "0.2" },
    project: "contextWindow: 3000\nconfidenceThreshold: 0.3\nmaxAgents:\n  simple: 3\n",
    user: "contextWindow: 4000\nconfidenceThreshold: 0.4\nmaxAgents: { simple: 1, moderate: 5 }\n",
  };
  const { config, origins, folder } = await load(all);
  expect(config.contextWindow).toBe(1000);
  expect(config.confidenceThreshold).toBe(0.2);
  expect(config.maxAgents).toEqual({ simple: 3, moderate: 5, complex: 8, extreme: 8 });
  expect(origins.get("contextWindow")).toEqual({ from: "flag", where: null });
  expect(origins.get("confidenceThreshold")).toEqual({
    from: "environment",
    where: "BACO_CONFIDENCE_THRESHOLD",
  });
  expect(origins.get("maxAgents.simple")).toEqual({
    from: "project",
    where: `${folder}/project/baco.config.yaml:4`,
  });
  expect(origins.get("maxAgents.moderate")).toEqual({ from: "user", where: `${folder}/user/config.yaml:3` });
  expect(origins.get("maxAgents.complex")).toEqual({ from: "default", where: null });
});

test("medium is understood as moderate", async () => {
  expect((await load({ project: "maxAgents: { medium: 5 }" })).config.maxAgents.moderate).toBe(5);
  expect((await load({ env: { BACO_MAX_AGENTS_MEDIUM: "6" } })).config.maxAgents.moderate).toBe(6);
});

test("extreme follows complex until somebody sets it", async () => {
  const { config, origins } = await load({ env: { BACO_MAX_AGENTS_COMPLEX: "10" } });
  expect(config.maxAgents).toMatchObject({ complex: 10, extreme: 10 });
  expect(origins.get("maxAgents.extreme")).toEqual({ from: "environment", where: "BACO_MAX_AGENTS_COMPLEX" });
  const set = await load({ flags: { "maxAgents.complex": 5 }, user: "maxAgents: { extreme: 12 }" });
  expect(set.config.maxAgents).toMatchObject({ complex: 5, extreme: 12 });
});

test("a configuration may be JSON", async () => {
  const { config } = await load({ projectFile: "baco.config.json", project: '{ "contextWindow": 5000 }' });
  expect(config.contextWindow).toBe(5000);
});

test("an empty file, or one of comments, says nothing", async () => {
  expect((await load({ project: "" })).config.contextWindow).toBe(8000);
  expect((await load({ project: "# nothing yet\n" })).config.contextWindow).toBe(8000);
});

test("a key for what BACO cannot do yet is unknown, not silently accepted", async () => {
  expect(await mistakesOf({ project: "hooks: { start: x }\nplugins: []\n" })).toEqual([
    expect.stringContaining('config/unknown-key There is no key "hooks".'),
    expect.stringContaining('config/unknown-key There is no key "plugins".'),
  ]);
});

test("a mistake in a file is told with its line, its column and what was probably meant", async () => {
  expect(
    await mistakesOf({ project: "contextWindo: 5000\nmaxAgents:\n  simpel: 3\n  complex: many\n" }),
  ).toEqual([
    'baco.config.yaml:1:1 config/unknown-key There is no key "contextWindo". Did you mean "contextWindow"?',
    'baco.config.yaml:3:3 config/unknown-key There is no key "maxAgents.simpel". Did you mean "simple"?',
    "baco.config.yaml:4:12 config/invalid-value maxAgents.complex: Invalid input: expected number, received string. Correct the value, or leave the key out.",
  ]);
});

test("a file that is no list of keys is told as such", async () => {
  expect(await mistakesOf({ project: "- a\n- b\n" })).toEqual([
    "baco.config.yaml:1:1 config/invalid-value The file is not a list of keys and values. Write `key: value` lines.",
  ]);
  expect(await mistakesOf({ project: "maxAgents: 3\n" })).toEqual([
    "baco.config.yaml:1:1 config/invalid-value maxAgents holds several keys. Write them below it, indented.",
  ]);
  expect((await mistakesOf({ project: "a: [\n" }))[0]).toMatch(/^baco\.config\.yaml:2:1 config\/syntax /);
  expect((await mistakesOf({ project: "contextWindow: 1000\ncontextWindow: 2000\n" }))[0]).toMatch(
    /:2:1 config\/syntax /,
  );
  expect(await mistakesOf({ project: "maxAgents: { medium: 3, moderate: 4 }\n" })).toEqual([
    "baco.config.yaml:1:25 config/given-twice maxAgents.moderate is given twice. Keep one of the two.",
  ]);
});

test("the key, the address and the model are never taken from the project", async () => {
  const project = "model: m\nbaseUrl: https://evil.example/v1\napiKey: sk-123\n";
  const mistakes = await mistakesOf({ project, env: { OPENAI_API_KEY: "sk-456" } });
  expect(mistakes.map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
    "baco.config.yaml:1:1 config/private-key model",
    "baco.config.yaml:2:1 config/private-key baseUrl",
    "baco.config.yaml:3:1 config/private-key apiKey",
  ]);
  expect(mistakes.join("\n")).not.toMatch(/sk-|evil/);
});

test("what is spent is never taken from the project, nor how many calls are made at once", async () => {
  const project = "budget:\n  usd: 500\n  dayCalls: none\nmodelConcurrency: 64\nreviewHours: 1\n";
  expect(await mistakesOf({ project })).toEqual([
    "baco.config.yaml:2:3 config/private-key budget.usd is never taken from a project: a repository must not choose what you spend. Put it into your own configuration (~/.config/baco/config.yaml), the environment or a flag.",
    expect.stringMatching(/^baco\.config\.yaml:3:3 config\/private-key budget\.dayCalls /),
    expect.stringMatching(/^baco\.config\.yaml:4:1 config\/private-key modelConcurrency /),
  ]);
});

test("a limit comes from a flag, the environment or the user's own file, and the word none lifts it", async () => {
  const { config, origins, folder } = await load({
    flags: { "budget.usd": 0.5, "budget.tokens": "none" },
    env: { BACO_BUDGET_CALLS: "12", BACO_BUDGET_DAY_USD: "None" },
    user: "budget:\n  calls: 50\n  agentCalls: none\n  dayTokens: null\n",
    project: "reviewHours: 24\n",
  });
  expect(config.budget).toEqual({
    calls: 12,
    tokens: null,
    usd: 0.5,
    wallMinutes: 30,
    agentCalls: null,
    agentTokens: 400_000,
    dayCalls: 2_000,
    dayTokens: null,
    dayUsd: null,
  });
  expect(config.reviewHours).toBe(24);
  expect(origins.get("budget.calls")).toEqual({ from: "environment", where: "BACO_BUDGET_CALLS" });
  expect(origins.get("budget.agentCalls")).toEqual({ from: "user", where: `${folder}/user/config.yaml:3` });
});

test("a limit whose value was deleted is a mistake, not a limit that is lifted", async () => {
  const mistakes = [
    "budget:\n  usd:\n",
    "budget: { usd }\n",
    "budget: { usd: much }\n",
    "budget: { usd: -1 }\n",
  ];
  for (const user of mistakes)
    expect(await mistakesOf({ user }), user).toEqual([
      expect.stringContaining("budget.usd: it is a number, or none for no limit."),
    ]);
  expect(await mistakesOf({ env: { BACO_BUDGET_TOKENS: "lots" } })).toEqual([
    expect.stringContaining("budget.tokens from BACO_BUDGET_TOKENS: it is a number, or none for no limit."),
  ]);
  expect(await mistakesOf({ user: "budget: { wallMinutes: none }\n" })).toHaveLength(1);
});

test("the key, the address and the model come from the environment, a flag or the user's own file", async () => {
  const { config } = await load({
    flags: { model: "m-flag" },
    env: {
      OPENAI_API_KEY: " sk-1 ",
      OPENAI_BASE_URL: "https://one.example/v1",
      BACO_BASE_URL: "https://two.example/v1",
    },
    user: "model: m-user\napiKey: sk-2\n",
  });
  expect(config.model).toBe("m-flag");
  expect(config.baseUrl).toBe("https://two.example/v1");
  expect(config.apiKey?.reveal()).toBe("sk-1");
  expect((await load({ user: "apiKey: sk-2\n" })).config.apiKey?.reveal()).toBe("sk-2");
});

test("the key is never shown by accident", async () => {
  const { config } = await load({ env: { OPENAI_API_KEY: "sk-123" } });
  const shown = [JSON.stringify(config), inspect(config, { depth: 9 }), String(config.apiKey)].join("\n");
  expect(shown).toContain("[secret]");
  expect(shown).not.toContain("sk-123");
});

test("only https leaves this machine, and no password stands in an address", async () => {
  for (const good of [
    "https://a.example/v1",
    "http://127.0.0.1:11434/v1",
    "http://localhost/v1",
    "http://[::1]:1/v1",
  ])
    expect((await load({ env: { BACO_BASE_URL: good } })).config.baseUrl).toBe(good);
  for (const bad of [
    "http://a.example/v1",
    "ftp://localhost",
    "nowhere",
    "http://127.0.0.1.a.example/",
    "https://u:p@a.example/",
  ])
    expect((await mistakesOf({ env: { BACO_BASE_URL: bad } })).join(), bad).toMatch(
      /^environment:0:0 config\/invalid-value baseUrl/,
    );
});

test("a variable that is empty counts as not set, and one that is no number is told", async () => {
  expect((await load({ env: { OPENAI_API_KEY: "", BACO_MODEL: " " } })).config).toMatchObject({
    apiKey: null,
    model: null,
  });
  expect(await mistakesOf({ env: { BACO_CONTEXT_WINDOW: "8k" } })).toEqual([
    "environment:0:0 config/invalid-value contextWindow from BACO_CONTEXT_WINDOW: Invalid input: expected number, received NaN. Correct the value, or leave it out.",
  ]);
  const { config } = await load({ env: { BACO_REQUIRE_HUMAN_REVIEW_ON_LOW_CONFIDENCE: "yes" } });
  expect(config.requireHumanReviewOnLowConfidence).toBe(true);
});

test("mistakes of all sources are told at once", async () => {
  const mistakes = await mistakesOf({ flags: { contextWindow: 1 }, project: "x: 1\n", user: "y: 1\n" });
  expect(mistakes.map((text) => text.split(" ")[0])).toEqual([
    "flag:0:0",
    "baco.config.yaml:1:1",
    "config.yaml:1:1",
  ]);
});

test("a file that stands for far more than it holds is refused", async () => {
  const levels = Array.from(
    { length: 12 },
    (_, n) => `a${String(n + 1)}: &a${String(n + 1)} [${`*a${String(n)},`.repeat(9)}]`,
  );
  const mistakes = await mistakesOf({
    project: ["a0: &a0 [x]", ...levels, "contextWindow: *a12"].join("\n"),
  });
  expect(mistakes.at(-1)).toContain("contextWindow");
});

test("hostile keys and nesting end in a mistake, not in a crash", async () => {
  expect(await mistakesOf({ project: "__proto__: { x: 1 }\nconstructor: 1\n? [a, b]\n: 1\n" })).toHaveLength(
    3,
  );
  expect((await mistakesOf({ project: `contextWindow: ${"[".repeat(20_000)}` })).length).toBeGreaterThan(0);
});

test("the user's folder is where XDG says, or below the home folder", () => {
  expect(userConfigFolder({ XDG_CONFIG_HOME: "/xdg" }, "/home/u")).toBe("/xdg/baco");
  expect(userConfigFolder({ XDG_CONFIG_HOME: "relative" }, "/home/u")).toBe("/home/u/.config/baco");
  expect(userConfigFolder({}, "/home/u")).toBe("/home/u/.config/baco");
});
