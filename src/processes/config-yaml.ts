// Reads the text of a configuration file: every setting with its line, and every mistake with line and column.
import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  isSeq,
  type YAMLMap,
} from "yaml";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { readAgentMap, type GivenAgent } from "./agent-yaml.ts";
import { aliases, settingNames, settings, type SettingName } from "./config-settings.ts";

export interface LocatedValue {
  readonly name: SettingName;
  readonly value: unknown;
  readonly line: number;
}

export interface ConfigText {
  readonly values: LocatedValue[];
  /** The agents that stand under `agents`. */
  readonly agents: GivenAgent[];
  readonly diagnostics: Diagnostic[];
}

/** What a configuration file says; `file` names it in diagnostics, `isProject` tells the repository's from the user's. */
export function readConfigText(text: string, file: string, isProject: boolean): ConfigText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const reader = new ConfigReader(document, lines, file, isProject);
  for (const { message, pos } of document.errors)
    reader.complain("syntax", message, pos[0], "Correct the YAML.");
  if (document.errors.length === 0) reader.readRoot(document.contents);
  return reader;
}

class ConfigReader implements ConfigText {
  readonly values: LocatedValue[] = [];
  readonly agents: GivenAgent[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #file: string;
  readonly #isProject: boolean;

  constructor(document: Document, lines: LineCounter, file: string, isProject: boolean) {
    this.#document = document;
    this.#lines = lines;
    this.#file = file;
    this.#isProject = isProject;
  }

  readRoot(root: unknown): void {
    if (isMap(root)) this.#readMap(root, "");
    else if (isNode(root) && root.toJS(this.#document) !== null)
      this.complain(
        "invalid-value",
        "The file is not a list of keys and values.",
        0,
        "Write `key: value` lines.",
      );
  }

  #readMap(map: YAMLMap, prefix: string): void {
    for (const { key, value } of map.items) {
      const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      const path = `${prefix}${isScalar(key) ? String(key.value) : "?"}`;
      const name = nameOf(path);
      if (path === "agents") this.#readAgents(value, at);
      else if (name !== null) this.#readSetting(name, path, isNode(value) ? value : null, at);
      else if (isGroup(path) && isMap(value)) this.#readMap(value, `${path}.`);
      else this.#complainOfKey(path, prefix, at);
    }
  }

  #readAgents(list: unknown, at: number): void {
    const items = isSeq(list) ? list.items : null;
    if (items === null) this.complain("invalid-value", "agents: it is not a list.", at, "Write `- role: …`.");
    for (const item of items ?? []) {
      const start = isNode(item) ? (item.range?.[0] ?? at) : at;
      if (isMap(item)) this.#readAgent(item);
      else this.complain("invalid-value", "agents: this is no agent.", start, "Write `role: …`.");
    }
  }

  #readAgent(item: YAMLMap): void {
    const { given, diagnostics } = readAgentMap(item, {
      file: this.#file,
      document: this.#document,
      placeOf: (offset) => {
        const { line, col } = this.#lines.linePos(offset);
        return { line, column: col };
      },
    });
    if (given !== null) this.agents.push(given);
    this.diagnostics.push(...diagnostics);
  }

  #readSetting(name: SettingName, path: string, node: Node | null, at: number): void {
    const reserved = settings[name].private;
    if (this.#isProject && reserved !== null) this.#complainOfPrivate(path, reserved, at);
    else if (this.values.some((value) => value.name === name))
      this.complain("given-twice", `${path} is given twice.`, at, "Keep one of the two.");
    else this.#readValue(name, path, node, at);
  }

  #readValue(name: SettingName, path: string, node: Node | null, at: number): void {
    const { kind, shape } = settings[name];
    const value = this.#plain(node);
    const parsed = shape.safeParse(kind === "limit" ? limitOf(value, node) : value);
    if (parsed.success) this.values.push({ name, value: parsed.data, line: this.#lines.linePos(at).line });
    else
      for (const { message } of parsed.error.issues)
        this.complain("invalid-value", `${path}: ${message}.`, node?.range?.[0] ?? at, correction);
  }

  /** A file of a few lines can stand for gigabytes by repeating itself; then there is no value. */
  #plain(node: Node | null): unknown {
    try {
      return node?.toJS(this.#document, { maxAliasCount: 100 });
    } catch {
      return undefined;
    }
  }

  #complainOfPrivate(path: string, what: string, at: number): void {
    this.complain(
      "private-key",
      `${path} is never taken from a project: a repository must not choose ${what}.`,
      at,
      `Put it into your own configuration (~/.config/baco/config.yaml), the environment or a flag.`,
    );
  }

  #complainOfKey(path: string, prefix: string, at: number): void {
    if (isGroup(path)) {
      this.complain("invalid-value", `${path} holds several keys.`, at, `Write them below it, indented.`);
      return;
    }
    const near = nearestName(path.slice(prefix.length), siblingsOf(prefix));
    const fix = near === null ? `Known here: ${siblingsOf(prefix).join(", ")}.` : `Did you mean "${near}"?`;
    this.complain("unknown-key", `There is no key ${JSON.stringify(path)}.`, at, fix);
  }

  complain(rule: string, message: string, offset: number, fix: string): void {
    const { line, col } = this.#lines.linePos(offset);
    const place = { file: this.#file, line, column: col };
    this.diagnostics.push({ severity: "error", code: `config/${rule}`, message, ...place, fix });
  }
}

/** Only a word lifts a limit: a key whose value was deleted does not. */
function limitOf(value: unknown, node: Node | null): unknown {
  if (value === "none") return null;
  return value === null && !(isScalar(node) && node.source !== "") ? undefined : value;
}

const correction = "Correct the value, or leave the key out.";

function nameOf(path: string): SettingName | null {
  return (Object.hasOwn(aliases, path) ? aliases[path] : settingNames.find((name) => name === path)) ?? null;
}

function isGroup(path: string): boolean {
  return settingNames.some((name) => name.startsWith(`${path}.`));
}

/** The keys that may stand beside one another below this prefix. */
function siblingsOf(prefix: string): string[] {
  const below = settingNames
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  const names = below.map((name) => name.split(".")[0] ?? name);
  return [...new Set(prefix === "" ? [...names, "agents"] : names)];
}
