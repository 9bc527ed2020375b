// Planted secrets come out nowhere: whatever a person does, and whatever the model's server sends back.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { promptOf } from "../../src/processes/mock-llm/chat-request.ts";
import { bodyReply, errorReply, type Reply } from "../../src/processes/mock-llm/reply.ts";
import type { Call } from "../../src/processes/mock-llm/script.ts";
import { startMockLlm, type MockLlm, type MockLlmOptions } from "../../src/processes/mock-llm/server.ts";
import { outcomeOf, runCli, startCli, type CliRun } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import * as planted from "./canaries.ts";

const { canaries, canariesIn, inEnvironment, leaksIn, ofProvider } = planted;
const key = inEnvironment.OPENAI_API_KEY;
const plantedFiles = ["brief.md", "repository", ".xdg/config"];

test("there are at least twenty-five canaries, and the search finds each in every form", () => {
  const secrets = Object.entries(canaries);
  expect(secrets.length).toBeGreaterThanOrEqual(25);
  for (const [name, secret] of secrets) {
    const encoded = Buffer.from(`Bearer ${secret}, and more`).toString("base64");
    for (const form of [secret, JSON.stringify(secret), encodeURIComponent(secret), encoded])
      expect(canariesIn(`before ${form} after`)).toEqual([name]);
  }
});

test("a plan made by a model, recorded, shown and explained", async () => {
  const { run, told } = await aPlace();
  const planned = await run(["plan", "brief.md", "--json", "--record", "recording", ...context]);
  expect(planned.code, planned.stderr).toBe(0);
  const planId = planIn(told.folder);
  await run(["show", planId, "--json"]);
  await run(["show", planId]);
  await run(["explain", planId]);
  await run(["plans", "--json"]);
  await run(["validate", prpIn(told.folder)]);
  await run(["plan", "brief.md", "--dry-run", ...context]);
  expect(told.leaks()).toEqual([]);
  expect(told.prompts()).not.toBe("");
});

const context = ["--context", `deploy key=${planted.inContext}`];

test("a plan for a repository with secrets in it", async () => {
  const { run, told } = await aPlace();
  const { code, stderr } = await run(["plan", "brief.md", "--jsonl", "--from-repo", "repository"]);
  expect(code, stderr).toBe(0);
  expect(told.prompts()).toContain("src/links.js");
  expect(told.leaks()).toEqual([]);
});

/** Whatever a server may echo: the key as it is and escaped, the header it came in, and secrets of its own. */
const echo = [
  `Incorrect API key provided: ${key}. `,
  `Request headers: {"authorization":"Bearer ${key}"} ${encodeURIComponent(key)} ${JSON.stringify(key)} `,
  `upstream said Authorization: Bearer ${ofProvider.errorBody}`,
].join("");
const headers = { "x-request-id": ofProvider.header, "set-cookie": `session=${ofProvider.header}` };
const replies: readonly { server: string; reply: (call: Call) => Reply | null }[] = [
  { server: "refuses the key and echoes it", reply: () => errorReply(401, { message: echo }, headers) },
  { server: "fails and echoes the key", reply: () => errorReply(500, { message: echo }, headers) },
  {
    server: "echoes the key in a page",
    reply: () => bodyReply(200, `<html>${echo}</html>`, { "content-type": "text/html" }),
  },
  { server: "sends elsewhere with a key in the address", reply: () => redirect() },
  { server: "answers with the key in place of an answer", reply: () => bodyReply(200, completion(echo)) },
];

test.each(replies)("a plan whose server $server", async ({ reply }) => {
  const { run, told } = await aPlace({ override: reply });
  const { code } = await run(["plan", "brief.md", "--jsonl", "--record", "recording"]);
  expect(code).toBe(4);
  await run(["explain", planIn(told.folder)]);
  await run(["doctor", "--online", "--json"]);
  expect(told.leaks()).toEqual([]);
});

test("a model that writes the key and another secret into its answers", async () => {
  const { run, told } = await aPlace({ script: [{ when: { round: 0 }, answer: tellingAnswer }] });
  const { code } = await run(["plan", "brief.md", "--json", "--record", "recording"]);
  expect([0, 4]).toContain(code);
  expect(JSON.stringify(readdirSync(join(told.folder, "recording", "answers")))).not.toBe("[]");
  expect(told.leaks()).toEqual([]);
});

test.each([
  "after-call.intended:1",
  "before-call.answered:2",
  "after-call.answered:3",
  "after-call.settled:2",
  "before-record:4",
  "after-record:6",
  "before-effect:5",
  "after-effects:8",
  "agent-at-work:2",
  "before-store:1",
  "after-store:1",
])("a crash at %s and the plan that goes on", async (point) => {
  const { run, told } = await aPlace();
  const crashed = await run(["plan", "brief.md", "--json"], { BACO_CRASH_AT: point, NODE_ENV: "test" });
  expect(crashed.code).toBeNull();
  expect(told.leaks()).toEqual([]);
  const resumed = await run(["resume", planIn(told.folder), "--jsonl"]);
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(told.leaks()).toEqual([]);
});

test("a plan that is cancelled while the model thinks", async () => {
  const { start, told } = await aPlace({ faults: ["hang-after-headers@every"] });
  const child = await start(["plan", "brief.md", "--jsonl"]);
  const ended = outcomeOf(child);
  await expect.poll(() => told.prompts(), { timeout: 20_000 }).not.toBe("");
  child.kill("SIGINT");
  told.hear(await ended);
  expect(told.leaks()).toEqual([]);
});

