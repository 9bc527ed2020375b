// The groups of a bus in memory, and what is owed to each: results to all of them, a command to the one that takes it.
import type { Message } from "../domain/message.ts";
import { passes, tokensOf, type Address, type Tokens } from "./addresses.ts";
import { GroupConflictError } from "./bus-errors.ts";
import { WaitingLine } from "./waiting-line.ts";

/** A message that was said, and where. One value for all who receive it, so it is frozen. */
export interface Said {
  readonly subject: string;
  readonly tokens: Tokens;
  readonly message: Message;
}

/** A message that waits for a group, and which delivery of it will be next. */
export interface Owed {
  readonly said: Said;
  readonly attempt: number;
}

/** A group at one address. It stays when its last member leaves, and so does what waits for it. */
interface Group extends Address {
  readonly name: string;
  readonly tokens: Tokens;
  readonly line: WaitingLine<Owed>;
}

export class MemoryGroups {
  readonly #groups: Group[] = [];
  #untaken: Said[] = [];
  readonly #results: Said[] = [];
  readonly #limit: number;
  readonly #tooMany: (dropped: Said, group: string) => void;

  /** Keeps at most `limit` results for groups that come late, and as many for each group that has left. */
  constructor(limit: number, tooMany: (dropped: Said, group: string) => void) {
    this.#limit = limit;
    this.#tooMany = tooMany;
  }

  /** The line of a group at an address, with what was said before it came; throws GroupConflictError. */
  lineOf(name: string, address: Address): WaitingLine<Owed> {
    const known = this.#groups.find((group) => group.name === name && group.filter === address.filter);
    return (known ?? this.#newGroup(name, address)).line;
  }

  /** A command waits for the one group that takes it, or for that group to come. */
  oweCommand(said: Said): void {
    const group = this.#groups.find(({ tokens }) => passes(tokens, said.tokens));
    if (group) group.line.push({ said, attempt: 1 });
    else this.#untaken.push(said);
  }

  /** A result waits for every group that collects it, and is kept for those to come. */
  oweResult(said: Said): void {
    this.#results.push(said);
    if (this.#results.length > this.#limit) this.#results.shift();
    for (const group of this.#groups) if (passes(group.tokens, said.tokens)) this.#pushBounded(group, said);
  }

  clear(): void {
    for (const { line } of this.#groups) line.clear();
  }

  #newGroup(name: string, address: Address): Group {
    if (address.delivery === "command") this.#assertUntaken(name, address.filter);
    const group: Group = { name, ...address, tokens: tokensOf(address.filter), line: new WaitingLine() };
    this.#groups.push(group);
    for (const said of this.#waitingFor(group)) group.line.push({ said, attempt: 1 });
    return group;
  }

  #assertUntaken(name: string, filter: string): void {
    const tokens = tokensOf(filter);
    if (this.#groups.some((group) => passes(group.tokens, tokens)))
      throw new GroupConflictError(name, filter);
  }

  #waitingFor({ delivery, tokens }: Group): Said[] {
    if (delivery === "result") return this.#results.filter((said) => passes(tokens, said.tokens));
    const taken = this.#untaken.filter((said) => passes(tokens, said.tokens));
    this.#untaken = this.#untaken.filter((said) => !taken.includes(said));
    return taken;
  }

  #pushBounded({ line, name }: Group, said: Said): void {
    line.push({ said, attempt: 1 });
    const dropped = line.length > this.#limit ? line.dropFirst() : undefined;
    if (dropped) this.#tooMany(dropped.said, name);
  }
}
