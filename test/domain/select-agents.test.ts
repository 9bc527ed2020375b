import fc from "fast-check";
import { expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import type { SelectableAgent } from "../../src/domain/score-agent.ts";
import { scoreComplexity } from "../../src/domain/score-complexity.ts";
import { selectAgents, UnknownRoleError, type SelectionInput } from "../../src/domain/select-agents.ts";
import { Selection } from "../../src/domain/selection.ts";
import { aBrief } from "./a-brief.ts";

function agent(role: string, when: string[], more: Partial<SelectableAgent> = {}): SelectableAgent {
  return {
    role,
    dependsOn: [],
    pinned: false,
    aboveModerate: false,
    triggers: [],
    checklist: when.length === 0 ? [] : [{ when, weight: 3 }],
    ...more,
  };
}

const agents = [
  agent("developer", [], { pinned: true, dependsOn: ["architect"] }),
  agent("qa", [], { pinned: true, dependsOn: ["*"] }),
  agent("architect", ["microservices", "distributed"], { aboveModerate: true, reach: "broad" }),
  agent("security", ["auth", "login", "payment"], { dependsOn: ["architect"] }),
  agent("database", ["SQL", "schema", "PostgreSQL"], { dependsOn: ["architect"] }),
  agent("ux", ["screen", "page"]),
];
const maxAgents = { simple: 2, moderate: 4, complex: 8, extreme: 8 };

function select(brief: Brief, more: Partial<SelectionInput> = {}): Selection {
  return selectAgents({
    brief,
    profile: scoreComplexity(brief),
    agents,
    maxAgents,
    force: [],
    forbid: [],
    ...more,
  });
}
const rolesOf = (candidates: readonly { role: string }[]) => candidates.map(({ role }) => role);

const calculator = aBrief(["# Calculator", "It adds numbers."]);
const todo = aBrief(["# To-do API", "CRUD for to-do items with auth.", "Use Python and SQLite."]);
const everything = aBrief([
  "# Shop",
  "Distributed microservices with login and payments under PCI DSS.",
  "The schema is in PostgreSQL, replicated with eventual consistency across regions.",
  "Each page and screen has a help text.",
  "Patient health records under HIPAA, with failover and 99.99 % availability.",
]);

test("the core is the whole team when nothing else is triggered", () => {
  expect(select(calculator)).toEqual({
    cap: 2,
    selected: [
      { role: "developer", score: 0, reasons: [] },
      { role: "qa", score: 0, reasons: [] },
    ],
    cut: [],
    notTriggered: ["architect", "security", "database", "ux"],
    graph: { developer: [], qa: ["developer"] },
  });
});

test("what is triggered and cut by the cap says by which word, and why", () => {
  const { selected, cut } = select(todo);
  expect(rolesOf(selected)).toEqual(["developer", "qa"]);
  expect(cut.map(({ role, why }) => [role, why])).toEqual([
    [
      "security",
      'Triggered by "auth" (line 2), but a simple project gets at most 2 agents; developer and qa are always kept.',
    ],
  ]);
});

test("one agent is triggered and finds a seat", () => {
  const { selected, cut } = select(todo, { maxAgents: { ...maxAgents, simple: 3 } });
  expect(rolesOf(selected)).toEqual(["developer", "qa", "security"]);
  expect(selected[2]?.reasons).toContainEqual({
    text: 'The brief speaks of "auth".',
    line: 2,
    quote: "CRUD for to-do items with auth.",
  });
  expect(cut).toEqual([]);
});

test("all agents are triggered by a project that needs all of them", () => {
  const { selected, notTriggered, graph } = select(everything);
  expect(rolesOf(selected).toSorted()).toEqual([
    "architect",
    "database",
    "developer",
    "qa",
    "security",
    "ux",
  ]);
  expect(notTriggered).toEqual([]);
  expect(graph["security"]).toEqual(["architect"]);
  expect(graph["qa"]?.toSorted()).toEqual(["architect", "database", "developer", "security", "ux"]);
});

test("who is cut hears who ranks higher", () => {
  const { cut } = select(everything, { maxAgents: { ...maxAgents, extreme: 4, complex: 4 } });
  expect(rolesOf(cut)).toEqual(expect.arrayContaining(["ux"]));
  expect(cut.find(({ role }) => role === "ux")?.why).toMatch(
    /developer and qa are always kept; .* rank higher\.$/,
  );
});

test("what a brief mentions in passing beside what it is about calls nobody", () => {
  const brief = aBrief([
    "# Board",
    "A schema in PostgreSQL.",
    "Log in with auth.",
    "The payment needs a login.",
    ...["page", "button", "form", "menu", "dialog"].map((word) => `The ${word} is drawn.`),
  ]);
  const drawn = agent("ux", [], {
    triggers: ["page", "button", "form", "menu", "dialog"].map((term) => ({ term, weight: 3 })),
  });
  const one = agent("database", [], { triggers: [{ term: "schema", weight: 3 }] });
  const withReach = (reach: "broad" | "usual" | "narrow") =>
    select(brief, { agents: [drawn, { ...one, reach }], maxAgents: { ...maxAgents, simple: 8 } })
      .notTriggered;
  expect([withReach("broad"), withReach("usual"), withReach("narrow")]).toEqual([[], ["database"], []]);
});

test("the analysis calls nobody of a usual trade for whom the brief says nothing", () => {
  const profile = { ...scoreComplexity(calculator), requiredAgents: ["security", "architect"] };
  expect(select(calculator, { profile }).notTriggered).toEqual(["security", "database", "ux"]);
});

test("hints of one family count as one hint and its repeats", () => {
  const family = [["stored", "saved", "kept", "held"]];
  const stored = [agent("database", [], { hints: family })];
  const two = [agent("database", [], { hints: [["stored"], ["table"], ["history"]] })];
  const brief = aBrief([
    "# Notes",
    "They are stored in a table.",
    "They are saved, kept and held.",
    "A history.",
  ]);
  expect(select(brief, { agents: stored }).notTriggered).toEqual(["database"]);
  expect(select(brief, { agents: two }).notTriggered).toEqual([]);
});

test("a role that the analysis calls for does not outrank what most of the brief is about", () => {
  const brief = aBrief(["# Board", "Pages with a list.", "A screen for each page.", "One line about auth."]);
  const profile = { ...scoreComplexity(brief), level: "moderate" as const, requiredAgents: ["architect"] };
  const { selected, cut } = select(brief, { profile, maxAgents: { ...maxAgents, moderate: 4 } });
  expect(rolesOf(selected)).toEqual(["developer", "qa", "ux", "security"]);
  expect(rolesOf(cut)).toEqual(["architect"]);
});

test("a role that the analysis calls for comes before one with as much evidence", () => {
  const brief = aBrief(["# Board", "A login.", "A screen."]);
  const profile = { ...scoreComplexity(brief), level: "moderate" as const, requiredAgents: ["security"] };
  expect(rolesOf(select(brief, { profile, maxAgents: { ...maxAgents, moderate: 3 } }).selected)).toEqual([
    "developer",
    "qa",
    "security",
  ]);
});

const words = Array.from({ length: 8 }, (_, at) => `zeal${at}x`);
/** Whether a role comes by the first `hits` of its words, in a brief of so many passages. */
function comesBy(hits: number, passages: number, weightOf: (at: number) => 1 | 2): boolean {
  const lines = Array.from({ length: passages - hits }, (_, at) => `Line ${at}.`);
  const one = agent("one", [], {
    checklist: words.map((word, at) => ({ when: [word], weight: weightOf(at) })),
  });
  return select(aBrief([...words.slice(0, hits), ...lines]), { agents: [one] }).notTriggered.length === 0;
}

test.each([
  [1, 2],
  [6, 2],
  [200, 4],
  [2000, 8],
])("in %i passages a role needs %i points of evidence", (passages, needed) => {
  const firstIsClear = (at: number) => (at === 0 ? 2 : 1);
  expect(comesBy(needed - 1, passages, firstIsClear)).toBe(true);
  expect(comesBy(needed - 2, passages, firstIsClear)).toBe(false);
});

test("where all evidence is hints, a specification has to hold more of it than a note", () => {
  expect(comesBy(2, 3, () => 1)).toBe(true);
  expect(comesBy(5, 100, () => 1)).toBe(false);
  expect(comesBy(6, 100, () => 1)).toBe(true);
});

test("a denied word triggers nobody", () => {
  const brief = aBrief(["# Notes", "No login, payment or registration."]);
  expect(select(brief).notTriggered).toContain("security");
});

test("a word in the background weighs too little to trigger", () => {
  const brief = aBrief([
    "# Notes",
    { text: "Other tools offer login.", scope: "background", startLine: 2, endLine: 2 },
  ]);
  expect(select(brief).notTriggered).toContain("security");
});

test("a concern of weight 0 never fires its agent", () => {
  const quiet = [agent("quiet", [], { checklist: [{ when: ["numbers"], weight: 0 }] })];
  expect(select(calculator, { agents: quiet }).notTriggered).toEqual(["quiet"]);
});

test("a forced agent is on the team before all that are only triggered", () => {
  const { selected, cut } = select(everything, {
    force: ["ux"],
    maxAgents: { ...maxAgents, extreme: 4, complex: 4 },
  });
  expect(rolesOf(selected).slice(0, 3)).toEqual(["developer", "qa", "ux"]);
  expect(selected).toHaveLength(4);
  expect(rolesOf(cut)).not.toContain("ux");
});

test("a forced agent joins even where the cap has no seat left", () => {
  expect(rolesOf(select(calculator, { force: ["security"] }).selected)).toEqual([
    "developer",
    "qa",
    "security",
  ]);
});

test("a forbidden agent is cut, also when it belongs to the core", () => {
  const { selected, cut, graph } = select(todo, { forbid: ["qa", "security"] });
  expect(rolesOf(selected)).toEqual(["developer"]);
  expect(cut.map(({ role, why }) => [role, why])).toEqual([
    ["qa", "You left it out."],
    ["security", "You left it out."],
  ]);
  expect(graph).toEqual({ developer: [] });
});

test("an agent both forced and forbidden is left out", () => {
  const { selected, cut } = select(calculator, { force: ["ux"], forbid: ["ux"] });
  expect(rolesOf(selected)).toEqual(["developer", "qa"]);
  expect(cut[0]?.why).toBe("You asked for it and left it out at once; leaving out counts.");
});

test("an unknown role is refused with the name that was probably meant", () => {
  const run = () => select(calculator, { forbid: ["secruity"] });
  expect(run).toThrow(UnknownRoleError);
  expect(run).toThrow(
    expect.objectContaining({ exitCode: 2, role: "secruity", fix: "Did you mean security?" }),
  );
});

test("the same input gives the same team, within the cap unless someone was forced, and everyone is accounted for", () => {
  const line = fc.constantFrom(
    "login",
    "payment",
    "a screen",
    "SQL schema",
    "distributed",
    "nothing",
    "no login",
    "HIPAA",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 2, max: 6 }), (lines, cap) => {
      const brief = aBrief(lines.map((text) => ({ text })));
      const input = { maxAgents: { simple: cap, moderate: cap, complex: cap, extreme: cap } };
      const selection = select(brief, input);
      expect(Selection.parse(selection)).toEqual(selection);
      expect(select(structuredClone(brief), input)).toEqual(selection);
      expect(selection.selected.length).toBeLessThanOrEqual(cap);
      const all = [...rolesOf(selection.selected), ...rolesOf(selection.cut), ...selection.notTriggered];
      expect(all.toSorted()).toEqual(rolesOf(agents).toSorted());
    }),
  );
});
