import fc from "fast-check";
import { expect, test } from "vitest";
import * as agent from "../../src/bus/messages/agent.ts";
import * as plan from "../../src/bus/messages/plan.ts";
import { isSettled } from "../../src/processes/progress-agents.ts";
import { emptyView, type PlanView } from "../../src/processes/progress-view.ts";
import { nextView, type PlanMessage } from "../../src/processes/progress.ts";
import * as story from "./plan-story.ts";

const see = (messages: readonly PlanMessage[], from: PlanView = emptyView): PlanView =>
  messages.reduce(nextView, from);
const states = (view: PlanView) => Object.fromEntries(view.agents.map(({ role, state }) => [role, state]));
const steps = (view: PlanView) => view.steps.map(({ state }) => state);

test("a plan that was submitted is being analyzed", () => {
  const view = see([story.submitted]);

  expect(view).toMatchObject({
    planId: "p1",
    title: "Linkboard",
    mode: "offline",
    attempts: 2,
    outcome: null,
  });
  expect(steps(view)).toEqual(["works", "waits", "waits", "waits", "waits", "waits"]);
});

test("the team is shown with who waits for whom, who was cut and who was not needed", () => {
  const view = see([story.submitted, story.analyzed, story.recalled, story.team]);

  expect(view.complexity).toEqual({ level: "moderate", score: 4.2, confidence: 0.8 });
  expect(view.questions).toBe(1);
  expect(view.agents.map(({ role, dependsOn }) => [role, dependsOn])).toEqual([
    ["developer", []],
    ["security", []],
    ["qa", ["developer", "security"]],
  ]);
  expect(view.cut).toEqual([{ role: "database", why: "The cap of 3 was reached." }]);
  expect(view.notTriggered).toEqual(["mobile", "embedded"]);
  expect(steps(view)).toEqual(["done", "done", "done", "works", "waits", "waits"]);
});

test("an agent that failed for a passing reason tries again, and fails for good when its attempts are used up", () => {
  const retrying = see([...story.underWay, story.failed("security", 1, 4)]);
  expect(states(retrying)).toEqual({ developer: "works", security: "retries", qa: "waits" });

  const again = see([story.started("security", 2, 5)], retrying);
  expect(again.agents[1]).toMatchObject({ state: "works", attempt: 2, reason: null });

  const lost = see([story.failed("security", 2, 6)], again);
  expect(lost.agents[1]).toMatchObject({ state: "failed", reason: "The line broke." });
});

test("an agent that failed for a lasting reason is not tried again", () => {
  const view = see([...story.underWay, story.failed("security", 1, 4, false)]);

  expect(states(view)).toEqual({ developer: "works", security: "failed", qa: "waits" });
});

test("an agent that missed its deadline has failed, and the withdrawal that follows does not change that", () => {
  const view = see([
    ...story.underWay,
    story.said(plan.deadlineReached, { planId: "p1", role: "security", round: 0 }, 6),
    story.said(agent.agentWithdrawn, { planId: "p1", role: "security", round: 0 }, 6),
  ]);

  expect(view.agents[1]).toMatchObject({ state: "failed", reason: "It did not answer in time." });
});

test("the writing begins with the last answer", () => {
  const view = see([
    ...story.underWay,
    story.completed("developer", 0.9, 4),
    story.failed("security", 1, 4, false),
    story.completed("qa", 0.7, 6),
  ]);

  expect(steps(view)).toEqual(["done", "done", "done", "done", "works", "waits"]);
  expect(view.agents[2]).toMatchObject({
    state: "done",
    confidence: 0.7,
    endedAt: "2026-01-02T12:00:06.000Z",
  });
});

test("a team of nobody goes straight on to the writing", () => {
  const result = story.team.data.result;
  if (result.phase !== "select-agents") throw new TypeError("The story has another team.");
  const nobody = story.phase({ ...result, selection: { ...result.selection, selected: [], graph: {} } }, 3);

  expect(steps(see([story.submitted, story.analyzed, story.recalled, nobody]))).toEqual([
    "done",
    "done",
    "done",
    "done",
    "works",
    "waits",
  ]);
});

