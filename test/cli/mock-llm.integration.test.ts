// The scripted server as people and scripts run it: the compiled command in a process of its own.
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { runCli, startCli } from "../harness/cli.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const brief = fileURLToPath(new URL("../../examples/tiny-calculator.md", import.meta.url));

/** A running `baco mock-llm`; its first line of data is read already. */
async function serving(cwd: string, ...flags: string[]) {
  const child = await startCli(["mock-llm", ...flags], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  const talk = createInterface({ input: child.stderr });
  const lines: string[] = [];
  talk.on("line", (line) => lines.push(line));
  const [first] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, first, lines, ended };
}

async function ask(baseUrl: string): Promise<Response> {
  const body = JSON.stringify({ model: "mock", messages: [{ role: "user", content: "Hello" }] });
  return fetch(`${baseUrl}/chat/completions`, { method: "POST", body });
}

async function ledgerIn(folder: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(folder, "ledger.ndjson"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a newcomer's plan with it is completed by the model's answers, each told on a line", async () => {
  const folder = await temporaryFolder();
  const server = await serving(folder);
  expect(server.first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  const args = ["plan", brief, "--json", "--base-url", server.first, "--model", "mock"];
  const { code, stdout } = await runCli(args, { cwd: folder });
  expect(code).toBe(0);
  const result = JSON.parse(stdout) as { status: string; usage: { calls: number }; prp: { path: string } };
  expect(result.status).toBe("completed");
  expect(await readFile(join(folder, result.prp.path), "utf8")).toContain("Scripted, without a model.");
  const told = (): string[] => server.lines.filter((line) => line.includes("tokens"));
  await expect.poll(() => told().length).toBe(result.usage.calls);
  expect(server.lines.join("\n")).toContain(`baco plan idea.md --base-url ${server.first} --model mock`);
});

test("it ends cleanly at a signal, with the code of the signal", async () => {
  const server = await serving(await temporaryFolder(), "--json", "--fault", "hang-before-headers");
  const { schema, baseUrl, pid } = JSON.parse(server.first) as {
    schema: string;
    baseUrl: string;
    pid: number;
  };
  expect({ schema, pid }).toEqual({ schema: "baco.mock-llm/1", pid: server.child.pid });
  const answer = expect(ask(baseUrl)).rejects.toThrow("fetch failed");
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(143);
  await answer;
});

test("what it has answered outlives its violent end, and so does what it was only asked", async () => {
  const folder = await temporaryFolder();
  const server = await serving(folder, "--ledger", "ledger.ndjson", "--fault", "hang-after-headers@2");
  await (await ask(server.first)).text();
  await expect.poll(() => server.lines.filter((line) => line.includes("tokens")).length).toBe(1);
  // The headers come after the line that says that the question has arrived.
  const cutOff = expect((await ask(server.first)).text()).rejects.toThrow("terminated");
  server.child.kill("SIGKILL");
  await server.ended;
  await cutOff;
  const lines = await ledgerIn(folder);
  expect(
    lines.map(({ n, arrived }) => `${String(n)} ${arrived === undefined ? "answered" : "arrived"}`),
  ).toEqual(["1 arrived", "1 answered", "2 arrived"]);
});

test("a ledger is continued by the next server", async () => {
  const folder = await temporaryFolder();
  for (let run = 0; run < 2; run++) {
    const server = await serving(folder, "--ledger", "ledger.ndjson");
    await (await ask(server.first)).text();
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(130);
  }
  expect(await ledgerIn(folder)).toHaveLength(4);
});

test("a script decides what is answered, and is refused with line and column where it is wrong", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "right.yaml"), "- when: { call: 1 }\n  answer: Good day.\n");
  const server = await serving(folder, "--script", "right.yaml");
  expect(await (await ask(server.first)).json()).toMatchObject({
    choices: [{ message: { content: "Good day." } }],
  });
  await writeFile(join(folder, "wrong.yaml"), "- when: { call: 1 }\n  anwser: Good day.\n");
  const { code, stderr } = await runCli(["mock-llm", "--script", "wrong.yaml"], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain("at line 1, column 3");
});

test("a port that is taken and a fault that does not exist are wrong usage with a way out", async () => {
  const folder = await temporaryFolder();
  const { first } = await serving(folder);
  const taken = await runCli(["mock-llm", "--port", new URL(first).port], { cwd: folder });
  expect(taken.code).toBe(2);
  expect(taken.stderr).toContain("Give another --port");
  const unknown = await runCli(["mock-llm", "--fault", "tomeout@1"], { cwd: folder });
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('There is no fault "tomeout"');
});

test("its help lists faults and paces", async () => {
  const { code, stdout } = await runCli(["mock-llm", "--help"], { cwd: await temporaryFolder() });
  expect(code).toBe(0);
  for (const name of ["429", "reset-mid-body", "no-json-schema", "hosted-ordinary"])
    expect(stdout).toContain(name);
});
