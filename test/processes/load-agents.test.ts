import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { agents as builtIn } from "../../src/agents/index.ts";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { loadAgents, type Registry } from "../../src/processes/load-agents.ts";
import { loadConfig } from "../../src/processes/config.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

interface Project {
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly user?: string;
}

async function load({ files = {}, config, user }: Project): Promise<Registry> {
  const projectFolder = await temporaryFolder();
  const userFolder = join(projectFolder, "user");
  const folder = join(projectFolder, ".baco/agents");
  await mkdir(folder, { recursive: true });
  await mkdir(userFolder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  if (config !== undefined) await writeFile(join(projectFolder, "baco.config.yaml"), config);
  if (user !== undefined) await writeFile(join(userFolder, "config.yaml"), user);
  const loaded = await loadConfig({ flags: {}, env: {}, projectFolder, userFolder });
  return loadAgents(projectFolder, loaded.agents);
}

/** `file:line:column code message fix` of every mistake. */
async function mistakesIn(project: Project): Promise<string[]> {
  const error = await load(project).catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInputError)) throw new Error("no mistake was found", { cause: error });
  expect(error.exitCode).toBe(2);
  return error.diagnostics.map(
    ({ file, line, column, code, message, fix }) =>
      `${file.split("/").at(-1) ?? ""}:${String(line)}:${String(column)} ${code} ${message} ${fix}`,
  );
}

function own({ all }: Registry) {
  return all.flatMap(({ definition, file, enabled }) =>
    file === null ? [] : [{ role: definition.role, dependsOn: definition.dependsOn, enabled }],
  );
}

const pricing = `---
name: pricing
description: Knows how prices are made.
triggers: [price]
---
Look at the prices.

## Checklist

- Every price names its currency.
`;

test("a project without agents of its own has those of the house", async () => {
  expect((await load({})).agents).toEqual(builtIn);
});

test("a file gives an agent; its body instructs it, and the items of a checklist in the body are concerns", async () => {
  const { agents } = await load({ files: { "pricing.md": pricing } });
  const agent = agents.at(-1);
  expect(agent?.role).toBe("pricing");
  expect(agent?.guidance).toContain("Look at the prices.");
  expect(agent?.checklist.map(({ when, recommend }) => [when, recommend])).toEqual([
    [["price"], "Every price names its currency."],
  ]);
});

test("the configuration gives agents too, and the project's wins over the user's of the same role", async () => {
  const registry = await load({
    files: { "pricing.md": pricing },
    config: "agents:\n  - role: tone\n    description: Ours.\n    dependsOn: [pricing]\n",
    user: "agents:\n  - role: tone\n    description: Mine.\n  - role: law\n    description: Mine.\n",
  });
  expect(own(registry)).toEqual([
    { role: "tone", dependsOn: ["pricing"], enabled: true },
    { role: "law", dependsOn: [], enabled: true },
    { role: "pricing", dependsOn: [], enabled: true },
  ]);
  expect(registry.agents.find(({ role }) => role === "tone")?.description).toBe("Ours.");
});

test("an agent that is switched off is known and not called, and who leans on it works without it", async () => {
  const registry = await load({
    config:
      "agents:\n  - { role: a, description: A, enabled: false }\n  - { role: b, description: B, dependsOn: [a, data] }\n",
  });
  expect(registry.agents.slice(builtIn.length).map(({ role, dependsOn }) => [role, dependsOn])).toEqual([
    ["b", ["data"]],
  ]);
  expect(registry.all.length).toBe(builtIn.length + 2);
});

test("a link in the folder is not followed", async () => {
  const projectFolder = await temporaryFolder();
  const outside = join(projectFolder, "outside.md");
  await writeFile(outside, pricing);
  await mkdir(join(projectFolder, ".baco/agents"), { recursive: true });
  await symlink(outside, join(projectFolder, ".baco/agents/pricing.md"));
  expect((await loadAgents(projectFolder, [])).agents).toEqual(builtIn);
});

const head = (more: string) => `---\nname: a\ndescription: A\n${more}---\n`;