test("a second draft is seen from the move of the chart", () => {
  const first = see([...story.underWay, story.moved("validating", 8, 8), story.validated]);
  expect(steps(first).slice(4)).toEqual(["waits", "done"]);

  expect(steps(see([story.moved("writing", 9, 9)], first)).slice(4)).toEqual(["works", "done"]);
});

test("a plan that ended says how, and whoever still worked was skipped", () => {
  const view = see([
    ...story.underWay,
    story.said(plan.planCancelled, { planId: "p1", reason: "Changed my mind." }, 5),
  ]);

  expect(view.outcome).toEqual({ status: "cancelled", reason: "Changed my mind." });
  expect(states(view)).toEqual({ developer: "skipped", security: "skipped", qa: "skipped" });
  expect(steps(view)).toEqual(["done", "done", "done", "failed", "waits", "waits"]);
});

test("a question to a model shows what comes of it, how it waits and until when", () => {
  const view = see([...story.underWay, story.progress("security", 1, 4, { state: "queued" })]);
  expect(view.agents[1]).toMatchObject({ state: "works", call: { state: "queued", until: null } });

  const tail = { state: "streaming", tail: "Use argon2id", outputTokens: 12 } as const;
  const streaming = see(
    [story.progress("security", 2, 5, tail), story.progress("security", 3, 6, tail)],
    view,
  );
  expect(streaming.agents[1]?.call).toEqual({
    ...tail,
    n: 3,
    since: "2026-01-02T12:00:05.000Z",
    reason: "",
    until: null,
  });

  const wait = { state: "waiting", reason: "rate limited by the provider", forMs: 14_000 } as const;
  expect(see([story.progress("security", 4, 7, wait)], streaming).agents[1]?.call).toMatchObject({
    state: "waiting",
    reason: "rate limited by the provider",
    until: "2026-01-02T12:00:21.000Z",
  });
});

test("news of a question that comes late or twice changes nothing", () => {
  const streaming = see([...story.underWay, story.progress("security", 5, 5, { outputTokens: 50 })]);
  expect(see([story.progress("security", 4, 6, { outputTokens: 40 })], streaming)).toEqual(streaming);

  const done = see([story.completed("security", 0.8, 6)], streaming);
  expect(done.agents[1]).toMatchObject({ state: "done", call: null });
  expect(see([story.progress("security", 6, 7, {})], done)).toEqual(done);

  const missed = see([story.failed("security", 1, 6)], streaming);
  expect(missed.agents[1]).toMatchObject({ state: "retries", call: null });
  expect(see([story.progress("security", 6, 7, {})], missed)).toEqual(missed);
});

test("news of a question is believed when the word that it began was lost, and when another process begins it anew", () => {
  const begun = see([
    ...story.underWay,
    story.progress("qa", 7, 5, {}),
    story.progress("security", 9, 5, {}),
  ]);
  expect(begun.agents[2]).toMatchObject({
    state: "works",
    attempt: 1,
    startedAt: "2026-01-02T12:00:05.000Z",
  });

  const anew = see([story.started("security", 1, 8), story.progress("security", 1, 8, {})], begun);
  expect(anew.agents[1]).toMatchObject({ startedAt: "2026-01-02T12:00:03.000Z", call: { n: 1 } });
});

test("the running goes on until the last part of the document is written, and those parts are no members of the team", () => {
  const view = see([
    story.submitted,
    story.analyzed,
    story.recalled,
    story.teamWithSections,
    ...["developer", "security", "qa", "section-objectives"].map((role) => story.completed(role, 0.9, 6)),
  ]);
  expect(view.agents.map(({ role }) => role)).toEqual(["developer", "security", "qa"]);
  expect(view.sections.map(({ role, dependsOn, state }) => [role, dependsOn, state])).toEqual([
    ["section-objectives", [], "done"],
    ["section-criteria-1", ["qa"], "waits"],
  ]);
  expect(steps(view)[3]).toBe("works");
  expect(steps(see([story.failed("section-criteria-1", 1, 9, false)], view)).slice(3)).toEqual([
    "done",
    "works",
    "waits",
  ]);
});

