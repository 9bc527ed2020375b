// Reads and lints the files that `baco validate` is given, with what was dismissed before taken out.
import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import type { Brief } from "../domain/brief.ts";
import {
  fingerprintText,
  withoutDismissed,
  type Dismissal,
  type MarkedFinding,
  type Sorted,
} from "../domain/dismissal.ts";
import type { LintReport } from "../domain/lint-report.ts";
import type { Cli } from "./cli.ts";

export interface CheckedFile extends Sorted {
  readonly file: string;
  /** Of what was kept. */
  readonly report: LintReport;
}

/** Each file with its findings; a PRP is compared with its brief where the brief lies where the PRP says, unchanged. */
export async function lintFiles(
  files: readonly string[],
  dismissals: readonly Dismissal[],
  cli: Cli,
): Promise<CheckedFile[]> {
  const [{ readInput }, { briefOfPrp, lintMarkdown, lintReport }] = await Promise.all([
    import("../files/read-input.ts"),
    import("../intake/lint-markdown.ts"),
  ]);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const text = (await readInput(file)).toString("utf8");
    cli.remember(file, text);
    const brief = await briefAt(briefOfPrp(text), file);
    const { findings } = lintMarkdown(text, file, brief === null ? {} : { brief });
    const sorted = withoutDismissed(marked(findings, text), dismissals, file);
    checked.push({ file, ...sorted, report: lintReport(sorted.kept.map(({ finding }) => finding)) });
  }
  return checked;
}

function marked(findings: LintReport["findings"], text: string): MarkedFinding[] {
  const lines = text.split(/\r?\n/);
  return findings.map((finding) => {
    const words = (lines[finding.line - 1] ?? "").trim();
    const fingerprint = createHash("sha256")
      .update(fingerprintText(finding, words))
      .digest("hex")
      .slice(0, 32);
    return { finding, fingerprint, text: words.slice(0, 200) };
  });
}

type Mark = { readonly path: string; readonly sha256: string } | null;

/** The brief that the PRP was made of: beside it or where the plan was made; null when it is gone or has changed. */
async function briefAt(mark: Mark, file: string): Promise<Brief | null> {
  if (mark === null) return null;
  for (const place of new Set([resolve(mark.path), resolve(dirname(file), mark.path)])) {
    const brief = await unchangedBrief(place, mark.sha256);
    if (brief !== null) return brief;
  }
  return null;
}

async function unchangedBrief(path: string, sha256: string): Promise<Brief | null> {
  const [{ readIfThere }, { readBrief }, { safeBrief }] = await Promise.all([
    import("../files/read-if-there.ts"),
    import("../intake/read-brief.ts"),
    import("../domain/prp-compile/safe-brief.ts"),
  ]);
  try {
    const bytes = await readIfThere(path, 16 * 1024 * 1024);
    if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256) return null;
    return safeBrief(readBrief({ text: bytes, path, sha256 }));
  } catch {
    // What cannot be read as a brief any more cannot be compared with.
    return null;
  }
}
