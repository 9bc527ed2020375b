// Which files of a folder are part of its brief: texts always, YAML and JSON when they hold the keys of a brief.
import { isMap, isScalar, parseDocument } from "yaml";
import { decodeBrief } from "./decode.ts";
import type { BriefDocument } from "./join-documents.ts";
import { structuredKeys } from "./structured-keys.ts";

export interface BriefFiles {
  readonly documents: BriefDocument[];
  /** Files that hold no part of a brief. */
  readonly leftOut: string[];
}

/** The documents among these files. `folder` is for messages. Throws InvalidInputError for a file that is no text. */
export function briefFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  folder: string,
): BriefFiles {
  const documents: BriefDocument[] = [];
  const leftOut: string[] = [];
  for (const { path, bytes } of files) {
    const text = isBlank(bytes) ? "" : decodeBrief(bytes, `${folder}/${path}`);
    if (text === "" || (/\.(?:ya?ml|json)$/iu.test(path) && !asksForSomething(text))) leftOut.push(path);
    else documents.push({ path, text });
  }
  return { documents, leftOut };
}

const space = 32;

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= space && byte > 0);
}

// A lock file or a build's settings is no brief, though it may have a name and a description. What cannot be parsed is
// kept, so that the person hears what is wrong with it.
function asksForSomething(text: string): boolean {
  const { contents, errors } = parseDocument(text, { prettyErrors: false });
  if (errors.length > 0) return true;
  return isMap(contents) && contents.items.some(({ key }) => isScalar(key) && asking.has(String(key.value)));
}

const asking: ReadonlySet<string> = new Set(
  Object.entries(structuredKeys)
    .filter(([, meaning]) => ["requirements", "constraints", "exclusions", "questions"].includes(meaning))
    .map(([key]) => key),
);
