// The folders of a repository as a newcomer would be shown them: the top ones, and those inside of the large ones.
import type { RepositoryPlace } from "../../domain/repository.ts";
import { isPlainPath } from "./kinds-of-files.ts";
import { countLanguages } from "./languages.ts";

const mostPlaces = 24;

export function treeOf(paths: readonly string[]): RepositoryPlace[] {
  const top = [...filesByFolder(paths, "")].filter(([folder]) => isPlainPath(folder));
  const places = top.flatMap(([folder, files]) => [
    placeOf(folder, files),
    ...inside(folder, files, paths.length),
  ]);
  return places.slice(0, mostPlaces);
}

/** Every folder that holds files itself, with the folders above it. */
export function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at + 1);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].filter(isPlainPath).sort();
}

/** Only where a folder is a large part of the whole do its own folders help to find one's way. */
function inside(folder: string, files: readonly string[], all: number): RepositoryPlace[] {
  if (files.length < 8 || files.length * 4 < all) return [];
  return [...filesByFolder(files, folder)]
    .filter(([path]) => isPlainPath(path))
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 12)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, own]) => placeOf(path, own));
}

function filesByFolder(paths: readonly string[], above: string): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const end = path.indexOf("/", above.length);
    if (end < 0 || !path.startsWith(above)) continue;
    const folder = path.slice(0, end + 1);
    const files = folders.get(folder);
    if (files) files.push(path);
    else folders.set(folder, [path]);
  }
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function placeOf(path: string, files: readonly string[]): RepositoryPlace {
  const [language] = countLanguages(files);
  const count = `${String(files.length)} file${files.length === 1 ? "" : "s"}`;
  const kind =
    language === undefined
      ? ""
      : language.files === files.length
        ? `, all ${language.name}`
        : `, ${String(language.files)} of them ${language.name}`;
  const role = roles.find(({ name }) => name.test(path))?.role;
  return { path, about: `${role === undefined ? "" : `${role}: `}${count}${kind}` };
}

/** What folders of these names hold everywhere. */
const roles: readonly { name: RegExp; role: string }[] = [
  { name: /(?:^|\/)(?:tests?|__tests__|specs?|e2e)\/$/, role: "tests" },
  { name: /(?:^|\/)(?:docs?|documentation)\/$/, role: "documents" },
  { name: /(?:^|\/)(?:examples?|samples?|demos?)\/$/, role: "examples" },
  { name: /(?:^|\/)(?:bench|benches|benchmarks?)\/$/, role: "benchmarks" },
  { name: /(?:^|\/)(?:migrations?)\/$/, role: "database migrations" },
  { name: /(?:^|\/)(?:scripts|tools|hack|bin)\/$/, role: "scripts" },
  { name: /(?:^|\/)\.(?:github|gitlab|circleci|ci)\/$/, role: "continuous integration" },
  { name: /^(?:src|lib|app|internal|cmd|pkg)\/$/, role: "sources" },
];
