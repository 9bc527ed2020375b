// Completion scripts, written from the command line as it is declared, so that they cannot fall behind it.
import type { Command, Option } from "commander";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** The script that a person sources in their shell. */
export function completionScript(shell: Shell, program: Command): string {
  switch (shell) {
    case "bash":
      return bashScript(program);
    case "zsh":
      // zsh runs completions written for bash.
      return `autoload -U +X bashcompinit && bashcompinit\n${bashScript(program)}`;
    case "fish":
      return fishScript(program);
  }
}

// Flags are offered to who types a hyphen; everybody else means a verb, a choice, a plan of this folder, or a file.
function bashScript(program: Command): string {
  const verbs = program.commands;
  const names = verbs.map((verb) => verb.name());
  const global = flagsOf(program);
  return `_baco() {
  local verb="" word words="" current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${names.join("|")}) verb="$word"; break ;; esac
  done
  case "$verb $before" in
${[...valueCases("*", program), ...verbs.flatMap((verb) => valueCases(verb.name(), verb))].join("\n")}
    *) case "$verb $current" in
${verbs.map((verb) => `      "${verb.name()} -"*) words="${[...flagsOf(verb), ...global].join(" ")}" ;;`).join("\n")}
${verbs.map((verb) => `      "${verb.name()} "*) words="${choicesOf(verb).join(" ")}" ;;`).join("\n")}
      " -"*) words="${global.join(" ")}" ;;
      *) words="${names.join(" ")}" ;;
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _baco baco`;
}

/** What may stand behind a flag of this verb; `verb` is a pattern of the shell. */
function valueCases(verb: string, command: Command): string[] {
  return command.options.flatMap(({ long, short, argChoices = [] }) =>
    argChoices.length === 0
      ? []
      : [long, short].flatMap((flag) =>
          flag == null ? [] : [`    ${verb}" ${flag}") words="${argChoices.join(" ")}" ;;`],
        ),
  );
}

function fishScript(program: Command): string {
  const lines = program.commands.flatMap((verb) => {
    const seen = `complete -c baco -n '__fish_seen_subcommand_from ${verb.name()}'`;
    return [
      `complete -c baco -n __fish_use_subcommand -a ${verb.name()} -d ${quote(verb.description())}`,
      ...choicesOf(verb).map((choice) => `${seen} -a ${quote(choice.replace("$(", "("))}`),
      ...optionsOf(verb).flatMap((option) => fishOption(seen, option)),
    ];
  });
  return [...lines, ...program.options.flatMap((option) => fishOption("complete -c baco", option))].join(
    "\n",
  );
}

function fishOption(start: string, { long, argChoices = [], description }: Option): string[] {
  if (long == null) return [];
  const values = argChoices.length === 0 ? "" : ` -x -a ${quote(argChoices.join(" "))}`;
  return [`${start} -l ${long.slice(2)}${values} -d ${quote(description)}`];
}

/** What may stand behind a verb: its own verbs, the choices it names, or the plans and agents of this folder. */
function choicesOf(verb: Command): string[] {
  const takes = (name: string) => verb.registeredArguments.some((one) => one.name() === name);
  return [
    ...verb.commands.map((one) => one.name()),
    ...verb.registeredArguments.flatMap((one) => one.argChoices ?? []),
    ...(takes("plan") ? ["$(baco plans --quiet 2>/dev/null | cut -d ' ' -f 1)"] : []),
    ...(verb.commands.some(takesPattern) ? ["$(baco patterns list --ids 2>/dev/null)"] : []),
    ...(takes("roles") ? ["$(baco agents --roles 2>/dev/null)"] : []),
  ];
}

function takesPattern({ registeredArguments }: Command): boolean {
  return registeredArguments.some((one) => one.name() === "pattern");
}

/** The flags of a verb and of the verbs below it. */
function optionsOf(verb: Command): Option[] {
  return [verb, ...verb.commands].flatMap(({ options }) => options);
}

function flagsOf(command: Command): string[] {
  // Those below the program itself are verbs, which have flags of their own.
  const options = command.parent === null ? command.options : optionsOf(command);
  const names = options.flatMap(({ long }) => (long == null ? [] : [long]));
  return command.parent === null ? [...names, "--help"] : [...new Set(names)];
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
