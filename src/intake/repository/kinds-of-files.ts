// What a path alone tells about a file: a test, something generated, an example, or a source that a task may change.
import { languageOfPath } from "./languages.ts";

const testName =
  /(?:[._-](?:test|tests|spec|e2e|cy)\.[a-z]{1,5}$)|(?:^|\/)test_[^/]+\.py$|_(?:test|spec)\.[a-z]{1,5}$|[a-z0-9](?:Test|Tests|Spec|IT)\.(?:java|kt|cs|php|swift|scala|groovy)$/;
const testFolder =
  /(?:^|\/)(?:tests?|__tests__|specs?|testing|testdata|fixtures?|e2e|cypress|__mocks__|[\w.-]+[.-]Tests?)\//;

/** A file with test cases. */
export function isTestFile(path: string): boolean {
  if (languageOfPath(path) === null) return false;
  return (
    testName.test(path) || (/(?:^|\/)(?:tests?|__tests__|specs?)\/[^/]+$/.test(path) && !support.test(path))
  );
}

const support =
  /(?:^|\/)(?:conftest|setup|helpers?|utils?|fixtures?|index|__init__|[\w-]+[._-]helpers?)\.[a-z]{1,5}$/;

/** Made by a tool, or brought by one: not to be edited by hand. */
export function isGenerated(path: string): boolean {
  return (
    /(?:^|\/)(?:dist|build|out|target|bin|obj|coverage|generated|__generated__|\.generated|gen)\//.test(
      path,
    ) ||
    /[._](?:generated|gen|g|pb|min|bundle)\.[a-z]{1,5}$|_pb2(?:_grpc)?\.pyi?$|\.pb\.(?:go|cc|h)$|\.designer\.cs$|\.freezed\.dart$|\.d\.[cm]?ts$|\.snap$/i.test(
      path,
    )
  );
}

/**
 * A judge of JavaScript that a compiler wrote: its map or its source stands beside it, or its declarations do and a
 * source of that name is elsewhere. Declarations alone may be written by hand.
 */
export function compiledIn(paths: readonly string[]): (path: string) => boolean {
  const known = new Set(paths);
  const sources = new Set(
    paths
      .filter((path) => /(?<!\.d)\.[cm]?tsx?$/.test(path))
      .map((path) => nameOf(path).replace(/\.[^.]+$/, "")),
  );
  return (path) => {
    const [, name = "", kind = ""] = /^(.+)\.([cm]?)jsx?$/.exec(path) ?? [];
    if (name === "") return false;
    const isDeclared = known.has(`${name}.d.${kind}ts`) || known.has(`${name}.d.ts`);
    return (
      known.has(`${path}.map`) || known.has(`${name}.${kind}ts`) || (isDeclared && sources.has(nameOf(name)))
    );
  };
}

const markup = new Set(["HTML", "CSS", "SQL", "Shell", "PowerShell"]);
const aside =
  /(?:^|\/)(?:examples?|samples?|demos?|docs?|documentation|bench|benches|benchmarks?|scripts|tools|hack|migrations?|\.github|\.ci|\.circleci)\//;

/** A source file of the product itself, which a task may name. */
export function isModule(path: string): boolean {
  const language = languageOfPath(path);
  if (language === null || markup.has(language)) return false;
  if (isTestFile(path) || testFolder.test(path) || isGenerated(path) || aside.test(path)) return false;
  return !/(?:^|\/)(?:[\w.-]+\.config|setup|conftest|build|\.[\w-]+)\.[a-z]{1,5}$/.test(path);
}

const longest = 160;

/** A path that can stand in a document as it is: no blanks, no marks, nothing hidden, and not taken for something else. */
export function isPlainPath(path: string): boolean {
  return (
    path.length <= longest &&
    /^[\p{L}\p{N}@._+()[\]~-][\p{L}\p{M}\p{N}@._+()[\]~/-]*$/u.test(path) &&
    !/^(?:undecided|manual|~)/.test(path) &&
    !path.includes("..")
  );
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
