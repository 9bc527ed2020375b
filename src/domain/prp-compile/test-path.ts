// Where the test of a source file stands, or would stand by the convention of the repository.
import type { Repository, TestLayout } from "../repository.ts";

/** The test's path; null without a plain convention, or when its folder would have to be made up. */
export function testPathOf(module: string, { testLayout, tests, folders }: Repository): string | null {
  if (testLayout === null || !isSameKind(module, testLayout.name)) return null;
  const path = pathIn(testLayout, module);
  if (path === null) return null;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  if (tests.includes(path)) return path;
  return namesake(module, folder, tests) ?? (folder === "" || folders.includes(folder) ? path : null);
}

/** A test of the same file under a longer name, such as `thing.integration.test.ts`. */
function namesake(module: string, folder: string, tests: readonly string[]): string | null {
  const stem = module.slice(module.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
  return tests.find((test) => test.startsWith(`${folder}${stem}.`) && test !== module) ?? null;
}

function pathIn({ style, folder, sources, name }: TestLayout, module: string): string | null {
  const cut = module.lastIndexOf("/") + 1;
  const file = name.replace("{name}", () => module.slice(cut).replace(/\.[^.]+$/, ""));
  if (style === "beside") return module.slice(0, cut) + file;
  if (style === "flat") return folder + file;
  return module.startsWith(sources)
    ? folder + module.slice(sources.length, Math.max(cut, sources.length)) + file
    : null;
}

/** A convention for `.ts` says nothing about `.css`; `.tsx` is of the same kind. */
function isSameKind(module: string, name: string): boolean {
  const ending = (path: string): string => /\.([^.]+)$/.exec(path)?.[1]?.replace(/^[cm]|x$/g, "") ?? "";
  return ending(module) === ending(name);
}
