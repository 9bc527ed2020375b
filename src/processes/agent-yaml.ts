// One user-made agent as it stands in YAML: read, checked, and every mistake told with line and column.
import { isMap, isNode, isScalar, isSeq, type Document, type Node, type YAMLMap } from "yaml";
import type { z } from "zod";
import {
  UserAgent,
  UserConcern,
  userAgentAliases,
  userAgentKeys,
  userConcernKeys,
} from "../domain/user-agent.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { nearestName } from "../domain/nearest-name.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where an agent was found. */
export interface AgentText {
  readonly file: string;
  readonly document: Document;
  /** The place of a position in the YAML. */
  readonly placeOf: (offset: number) => Place;
}

/** An agent that a project or a person made, with the places that later checks speak of. */
export interface GivenAgent {
  readonly agent: UserAgent;
  readonly file: string;
  readonly rolePlace: Place;
  /** By the role that is named. */
  readonly dependsOnPlaces: ReadonlyMap<string, Place>;
}

export interface AgentReading {
  /** Null when something is wrong with it. */
  readonly given: GivenAgent | null;
  readonly diagnostics: Diagnostic[];
}

/** The agent that a map describes; `more` is what stands elsewhere, such as in the body of a file. */
export function readAgentMap(map: YAMLMap, text: AgentText, more: Partial<UserAgent> = {}): AgentReading {
  const reader = new AgentReader(map, text);
  return { given: reader.read(more), diagnostics: reader.diagnostics };
}

type Path = readonly (string | number)[];

class AgentReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #map: YAMLMap;
  readonly #text: AgentText;

  constructor(map: YAMLMap, text: AgentText) {
    this.#map = map;
    this.#text = text;
  }

  read(more: Partial<UserAgent>): GivenAgent | null {
    const plain = withBody(this.#plain(), more);
    const parsed = UserAgent.safeParse(plain);
    for (const issue of parsed.error?.issues ?? []) this.#tell(issue, plain);
    return parsed.success && this.diagnostics.length === 0 ? this.#given(parsed.data) : null;
  }

  /** The values by the names that we use for their keys. */
  #plain(): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    for (const { key, value } of this.#map.items) {
      const written = isScalar(key) ? String(key.value) : "?";
      const name = keyNamed(written);
      const place = this.#text.placeOf(startOf(key));
      if (!userAgentKeys.includes(name)) this.#complainOfKey(written, "", place, userAgentKeys);
      else if (Object.hasOwn(plain, name))
        this.#complain("given-twice", `${name} is given twice.`, place, "Keep one of the two.");
      else plain[name] = isNode(value) ? plainOf(value, this.#text.document) : null;
    }
    return plain;
  }

  #given(agent: UserAgent): GivenAgent {
    const names: unknown = pairOf(this.#map, "dependsOn")?.value;
    const places = (isSeq(names) ? names.items : []).map((node): [string, Place] => [
      isScalar(node) ? String(node.value).trim() : "",
      this.#text.placeOf(startOf(node)),
    ]);
    return {
      agent,
      file: this.#text.file,
      rolePlace: this.#placeAt(["role"]),
      dependsOnPlaces: new Map(places),
    };
  }

  #tell(issue: z.core.$ZodIssue, plain: Readonly<Record<string, unknown>>): void {
    const path = issue.path.map((step) => (typeof step === "symbol" ? "?" : step));
    const [key = "agent", index] = path;
    const value: unknown = plain[key];
    if (path.length === 1 && !Object.hasOwn(plain, key)) {
      const fix = `Write \`${String(key)}: …\`.`;
      this.#complain("missing-key", `${String(key)} is missing.`, this.#placeAt([]), fix);
    } else if (issue.code === "invalid_union" && key === "concerns" && Array.isArray(value))
      this.#tellConcern(value[Number(index)], path, issue.message);
    else this.#tellValue(issue, path);
  }

  // Of "a sentence or a concern" the person meant the concern when they wrote a map.
  #tellConcern(entry: unknown, path: Path, message: string): void {
    const isWhole = typeof entry === "object" && entry !== null;
    const parsed = isWhole ? UserConcern.safeParse(entry) : null;
    if (parsed?.success !== false) {
      const fix = `Write a sentence, or a concern with ${userConcernKeys.join(", ")}.`;
      this.#complain("invalid-value", `${nameOf(path)}: ${message}.`, this.#placeAt(path), fix);
      return;
    }
    for (const issue of parsed.error.issues)
      this.#tellValue(issue, [...path, ...issue.path.map((step) => (typeof step === "symbol" ? "?" : step))]);
  }

  #tellValue(issue: z.core.$ZodIssue, path: Path): void {
    if (issue.code === "unrecognized_keys") {
      const keys = path[0] === "concerns" ? userConcernKeys : ["term", "weight"];
      for (const key of issue.keys)
        this.#complainOfKey(key, ` in ${nameOf(path)}`, this.#placeAt([...path, key], "key"), keys);
      return;
    }
    const fix = "Correct the value, or leave the key out.";
    this.#complain("invalid-value", `${nameOf(path)}: ${issue.message}.`, this.#placeAt(path), fix);
  }

  #complainOfKey(key: string, where: string, place: Place, keys: readonly string[]): void {
    const near = nearestName(
      key.toLowerCase(),
      keys.map((known) => known.toLowerCase()),
    );
    const meant = keys.find((known) => known.toLowerCase() === near);
    const fix = meant === undefined ? `Known here: ${keys.join(", ")}.` : `Did you mean "${meant}"?`;
    this.#complain("unknown-key", `There is no key "${key.slice(0, 80)}"${where}.`, place, fix);
  }

  #complain(rule: string, message: string, place: Place, fix: string): void {
    const { file } = this.#text;
    this.diagnostics.push({ severity: "error", code: `agents/${rule}`, message, file, ...place, fix });
  }

  /** The place of the deepest part of the path that is there. */
  #placeAt(path: Path, of: "key" | "value" = "value"): Place {
    let node: unknown = this.#map;
    let offset = startOf(node);
    for (const [i, step] of path.entries()) {
      const pair = isMap(node) ? pairOf(node, String(step)) : null;
      if (pair && of === "key" && i === path.length - 1) return this.#text.placeOf(startOf(pair.key));
      const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : null;
      if (!isNode(next)) break;
      node = next;
      offset = startOf(next);
    }
    return this.#text.placeOf(offset);
  }
}

// The body adds to what the front matter says.
function withBody(
  plain: Readonly<Record<string, unknown>>,
  { concerns = [], instructions = "" }: Partial<UserAgent>,
): Record<string, unknown> {
  const own: unknown = plain["concerns"] ?? [];
  return {
    ...plain,
    ...(concerns.length > 0 && Array.isArray(own) ? { concerns: own.concat(concerns) } : {}),
    ...(instructions === "" ? {} : { instructions }),
  };
}

function keyNamed(written: string): string {
  return (Object.hasOwn(userAgentAliases, written) ? userAgentAliases[written] : null) ?? written;
}

function nameOf(path: Path): string {
  return path.join(".") || "the agent";
}

function pairOf(map: YAMLMap, name: string) {
  return map.items.find(({ key }) => {
    const written = isScalar(key) ? String(key.value) : "";
    return written === name || keyNamed(written) === name;
  });
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** A few lines can stand for gigabytes by repeating themselves; then there is no value. */
function plainOf(node: Node, document: Document): unknown {
  try {
    return node.toJS(document, { maxAliasCount: 100 });
  } catch {
    return null;
  }
}