const drafted = [
  ...story.underWay,
  story.completed("developer", 0.9, 4),
  story.completed("security", 0.8, 5),
  story.completed("qa", 0.7, 6),
  story.moved("validating", 8, 8),
  story.validated,
  story.awaiting,
];

test("a person's answers send back to work whom they touch, and the draft is written anew", () => {
  const view = see([...drafted, story.reviewed, story.revised(["developer"], 21)]);

  expect(view.outcome).toBeNull();
  expect(states(view)).toEqual({ developer: "done", security: "waits", qa: "waits" });
  expect(steps(view)).toEqual(["done", "done", "done", "works", "waits", "waits"]);
  expect(see([story.moved("running", 12, 21), story.revised(["developer"], 22)], view)).toMatchObject({
    agents: view.agents,
    steps: view.steps,
  });
});

test("what was said before a person's answers changes nothing after them", () => {
  const view = see([...drafted, story.reviewed, story.revised(["developer"], 21)]);
  const late = [
    story.started("security", 1, 22),
    story.progress("security", 9, 22, {}),
    story.failed("security", 2, 22, false),
    story.completed("security", 0.1, 22),
    story.said(plan.deadlineReached, { planId: "p1", role: "security", round: 0 }, 22),
  ];
  for (const message of late) expect(nextView(view, message)).toEqual(view);
});

test("attempts are counted anew after a person's answers", () => {
  const view = see([
    ...drafted,
    story.reviewed,
    story.revised(["developer"], 21),
    story.started("security", 3, 22),
  ]);
  expect(states(see([story.failed("security", 3, 23)], view))).toMatchObject({ security: "retries" });
  expect(states(see([story.failed("security", 4, 24)], view))).toMatchObject({ security: "failed" });
});

test("answers that touch nobody lead straight to a new draft", () => {
  const view = see([...drafted, story.reviewed, story.revised(["developer", "security", "qa"], 21)]);
  expect(steps(view)).toEqual(["done", "done", "done", "done", "works", "waits"]);
});

const anyMessage: fc.Arbitrary<PlanMessage> = fc.oneof(
  fc.constantFrom<PlanMessage>(
    story.submitted,
    story.analyzed,
    story.recalled,
    story.team,
    story.validated,
    story.awaiting,
    story.reviewed,
    story.delivered,
  ),
  fc
    .record({ kept: fc.subarray(["developer", "security", "qa"]), round: fc.integer({ min: 1, max: 2 }) })
    .map(({ kept, round }): PlanMessage => story.revised(kept, 20, round)),
  fc
    .record({
      role: fc.constantFrom("developer", "security", "qa", "nobody"),
      attempt: fc.integer({ min: 1, max: 3 }),
      seconds: fc.integer({ min: 1, max: 60 }),
      kind: fc.constantFrom("started", "completed", "failed", "deadline", "progress"),
    })
    .map(({ role, attempt, seconds, kind }): PlanMessage => {
      if (kind === "started") return story.started(role, attempt, seconds);
      if (kind === "progress") return story.progress(role, seconds, seconds, { attempt });
      if (kind === "completed") return story.completed(role, 0.5, seconds);
      if (kind === "failed") return story.failed(role, attempt, seconds);
      return story.said(plan.deadlineReached, { planId: "p1", role, round: 0 }, seconds);
    }),
  fc
    .record({ to: fc.constantFrom("analyzing", "writing", "validating", "elsewhere"), seq: fc.nat(9) })
    .map(({ to, seq }): PlanMessage => story.moved(to, seq, seq)),
);

test("hearing a message twice is never different from hearing it once", () => {
  fc.assert(
    fc.property(fc.array(anyMessage), anyMessage, (before, message) => {
      const once = see([...before, message]);
      expect(see([message], once)).toEqual(once);
    }),
  );
});

test("an agent that has come to its end never moves again, whatever is heard, unless a person's answers touch it", () => {
  fc.assert(
    fc.property(fc.array(anyMessage), anyMessage, (before, message) => {
      const view = see([...story.underWay, ...before]);
      const next = nextView(view, message);
      if (next.revisions > view.revisions) return;
      view.agents.forEach((one, i) => {
        if (isSettled(one.state)) expect(next.agents[i]).toEqual(one);
      });
    }),
  );
});