test.each<[string, Project, string[]]>([
  [
    "an unknown key",
    { files: { "a.md": head("dependson: [data]\n") } },
    ['a.md:4:1 agents/unknown-key There is no key "dependson". Did you mean "dependsOn"?'],
  ],
  [
    "a role that is no token",
    { files: { "a.md": '---\nname: "baco.*"\ndescription: A\n---\n' } },
    [
      "a.md:2:7 agents/invalid-value role: is no role; use lower-case letters, digits and hyphens, such as pricing-rules. Correct the value, or leave the key out.",
    ],
  ],
  [
    "a missing description",
    { files: { "a.md": "---\nname: a\n---\n" } },
    ["a.md:2:1 agents/missing-key description is missing. Write `description: …`."],
  ],
  [
    "a role of the house",
    { files: { "a.md": "---\ndescription: A\nname: security\n---\n" } },
    [
      'a.md:3:7 agents/built-in-role The agent "security" is one of BACO\'s own and cannot be replaced. Give it another name, such as security-of-ours.',
    ],
  ],
  [
    "a role that is there twice",
    { files: { "a.md": head(""), "b.md": head("") } },
    [
      'b.md:2:7 agents/duplicate-role The agent "a" is described in .baco/agents/a.md too. Keep one of the two.',
    ],
  ],
  [
    "a dependency that is not there",
    { files: { "a.md": head("dependsOn:\n  - data\n  - archtect\n") } },
    [
      'a.md:6:5 agents/unknown-dependency a depends on "archtect", and there is no such agent. Did you mean "architect"?',
    ],
  ],
  [
    "a circle",
    {
      files: {
        "a.md": head("dependsOn: [b]\n"),
        "b.md": "---\nname: b\ndescription: B\ndependsOn: [c]\n---\n",
        "c.md": "---\nname: c\ndescription: C\ndependsOn: [a]\n---\n",
      },
    },
    [
      "a.md:4:13 agents/circle Agents wait for one another: a → b → c → a. Remove one of these names from a dependsOn.",
    ],
  ],
  [
    "an agent that leans on itself",
    { files: { "a.md": head("dependsOn: [a]\n") } },
    [
      "a.md:4:13 agents/circle Agents wait for one another: a → a. Remove one of these names from a dependsOn.",
    ],
  ],
  [
    "an agent that leans on qa, who waits for everyone",
    { files: { "a.md": head("dependsOn: [qa]\n") } },
    [
      "a.md:4:13 agents/circle Agents wait for one another: qa → a → qa. Remove one of these names from a dependsOn.",
    ],
  ],
  [
    "a concern with a slip",
    {
      config:
        "agents:\n  - role: a\n    description: A\n    concerns:\n      - { when: [x], risc: r, risk: r, recommend: d, accept: a, verify: v }\n",
    },
    ['baco.config.yaml:5:22 agents/unknown-key There is no key "risc" in concerns.0. Did you mean "risk"?'],
  ],
  [
    "a trigger that is no word",
    { config: "agents:\n  - role: a\n    description: A\n    triggers: [x, 7]\n" },
    [
      "baco.config.yaml:4:19 agents/invalid-value triggers.1: Invalid input. Correct the value, or leave the key out.",
    ],
  ],
  [
    "YAML that is broken",
    { files: { "a.md": "---\nname: [a\n---\n" } },
    [
      "a.md:2:9 agents/syntax Flow sequence in block collection must be sufficiently indented and end with a ] Correct the YAML.",
    ],
  ],
])("%s is refused with its place", async (_, project, expected) => {
  expect(await mistakesIn(project)).toEqual(expected);
});

test("a file without front matter is refused with an example", async () => {
  const [mistake] = await mistakesIn({ files: { "a.md": "Look at the prices.\n" } });
  expect(mistake).toMatch(/^a\.md:1:1 agents\/front-matter .+ Begin it like this:\n---\nname: /);
});

test("agents that are no list are refused with their place", async () => {
  expect(await mistakesIn({ config: "model_: 1\nagents: pricing\n" })).toContain(
    "baco.config.yaml:2:1 config/invalid-value agents: it is not a list. Write `- role: …`.",
  );
});
