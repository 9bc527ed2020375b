// A small, complete and valid PRP for tests: a to-do API with three requirements and one exclusion.
import { Prp } from "../../src/domain/prp.ts";

/** A PRP without any finding; `overrides` replaces whole parts of it. */
export function aPrp(overrides: Partial<Prp> = {}): Prp {
  return Prp.parse({ ...toDoApi, ...overrides });
}

const toDoApi: Prp = {
  prp: 1,
  planId: "plan-todo-1",
  title: "To-do API",
  level: "simple",
  confidence: 0.82,
  mode: "offline",
  agents: ["developer", "qa"],
  brief: { path: "brief.md", sha256: "a".repeat(64), language: "en" },
  questions: [
    {
      id: "Q-1",
      type: "gap",
      text: "How long does a session stay valid?",
      source: [{ startLine: 5, endLine: 5, quote: "Users sign in with a password." }],
      options: ["8 hours", "30 days"],
      default: "8 hours",
      blocking: false,
    },
  ],
  assumptions: [{ id: "ASM-1", text: "A session stays valid for 8 hours.", questionId: "Q-1" }],
  summary: "A small HTTP service that keeps to-do items for signed-in users.",
  objectives: [
    { text: "Signed-in users keep their own to-do items.", requirementIds: ["REQ-1", "REQ-2"] },
    { text: "Lists arrive without a noticeable wait.", requirementIds: ["REQ-3"] },
  ],
  stack: [
    { name: "Python", line: 3 },
    { name: "SQLite", line: 3 },
  ],
  requirements: [
    {
      id: "REQ-1",
      kind: "functional",
      text: "Users sign in with a password.",
      source: { startLine: 5, endLine: 5, quote: "Users sign in with a password." },
      questionIds: ["Q-1"],
      acceptance: [
        {
          id: "AC-1.1",
          given: "a registered user",
          when: "they sign in with the right password",
          then: "the API answers 200 and a session token",
          negative: false,
          by: "developer",
        },
        {
          id: "AC-1.2",
          given: "a registered user",
          when: "they sign in with a wrong password",
          then: "the API answers 401 and no session token",
          negative: true,
          by: "qa",
        },
      ],
    },
    {
      id: "REQ-2",
      kind: "functional",
      text: "A user can create, read, update and delete to-do items.",
      source: {
        startLine: 6,
        endLine: 7,
        quote: "A user can create, read, update and delete to-do items",
      },
      questionIds: [],
      acceptance: [
        {
          id: "AC-2.1",
          given: "a signed-in user",
          when: "they post an item with a title",
          then: "the API answers 201 and the item is in their list",
          negative: false,
          by: "developer",
        },
      ],
    },
    {
      id: "REQ-3",
      kind: "quality",
      text: "The list of 1,000 items must arrive within 200 ms.",
      source: { startLine: 8, endLine: 8, quote: "The list of 1,000 items must arrive within 200 ms." },
      questionIds: [],
      acceptance: [
        {
          id: "AC-3.1",
          given: "a user with 1,000 items",
          when: "they ask for their list",
          then: "the answer is complete within 200 ms",
          negative: false,
          by: "qa",
        },
      ],
    },
    {
      id: "REQ-4",
      kind: "exclusion",
      text: "No mobile app.",
      source: { startLine: 10, endLine: 10, quote: "No mobile app." },
      questionIds: [],
      acceptance: [],
    },
  ],
  decisions: [
    {
      id: "DEC-1",
      title: "Where sessions live",
      status: "decided",
      choice: "A sessions table in SQLite",
      rationale: "One store is enough for one process.",
      rejected: [{ option: "Signed tokens", why: "A token cannot be withdrawn before it ends." }],
      requirementIds: ["REQ-1"],
      by: "developer",
    },
    {
      id: "DEC-2",
      title: "Name of the list module",
      status: "undecided",
      choice: "Choose the path of the module that reads lists.",
      rationale: "The brief names no layout.",
      rejected: [],
      requirementIds: ["REQ-3"],
      by: "developer",
    },
  ],
  risks: [
    {
      id: "RISK-1",
      text: "Passwords leak when the database file is copied.",
      mitigation: "Store salted scrypt hashes only.",
      requirementIds: ["REQ-1"],
      by: "developer",
    },
  ],
  guidance: [
    { text: "Give the clock to the session code as an argument.", requirementIds: ["REQ-1"], by: "qa" },
  ],
  patterns: [{ id: "pattern-crud", description: "One module a resource." }],
  tasks: [
    {
      id: "TASK-1",
      title: "Sign-in with a password",
      requirementIds: ["REQ-1"],
      acceptanceIds: ["AC-1.1", "AC-1.2"],
      dependsOn: [],
      files: ["app/sessions.py", "tests/test_sessions.py"],
      steps: ["Write the two failing tests.", "Add the sessions table and the sign-in route."],
      verify: "pytest tests/test_sessions.py",
      size: "M",
    },
    {
      id: "TASK-2",
      title: "To-do items of a user",
      requirementIds: ["REQ-2"],
      acceptanceIds: ["AC-2.1"],
      dependsOn: ["TASK-1"],
      files: ["app/items.py", "tests/test_items.py"],
      steps: ["Write the failing test.", "Add the four routes."],
      verify: "pytest tests/test_items.py",
      size: "M",
    },
    {
      id: "TASK-3",
      title: "Lists within the limit",
      requirementIds: ["REQ-3"],
      acceptanceIds: ["AC-3.1"],
      dependsOn: ["TASK-2"],
      files: ["undecided (DEC-2)"],
      steps: ["Seed 1,000 items and measure the list."],
      verify: "undecided (DEC-2)",
      size: "S",
    },
  ],
  tests: [
    {
      id: "TEST-1",
      title: "Sign-in answers 200 or 401",
      level: "integration",
      taskId: "TASK-1",
      requirementIds: ["REQ-1"],
      acceptanceIds: ["AC-1.1", "AC-1.2"],
      command: "pytest tests/test_sessions.py",
    },
    {
      id: "TEST-2",
      title: "An item that was posted is listed",
      level: "integration",
      taskId: "TASK-2",
      requirementIds: ["REQ-2"],
      acceptanceIds: ["AC-2.1"],
      command: "pytest tests/test_items.py",
    },
    {
      id: "TEST-3",
      title: "A long list is quick",
      level: "manual",
      taskId: "TASK-3",
      requirementIds: ["REQ-3"],
      acceptanceIds: ["AC-3.1"],
      command: "manual: seed 1,000 items, ask for the list, read the time",
    },
  ],
  doneWhen: [
    { text: "Every test passes.", check: "pytest" },
    {
      text: "A list of 1,000 items arrives within 200 ms.",
      check: "manual: seed 1,000 items, ask for the list, read the time",
    },
  ],
};
