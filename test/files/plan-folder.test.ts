import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listPlans, makePlanFolder, planFolder } from "../../src/files/plan-folder.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

test("a plan's folder is private and ignored by git", async () => {
  const project = await temporaryFolder();
  const folder = await makePlanFolder(project, "todo-1");
  expect(folder).toEqual({
    planId: "todo-1",
    path: join(project, ".baco/plans/todo-1"),
    journal: join(project, ".baco/plans/todo-1/journal.ndjson"),
    calls: join(project, ".baco/plans/todo-1/calls.ndjson"),
    lock: join(project, ".baco/plans/todo-1/lock"),
    brief: join(project, ".baco/plans/todo-1/brief.txt"),
    result: join(project, ".baco/plans/todo-1/result.json"),
    prp: join(project, ".baco/plans/todo-1/prp.json"),
  });
  expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
  expect(await readFile(join(project, ".baco/.gitignore"), "utf8")).toBe("*\n!agents/\n!agents/*.md\n");
});

test("a .gitignore that a person changed stays as it is", async () => {
  const project = await temporaryFolder();
  await makePlanFolder(project, "a");
  await writeFile(join(project, ".baco/.gitignore"), "plans\n");
  await makePlanFolder(project, "b");
  expect(await readFile(join(project, ".baco/.gitignore"), "utf8")).toBe("plans\n");
});

test("plans are listed by id; whatever else lies there is not", async () => {
  const project = await temporaryFolder();
  expect(await listPlans(project)).toEqual([]);
  await makePlanFolder(project, "b");
  await makePlanFolder(project, "a");
  await mkdir(join(project, ".baco/plans/Not A Plan"));
  await writeFile(join(project, ".baco/plans/file"), "");
  expect(await listPlans(project)).toEqual(["a", "b"]);
});

test("an id that could lead elsewhere is refused", () => {
  for (const id of ["", "..", "a/b", "A", "a.b", "a\n", "x".repeat(65)])
    expect(() => planFolder("/project", id), id).toThrow(
      expect.objectContaining({ name: "InvalidInputError" }),
    );
});