test("a review that is answered with a secret", async () => {
  const { run, told } = await aPlace();
  expect((await run(["plan", "brief.md", "--review", "always", "--json"])).code).toBe(3);
  const planId = planIn(told.folder);
  await run(["review", planId]);
  const { code, stderr } = await run([
    "review",
    planId,
    "--answer",
    `1=Use ${planted.inReviewAnswer} there`,
    "--json",
  ]);
  expect(code, stderr).not.toBe(2);
  expect(told.leaks()).toEqual([]);
});

test("a key in the user's own file, told of by doctor and config", async () => {
  const { run, told } = await aPlace();
  const ownKey = { OPENAI_API_KEY: "" };
  await run(["plan", "brief.md", "--json"], ownKey);
  await run(["config", "show", "--origin"], ownKey);
  await run(["config", "show", "--json"]);
  await run(["doctor", "--online"], ownKey);
  await run(["agents"]);
  expect(told.authorizations()).toContain(`Bearer ${planted.inUserConfig}`);
  expect(told.leaks()).toEqual([]);
});

test.each([
  "http://me:WORD@127.0.0.1:9/v1",
  "http://127.0.0.1:9/v1?key=WORD",
  "htp:/WORD",
  "http://127.0.0.1:9/v1#WORD",
])("a base URL that holds a secret: %s", async (url) => {
  const { run, told } = await aPlace();
  const odd = { BACO_BASE_URL: url.replace("WORD", ofProvider.baseUrl) };
  await run(["plan", "brief.md", "--json"], odd);
  await run(["doctor", "--online"], odd);
  await run(["config", "show", "--origin"], odd);
  expect(told.leaks()).toEqual([]);
});

test("a brief that cannot be read is shown without its secrets", async () => {
  const { run, told } = await aPlace();
  writeFileSync(join(told.folder, "brief.yaml"), `title: A\nkey: [${planted.inBrief.apiKey}\n`);
  writeFileSync(join(told.folder, "repository", "none.md"), `key ${planted.inBrief.apiKey}\u0000\n`);
  await run(["plan", "brief.yaml"]);
  await run(["plan", "repository/none.md"]);
  expect(told.output()).toContain("brief.yaml");
  expect(canariesIn(told.output())).toEqual([]);
});

interface Place {
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<CliRun>;
  readonly start: (args: readonly string[]) => ReturnType<typeof startCli>;
  readonly told: {
    readonly folder: string;
    hear(run: CliRun): void;
    /** Where canaries came out: in files, in what was printed, in what the server was asked. */
    leaks(): string[];
    output(): string;
    prompts(): string;
    authorizations(): (string | null)[];
  };
}

/** A project with all canaries in place, and a server to ask. */
async function aPlace(options: MockLlmOptions = {}): Promise<Place> {
  const folder = await temporaryFolder();
  plant(folder);
  const mock = await startMockLlm(options);
  onTestFinished(() => mock.close());
  let output = "";
  const hear = ({ stdout, stderr }: CliRun): void => void (output += stdout + stderr);
  const env = { ...inEnvironment, BACO_MODEL: "mock", BACO_BASE_URL: mock.baseUrl };
  return {
    start: (args) => startCli(args, { cwd: folder, env }),
    run: async (args, more = {}) => {
      const run = await runCli(args, { cwd: folder, env: { ...env, ...more } });
      hear(run);
      return run;
    },
    told: {
      folder,
      hear,
      output: () => output,
      prompts: () => promptsOf(mock),
      authorizations: () => mock.requests.map(({ authorization }) => authorization),
      leaks: () => [
        ...leaksIn(folder, plantedFiles),
        ...canariesIn(output).map((name) => `printed: ${name}`),
        ...canariesIn(promptsOf(mock)).map((name) => `asked: ${name}`),
      ],
    },
  };
}

function plant(folder: string): void {
  const files = {
    "brief.md": planted.brief,
    ".xdg/config/baco/config.yaml": `apiKey: ${planted.inUserConfig}\n`,
    ...Object.fromEntries(
      Object.entries(planted.repositoryFiles).map(([path, text]) => [join("repository", path), text]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function promptsOf({ requests }: MockLlm): string {
  return requests
    .map(({ request, path, idempotencyKey }) =>
      [promptOf(request), JSON.stringify(request), path, idempotencyKey].join("\n"),
    )
    .join("\n");
}

function planIn(folder: string): string {
  return readdirSync(join(folder, ".baco", "plans"))[0] ?? "";
}

function prpIn(folder: string): string {
  return join("PRPs", readdirSync(join(folder, "PRPs"))[0] ?? "");
}

function redirect(): Reply {
  return bodyReply(307, "", {
    location: `http://127.0.0.1:9/v1?key=${ofProvider.redirect}&k=${encodeURIComponent(key)}`,
  });
}

function completion(content: string): string {
  const choices = [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }];
  return JSON.stringify({ id: "1", object: "chat.completion", created: 0, model: `m-${key}`, choices });
}

const words = `Sign in with ${key} or with ${ofProvider.answer} at REQ-1`;
const tellingAnswer = {
  summary: words,
  decisions: [{ title: words, choice: words, why: words, rejected: [], ids: ["REQ-1"] }],
  risks: [{ text: words, mitigation: words, ids: ["REQ-1"] }],
  suggestions: [{ text: words, ids: ["REQ-1"] }],
  acceptance: [],
  covers: ["REQ-1"],
  evidence: [{ id: "REQ-2", quote: "Members can add a link" }],
  openQuestions: [{ text: `${words}?`, options: [words, "no"], default: "no", ids: ["REQ-1"] }],
};
