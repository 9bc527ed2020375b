// How a PRP tells about the repository that it builds upon: entries under a heading of their own, and back.
import type { PrpRepository } from "../../domain/prp.ts";
import type { Entry } from "./entry.ts";
import type { Reading } from "./entry-reader.ts";
import { check, codes, part, text, textOrNull } from "./fields.ts";

type Head = Pick<PrpRepository, "name" | "creates">;
type Command = PrpRepository["commands"][number];
type Place = PrpRepository["tree"][number];
type Convention = PrpRepository["conventions"][number];
type Untouchable = PrpRepository["untouchable"][number];

const head = part<Head>({
  name: textOrNull("repository", (each) => each.name),
  creates: codes("creates", (each) => each.creates),
});

const command = part<Command>({
  command: check("runs", (each) => each.command),
  purpose: text("to", (each) => each.purpose),
  source: text("in", (each) => each.source),
});

const place = part<Place>({
  path: check("place", (each) => each.path),
  about: text("holds", (each) => each.about),
});

const convention = part<Convention>({
  text: textOrNull("convention", (each) => each.text),
  source: text("in", (each) => each.source),
});

const untouchable = part<Untouchable>({
  path: check("untouched", (each) => each.path),
  why: text("since", (each) => each.why),
});

/** The first entry names the repository; the others say one thing each. */
export function repositoryEntries(repository: PrpRepository): Entry[] {
  return [
    head.write(repository),
    ...repository.commands.map((each) => command.write(each)),
    ...repository.tree.map((each) => place.write(each)),
    ...repository.conventions.map((each) => convention.write(each)),
    ...repository.untouchable.map((each) => untouchable.write(each)),
  ];
}

/** What has been read of a repository; its lists fill entry by entry. */
export type RepositoryDraft = object & Record<ListName, object[]>;

type ListName = "commands" | "tree" | "conventions" | "untouchable";

/** The repository that an entry opens; null for every other entry. */
export function openRepository(entry: Entry, reading: Reading): RepositoryDraft | null {
  if (labelOf(entry) !== "repository") return null;
  const draft = { ...head.read(entry, reading), commands: [], tree: [], conventions: [], untouchable: [] };
  reading.places.set(draft, entry.place);
  return draft;
}

/** Adds what the entry says; false when it says nothing about a repository. */
export function addToRepository(draft: RepositoryDraft, entry: Entry, reading: Reading): boolean {
  const home = homes[labelOf(entry)];
  if (home === undefined) return false;
  draft[home.list].push(home.part.read(entry, reading));
  return true;
}

const homes: Readonly<
  Record<string, { list: ListName; part: { read(entry: Entry, reading: Reading): object } }>
> = {
  runs: { list: "commands", part: command },
  place: { list: "tree", part: place },
  convention: { list: "conventions", part: convention },
  untouched: { list: "untouchable", part: untouchable },
};

function labelOf({ marks }: Entry): string {
  const [first] = marks;
  return first?.kind === "label" ? first.label : "";
}
