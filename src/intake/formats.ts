// Which format a brief is in: by its extension first, by its first words when there is none.

export type Format = "markdown" | "plain" | "yaml" | "json";

const byExtension: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  mdx: "markdown",
  yaml: "yaml",
  yml: "yaml",
  json: "json",
};

/** The format of a brief. Text without a telling extension is plain unless it opens as YAML or JSON with known keys. */
export function formatOf(path: string | null, text: string, knownKeys: readonly string[]): Format {
  const extension = /\.(\w+)$/.exec(path ?? "")?.[1]?.toLowerCase() ?? "";
  return byExtension[extension] ?? sniff(text, knownKeys);
}

function sniff(text: string, knownKeys: readonly string[]): Format {
  const opening = text.trimStart().slice(0, 500);
  if (/^\{\s*(?:"|\})/.test(opening)) return "json";
  const key = /^(?:---\r?\n)?["']?([a-z_]+)["']?:(?:\s|$)/.exec(opening)?.[1];
  const closesFrontMatter = /^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/.test(text.trimStart().slice(0, 20_000));
  return key !== undefined && knownKeys.includes(key) && !closesFrontMatter ? "yaml" : "plain";
}
