// Findings as SARIF 2.1.0, for code hosts and editors that show them beside the text.
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { MarkedFinding } from "../domain/dismissal.ts";
import type { CheckedFile } from "./lint-files.ts";
import type { ListedRule } from "./lint-rule-list.ts";

/** One run of the linter over these files. */
export function sarifOf(files: readonly CheckedFile[], rules: readonly ListedRule[], version: string) {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "BACO", semanticVersion: version, rules: rules.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: files.flatMap(({ kept, dismissed }) => [
          ...kept.map((each) => resultOf(each, rules)),
          ...dismissed.map(({ marked, because }) => ({
            ...resultOf(marked, rules),
            suppressions: [{ kind: "external", justification: because }],
          })),
        ]),
      },
    ],
  };
}

const levels = { error: "error", warning: "warning", info: "note" } as const;

function ruleOf({ code, reason, fix, bad, good, severity, group }: ListedRule) {
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: reason },
    fullDescription: { text: `${reason} ${fix}` },
    help: {
      text: `${reason}\n\n${fix}\n\nInstead of: ${bad}\nWrite: ${good}`,
      markdown: `${reason}\n\n**${fix}**\n\nInstead of: ${bad}\n\nWrite: ${good}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group] },
  };
}

/** "prp/bad-command" as "PrpBadCommand": SARIF wants one word that people can say. */
function nameOf(code: string): string {
  return code.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function resultOf({ finding, fingerprint }: MarkedFinding, rules: readonly ListedRule[]) {
  const index = rules.findIndex(({ code }) => code === finding.code);
  return {
    ruleId: finding.code,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text: [sentence(finding.message), finding.fix].join(" ").trim() },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(finding.file) }, ...regionOf(finding) } },
    ],
    partialFingerprints: { "bacoText/v1": fingerprint },
  };
}

function sentence(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`;
}

/** A finding about the whole file has no region: SARIF counts lines from 1. */
function regionOf({ line, column }: Diagnostic) {
  return line === 0 ? {} : { region: { startLine: line, ...(column === 0 ? {} : { startColumn: column }) } };
}

function uriOf(file: string): string {
  return file
    .split(/[/\\]/)
    .map(encodeURIComponent)
    .join("/")
    .replace(/^([A-Za-z])%3A\//, "file:///$1:/");
}
