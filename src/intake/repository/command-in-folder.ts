// The same command for a project that stands in a folder of the repository: most programs have an option for that.

/** The command as it runs from the root of the repository; null where we know no way. */
export function commandIn(folder: string, command: string): string | null {
  const way = ways.find(({ program }) => program.test(command));
  return way ? command.replace(way.program, (begin) => way.write(begin.trimEnd(), folder)).trimEnd() : null;
}

const ways: readonly { program: RegExp; write: (begin: string, folder: string) => string }[] = [
  { program: /^npm (?=\S)/, write: (_, folder) => `npm --prefix ${folder} ` },
  { program: /^pnpm (?=\S)/, write: (_, folder) => `pnpm --dir ${folder} ` },
  { program: /^yarn (?=\S)/, write: (_, folder) => `yarn --cwd ${folder} ` },
  { program: /^go (?:build|test|vet) /, write: (begin, folder) => `go -C ${folder} ${begin.slice(3)} ` },
  {
    program: /^cargo (?:build|test|clippy)/,
    write: (begin, folder) => `${begin} --manifest-path ${folder}/Cargo.toml`,
  },
  { program: /^mvn (?=\S)/, write: (_, folder) => `mvn -f ${folder}/pom.xml ` },
  { program: /^gradle (?=\S)/, write: (_, folder) => `gradle -p ${folder} ` },
  {
    program: /^(?:make|just) (?=\S)/,
    write: (begin, folder) => (begin === "make" ? `make -C ${folder} ` : `just -d ${folder} `),
  },
  { program: /^composer (?=\S)/, write: (_, folder) => `composer --working-dir=${folder} ` },
  { program: /^dotnet (?:build|test)/, write: (begin, folder) => `${begin} ${folder}` },
  { program: /^pytest/, write: (_, folder) => `pytest ${folder}` },
  {
    program: /^(?:uv|poetry) run pytest/,
    write: (begin, folder) => begin.replace(/^(uv|poetry)/, `$1 --directory ${folder}`),
  },
];
