// `baco show --task`: one task of a plan from the command line.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TaskPacket } from "../../src/domain/task-packet.ts";
import { runCli } from "../harness/cli.ts";

const brief = `# To-do API

A web API that keeps to-dos, written in Python with SQLite.

- Users can sign in with a password.
- Users can create, read, update and delete their own to-dos.
`;

test("one task is printed as a packet, as one document on wish, and an unknown one is refused", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "baco-task-"));
  await writeFile(join(cwd, "idea.md"), brief);
  await runCli(["plan", "idea.md", "--offline"], { cwd });

  const text = await runCli(["show", "--task", "TASK-2"], { cwd });
  expect(text.code).toBe(0);
  expect(text.stdout).toMatch(/^# TASK-2 /);
  expect(text.stdout).toContain("Verify: ");

  const json = await runCli(["show", "--task", "2", "--json"], { cwd });
  const packet = TaskPacket.parse(JSON.parse(json.stdout));
  expect(packet.task.id).toBe("TASK-2");

  const { code, stderr } = await runCli(["show", "--task", "TASK-99"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("has no task TASK-99");
});
