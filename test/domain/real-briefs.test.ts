// Levels and teams on real briefs, where the folder with them is at hand. It bounds the rules as a whole; no brief is
// named, and none may be treated on its own.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { scoreComplexity } from "../../src/domain/score-complexity.ts";
import { selectAgents } from "../../src/domain/select-agents.ts";
import { readBrief } from "../../src/intake/read-brief.ts";

const folder = join(import.meta.dirname, "../../../shared/briefs");
const labelsFile = join(folder, "labels.jsonl");
const levels = ["simple", "moderate", "complex", "extreme"];
const maxAgents = { simple: 2, moderate: 4, complex: 8, extreme: 8 };

interface Label {
  readonly file: string;
  readonly labels: { readonly level: string; readonly level_also_acceptable: readonly string[] };
}

function labelled(): Label[] {
  const lines = readFileSync(labelsFile, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Label);
}

const patience = { timeout: 60_000 };

function planned({ file }: Label) {
  const bytes = readFileSync(join(folder, file));
  const brief = readBrief({
    text: bytes,
    path: file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  const profile = scoreComplexity(brief);
  return { profile, team: selectAgents({ brief, profile, agents, maxAgents, force: [], forbid: [] }) };
}

test.skipIf(!existsSync(labelsFile))(
  "most real briefs get the level a person gave them, hardly any another, none one far off (skipped without ../shared/briefs)",
  patience,
  () => {
    const results = labelled().map(({ labels, ...rest }) => {
      const { level } = planned({ labels, ...rest }).profile;
      return {
        exact: level === labels.level,
        acceptable: level === labels.level || labels.level_also_acceptable.includes(level),
        off: Math.abs(levels.indexOf(level) - levels.indexOf(labels.level)),
      };
    });
    const share = (kind: "exact" | "acceptable") =>
      results.filter((one) => one[kind]).length / results.length;
    expect(share("exact")).toBeGreaterThanOrEqual(0.6);
    expect(share("acceptable")).toBeGreaterThanOrEqual(0.8);
    expect(results.filter(({ off }) => off > 1)).toEqual([]);
  },
);

test.skipIf(!existsSync(labelsFile))(
  "every team on a real brief holds the core and stays within its cap (skipped without ../shared/briefs)",
  patience,
  () => {
    for (const label of labelled()) {
      const { selected, cap, graph } = planned(label).team;
      const roles = selected.map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(["developer", "qa"]));
      expect(roles.length).toBeLessThanOrEqual(cap);
      expect(Object.keys(graph).toSorted()).toEqual(roles.toSorted());
    }
  },
);
