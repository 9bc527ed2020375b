// Four small briefs whose level and team are fixed by what BACO promises.
import { agents } from "../../src/agents/index.ts";
import { describe, expect, test } from "vitest";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { readBrief } from "../../src/intake/read-brief.ts";
import { preview } from "../../src/processes/preview.ts";

async function previewOf(text: string) {
  const brief = readBrief({ text, path: "brief.md", sha256: "0".repeat(64) });
  const { complexity, selection } = await preview(brief, PlanOptions.parse({}), agents);
  const team = selection.selected.map(({ role }) => role);
  return { complexity, selection, team };
}

describe("the level and the team", () => {
  test("of a to-do API are simple, with developer and qa, and say why security was cut", async () => {
    const { complexity, selection, team } = await previewOf(
      "# To-do API\n\nA to-do API with auth and CRUD.\n\n- Users sign in with e-mail and password.\n- Users can create, read, update and delete to-dos.\n\nStack: Python, SQLite.\n",
    );
    expect(complexity.level).toBe("simple");
    expect(team.sort()).toEqual(["developer", "qa"]);
    const security = selection.cut.find(({ role }) => role === "security");
    expect(security?.reasons.length).toBeGreaterThan(0);
    expect(security?.why).toMatch(/simple project gets at most 2 agents/);
  });

  test("of distributed event-sourced microservices are complex or more, with architect and security", async () => {
    const { complexity, team } = await previewOf(
      "# Ledger platform\n\nDistributed event-sourced microservices on Kubernetes.\n\n- Every account change must be an event in Kafka.\n- Services must keep their read models in PostgreSQL and cache them in Redis.\n- The platform must be available 99.99 % of the time, in three regions.\n- Card payments must meet PCI DSS.\n",
    );
    expect(["complex", "extreme"]).toContain(complexity.level);
    expect(team).toEqual(expect.arrayContaining(["architect", "security"]));
    expect(team.length).toBeGreaterThanOrEqual(4);
  });

  test("of a WordPress blog that needs HIPAA are not simple, with security, and a risk names compliance", async () => {
    const { complexity, team } = await previewOf(
      "# Clinic blog\n\nA blog on WordPress for a clinic.\n\n- Patients can leave comments and ask questions about their treatment.\n- The site must comply with HIPAA.\n",
    );
    expect(complexity.level).not.toBe("simple");
    expect(team).toContain("security");
    expect(complexity.riskFactors.map(({ text }) => text).join(" ")).toMatch(/compliance|HIPAA/i);
  });

  test("of a simple calculator do not bring in security", async () => {
    const { complexity, selection, team } = await previewOf(
      "# Calculator\n\nA simple calculator.\n\n- Users can add, subtract, multiply and divide two numbers.\n",
    );
    expect(complexity.level).toBe("simple");
    expect(team.sort()).toEqual(["developer", "qa"]);
    expect(selection.notTriggered).toContain("security");
  });

  test.each([
    "A simple calculator",
    "To-do API with auth and CRUD; Python, SQLite",
    "blog on WordPress that needs HIPAA",
  ])("of one bare line (%s) are found too", async (line) => {
    const { team } = await previewOf(line);
    expect(team).toEqual(expect.arrayContaining(["developer", "qa"]));
  });
});
