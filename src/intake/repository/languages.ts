// Which language a file is in, told by its ending.

/** The language of a source file; null for documents, data and everything unknown. */
export function languageOfPath(path: string): string | null {
  const ending = /\.([A-Za-z0-9+]{1,8})$/.exec(path)?.[1]?.toLowerCase();
  return (ending !== undefined && languages.get(ending)) || null;
}

/** Languages with the number of their files, the most used first. */
export function countLanguages(paths: readonly string[]): { name: string; files: number }[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const name = languageOfPath(path);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, files]) => ({ name, files }))
    .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
}

const languages = new Map(
  Object.entries({
    TypeScript: "ts tsx mts cts",
    JavaScript: "js jsx mjs cjs",
    Python: "py pyi",
    Go: "go",
    Rust: "rs",
    Java: "java",
    Kotlin: "kt kts",
    Scala: "scala",
    Groovy: "groovy",
    Clojure: "clj cljs cljc",
    "C#": "cs",
    "F#": "fs",
    "Visual Basic": "vb",
    Ruby: "rb rake",
    PHP: "php",
    Elixir: "ex exs",
    Erlang: "erl hrl",
    Dart: "dart",
    Swift: "swift",
    "Objective-C": "mm",
    C: "c h",
    "C++": "cpp cc cxx hpp hh hxx",
    Zig: "zig",
    Haskell: "hs",
    OCaml: "ml mli",
    Lua: "lua",
    R: "r",
    Julia: "jl",
    Perl: "pl pm",
    Shell: "sh bash zsh",
    PowerShell: "ps1",
    Solidity: "sol",
    SQL: "sql",
    Vue: "vue",
    Svelte: "svelte",
    HTML: "html htm",
    CSS: "css scss sass less",
    GDScript: "gd",
    Verilog: "v sv",
    VHDL: "vhd vhdl",
  }).flatMap(([name, endings]) => endings.split(" ").map((ending): [string, string] => [ending, name])),
);
