// Completion scripts, written from the command line as it is declared, so that they cannot fall behind it.
import type { Command } from "commander";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** The script that a person sources in their shell. */
export function completionScript(shell: Shell, program: Command): string {
  const verbs = [...program.commands];
  switch (shell) {
    case "bash":
      return bashScript(verbs, program);
    case "zsh":
      // zsh runs completions written for bash.
      return `autoload -U +X bashcompinit && bashcompinit\n${bashScript(verbs, program)}`;
    case "fish":
      return fishScript(verbs, program);
  }
}

function bashScript(verbs: readonly Command[], program: Command): string {
  const cases = verbs.map((verb) => `    ${verb.name()}) words="${wordsOf(verb, program)}" ;;`);
  return `_baco() {
  local words current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${[...verbs.map((verb) => verb.name()), ...flagsOf(program)].join(" ")}"
  else case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) words="" ;;
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _baco baco`;
}

function fishScript(verbs: readonly Command[], program: Command): string {
  const lines = verbs.flatMap((verb) => [
    `complete -c baco -n __fish_use_subcommand -a ${verb.name()} -d ${quote(verb.description())}`,
    ...choicesOf(verb).map(
      (choice) => `complete -c baco -n '__fish_seen_subcommand_from ${verb.name()}' -a ${choice}`,
    ),
    ...verb.options.flatMap((option) =>
      option.long == null
        ? []
        : [
            `complete -c baco -n '__fish_seen_subcommand_from ${verb.name()}' -l ${option.long.slice(2)} -d ${quote(option.description)}`,
          ],
    ),
  ]);
  const global = flagsOf(program).map((flag) => `complete -c baco -l ${flag.slice(2)}`);
  return [...lines, ...global].join("\n");
}

function wordsOf(verb: Command, program: Command): string {
  return [...choicesOf(verb), ...flagsOf(verb), ...flagsOf(program)].join(" ");
}

function choicesOf(verb: Command): string[] {
  return [
    ...verb.commands.map((one) => one.name()),
    ...verb.registeredArguments.flatMap((one) => one.argChoices ?? []),
  ];
}

function flagsOf(verb: Command): string[] {
  return [...verb.options.flatMap(({ long }) => (long == null ? [] : [long])), "--help"];
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
