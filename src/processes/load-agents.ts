// The team to choose from: the agents of the house, and those that the project or the user has made.
import { agents as builtIn } from "../agents/index.ts";
import type { AgentDefinition } from "../agents/define.ts";
import { agentFrom } from "../agents/user-agent.ts";
import { buildGraph, CyclicDependencyError } from "../domain/build-graph.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { agentsFolder } from "../files/plan-folder.ts";
import { isFolder, readFolder } from "../files/read-folder.ts";
import type { AgentReading, GivenAgent, Place } from "./agent-yaml.ts";

/** An agent and where it comes from: a file, or null for one of the house. */
export interface RegisteredAgent {
  readonly definition: AgentDefinition;
  readonly file: string | null;
  readonly enabled: boolean;
}

export interface Registry {
  /** Everyone who may be called, in order of introduction: the house first. */
  readonly agents: readonly AgentDefinition[];
  /** The same with those that are switched off. */
  readonly all: readonly RegisteredAgent[];
}

const limits = { maxBytes: 1024 * 1024, maxFiles: 100, maxDepth: null, names: /\.md$/iu };

/**
 * All agents, with those of the configuration and of `.baco/agents`. Throws InvalidInputError with every mistake, each with
 * file, line and column.
 */
export async function loadAgents(
  projectFolder: string,
  configured: readonly GivenAgent[],
): Promise<Registry> {
  const readings = await readAgentFiles(agentsFolder(projectFolder));
  refuse(readings.flatMap(({ diagnostics }) => diagnostics));
  const given = [...configured, ...readings.flatMap(({ given: one }) => (one === null ? [] : [one]))];
  refuse([...namesTaken(given), ...unknownNames(given)]);
  const all = [
    ...builtIn.map((definition) => ({ definition, file: null, enabled: true })),
    ...given.map(({ agent, file }) => ({ definition: agentFrom(agent), file, enabled: agent.enabled })),
  ];
  const agents = all.filter(({ enabled }) => enabled).map(({ definition }) => definition);
  refuse(circles(agents, given));
  return { agents: agents.map((agent) => withoutAbsent(agent, agents)), all };
}

async function readAgentFiles(folder: string): Promise<AgentReading[]> {
  if (!(await isFolder(folder))) return [];
  const files = await readFolder(folder, limits);
  if (files.length === 0) return [];
  const { readAgentFile } = await import("./agent-file.ts");
  return files.map(({ path, bytes }) => readAgentFile(decoded(bytes), `.baco/agents/${path}`));
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

function namesTaken(given: readonly GivenAgent[]): Diagnostic[] {
  const owners = new Map<string, string>(builtIn.map(({ role }) => [role, ""]));
  return given.flatMap((one): Diagnostic[] => {
    const { role } = one.agent;
    const owner = owners.get(role);
    owners.set(role, owner ?? one.file);
    if (owner === undefined) return [];
    const message =
      owner === ""
        ? `The agent "${role}" is one of BACO's own and cannot be replaced.`
        : `The agent "${role}" is described in ${owner} too.`;
    const fix = owner === "" ? `Give it another name, such as ${role}-of-ours.` : "Keep one of the two.";
    return [faultAt(one.rolePlace, one, owner === "" ? "built-in-role" : "duplicate-role", message, fix)];
  });
}

function unknownNames(given: readonly GivenAgent[]): Diagnostic[] {
  const known = [...builtIn.map(({ role }) => role), ...given.map(({ agent }) => agent.role)];
  return given.flatMap((one) =>
    one.agent.dependsOn
      .filter((role) => !known.includes(role))
      .map((role) => {
        const near = nearestName(role, known);
        const message = `${one.agent.role} depends on "${role}", and there is no such agent.`;
        const fix = near === null ? `The roles are ${known.join(", ")}.` : `Did you mean "${near}"?`;
        return faultAt(
          one.dependsOnPlaces.get(role) ?? one.rolePlace,
          one,
          "unknown-dependency",
          message,
          fix,
        );
      }),
  );
}

/** A circle among all agents there are; it is refused even if no team would hold it. */
function circles(agents: readonly AgentDefinition[], given: readonly GivenAgent[]): Diagnostic[] {
  const present = agents.map((agent) => withoutAbsent(agent, agents));
  try {
    buildGraph(
      present.map(({ role }) => role),
      Object.fromEntries(present.map(({ role, dependsOn }) => [role, dependsOn])),
    );
    return [];
  } catch (error) {
    if (!(error instanceof CyclicDependencyError)) throw error;
    const { path, message, fix } = error;
    const culprit = given.find(({ agent }) => path.includes(agent.role));
    if (culprit === undefined) throw error;
    const next = path[path.indexOf(culprit.agent.role) + 1] ?? "";
    const place = culprit.dependsOnPlaces.get(next) ?? culprit.rolePlace;
    return [faultAt(place, culprit, "circle", message, fix)];
  }
}

/** Who leans on an agent that is switched off works without it. */
function withoutAbsent(agent: AgentDefinition, agents: readonly AgentDefinition[]): AgentDefinition {
  const isThere = (role: string): boolean => role === "*" || agents.some((other) => other.role === role);
  return agent.dependsOn.every(isThere) ? agent : { ...agent, dependsOn: agent.dependsOn.filter(isThere) };
}

function faultAt(place: Place, { file }: GivenAgent, rule: string, message: string, fix: string): Diagnostic {
  return { severity: "error", code: `agents/${rule}`, message, file, ...place, fix };
}

function refuse(faults: readonly Diagnostic[]): void {
  const [first] = faults;
  if (first === undefined) return;
  const { file, line, column, message, fix } = first;
  const others = faults.length > 1 ? ` There are ${String(faults.length - 1)} more mistakes.` : "";
  throw new InvalidInputError(
    `${file}:${String(line)}:${String(column)}: ${message}`,
    `The agents of this project cannot be used (${first.code}).${others}`,
    fix,
    [...faults],
  );
}
