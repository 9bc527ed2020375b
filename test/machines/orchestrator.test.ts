import { describe, expect, test } from "vitest";
import {
  analyzed,
  asks,
  broken,
  cancelled,
  completed,
  deadline,
  failed,
  given,
  plan,
  planAwaiting,
  planRunning,
  planValidating,
  recalled,
  resumed,
  reviewed,
  revised,
  selected,
  teamAwaiting,
  timeUp,
  validated,
  written,
} from "./a-plan.ts";
import { planChart } from "../../src/processes/plan-chart.ts";
import { OutdatedReviewError, UnaskedReviewError } from "../../src/processes/review-errors.ts";

describe("the phases", () => {
  test("a plan begins with the analysis of its brief", () => {
    const [state, effects] = plan({});
    expect(planChart.name(state)).toBe("analyzing");
    expect(effects).toMatchObject([{ type: "runPhase", params: { phase: "analyze-complexity", round: 0 } }]);
  });

  test("patterns are recalled after the analysis, and a team is selected after that", () => {
    given(plan({})[0])
      .when(analyzed)
      .then("recalling", [{ type: "runPhase", params: { phase: "recall-patterns", round: 0 } }]);
    given(plan({})[0])
      .when(analyzed, recalled)
      .then("selecting", [{ type: "runPhase", params: { phase: "select-agents", round: 0 } }]);
  });

  test("a phase's result that comes again in another phase changes nothing", () => {
    given(plan({}, analyzed)[0]).when(analyzed).then("recalling");
  });

  test("an empty team goes straight on to writing", () => {
    given(plan({}, analyzed, recalled)[0])
      .when(selected({}))
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 0 } }]);
  });

  test("a team whose answers are all taken over goes straight on to writing", () => {
    given(plan({}, analyzed, recalled)[0])
      .when(selected({ architect: [], qa: ["architect"] }, ["architect", "qa"]))
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 0 } }]);
  });

  test("a phase that fails ends the plan with its reason", () => {
    given(plan({})[0])
      .when(broken("analyze-complexity"))
      .then("failed", [{ type: "announceFailure", params: { reason: "It broke.", fix: "Mend it." } }]);
  });
});

describe("the team at work", () => {
  test("an agent is asked as soon as the last output it needs arrives", () => {
    given(planRunning({ architect: [], ux: [], security: ["architect"], qa: ["security", "ux"] }))
      .when(completed("architect"))
      .then("running", asks("security"));
  });

  test("an agent whose answer is taken over is never asked, and those who lean on it need not wait", () => {
    given(plan({}, analyzed, recalled)[0])
      .when(selected({ architect: [], ux: [], qa: ["architect", "ux"] }, ["architect"]))
      .then("running", asks("ux"));
    given(plan({}, analyzed, recalled, selected({ architect: [], qa: ["architect"] }, ["architect"]))[0])
      .when(completed("architect"), failed("architect"), timeUp("architect"))
      .then("running");
  });

  test("a resumed plan asks again only for answers that were not taken over", () => {
    given(plan({}, analyzed, recalled, selected({ architect: [], ux: [] }, ["architect"]))[0])
      .when(resumed())
      .then("running", asks("ux"));
  });

  test("an agent that needs two outputs waits for the second", () => {
    given(planRunning({ architect: [], ux: [], qa: ["architect", "ux"] }))
      .when(completed("ux"))
      .then("running");
  });

  test("no more agents work at once than the plan allows", () => {
    given(planRunning({ architect: [], ux: [], devops: [] }, { concurrency: 2 }))
      .when(completed("ux"))
      .then("running", asks("devops"));
  });

  test("the last answer leads on to writing", () => {
    given(planRunning({ architect: [], qa: ["architect"] }))
      .when(completed("architect"), completed("qa"))
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 0 } }]);
  });

  test("an agent that failed is settled, and those who lean on it go on without it", () => {
    given(planRunning({ architect: [], security: ["architect"] }))
      .when(failed("architect"))
      .then("running", asks("security"));
  });

  test("a failure that another try may mend is tried again", () => {
    given(planRunning({ architect: [] }))
      .when(failed("architect", { retryable: true }))
      .then("running", [
        { type: "publishTasks", params: { tasks: [{ role: "architect", attempt: 2, deadline }] } },
      ]);
  });

  test("after the third try an agent has failed", () => {
    given(planRunning({ architect: [] }))
      .when(
        failed("architect", { attempt: 1, retryable: true }),
        failed("architect", { attempt: 2, retryable: true }),
        failed("architect", { attempt: 3, retryable: true }),
      )
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 0 } }]);
  });

  test("the failure of an attempt that was followed by another changes nothing", () => {
    given(planRunning({ architect: [] }))
      .when(failed("architect", { retryable: true }), failed("architect", { retryable: true }))
      .then("running");
  });

  test("an agent whose time is up is withdrawn, and the others go on", () => {
    given(planRunning({ architect: [], security: ["architect"] }))
      .when(timeUp("architect"))
      .then("running", [{ type: "withdrawTasks", params: { roles: ["architect"] } }, ...asks("security")]);
  });

  test("an answer after the deadline changes nothing", () => {
    given(planRunning({ architect: [], security: ["architect"] }))
      .when(timeUp("architect"), completed("architect"))
      .then("running");
  });

  test("a deadline after the answer changes nothing", () => {
    given(planRunning({ architect: [], ux: [] }))
      .when(completed("ux"), timeUp("ux"))
      .then("running");
  });
});

describe("the draft", () => {
  test("a clean draft completes the plan", () => {
    given(planValidating())
      .when(validated())
      .then("completed", [{ type: "deliver", params: {} }]);
  });

  test("a draft with gaps is written again, at most twice", () => {
    const state = planValidating();
    given(state)
      .when(validated({ errors: 1 }))
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 1 } }]);
    given(state)
      .when(
        validated({ errors: 1 }),
        written(1),
        validated({ errors: 1, round: 1 }),
        written(2),
        validated({ errors: 1, round: 2 }),
      )
      .then("completed", [{ type: "deliver", params: {} }]);
  });

  test("a draft of low confidence goes on, marked, unless it was told to wait", () => {
    given(planValidating())
      .when(validated({ lowConfidence: true }))
      .then("completed", [{ type: "deliver", params: {} }]);
    given(planValidating({ waitForReview: true }))
      .when(validated({ lowConfidence: true }))
      .then("awaitingReview", [
        {
          type: "askPerson",
          params: {
            contentHash: "hash-write-prp-0",
            reasons: ["Two answers disagree."],
            expiresAt: "2026-01-04T00:00:00.000Z",
          },
        },
        { type: "wakeAt", params: { role: "review", at: "2026-01-04T00:00:00.000Z" } },
      ]);
  });
});

describe("the review", () => {
  test("a person approves or rejects the draft that was shown", () => {
    const state = planAwaiting();
    given(state)
      .when(reviewed("approve"))
      .then("completed", [{ type: "deliver", params: {} }]);
    given(state)
      .when(reviewed("reject"))
      .then("failed", [
        {
          type: "announceFailure",
          params: { reason: "A person rejected the draft.", fix: "Change the brief and plan it again." },
        },
      ]);
  });

  test("an answer to another draft, or where nobody is asked, is refused before it is written down", () => {
    expect(() => planChart.next(planAwaiting(), reviewed("answer", "hash-of-another"))).toThrow(
      OutdatedReviewError,
    );
    expect(() => planChart.next(planValidating(), reviewed("answer"))).toThrow(UnaskedReviewError);
  });

  test("answers are taken into the plan, and it is written anew where nobody is asked again", () => {
    given(planAwaiting())
      .when(reviewed("answer"))
      .then("revising", [{ type: "runPhase", params: { phase: "apply-answers", round: 1 } }]);
    given(planAwaiting())
      .when(reviewed("answer"), revised([]))
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 1 } }]);
  });

  test("only the roles that an answer touches are asked again, as a new attempt", () => {
    given(teamAwaiting({ architect: [], ux: [], qa: ["architect"] }))
      .when(reviewed("answer"), revised(["ux", "architect"]))
      .then("running", asks("qa", 4));
  });

  test("an answer that was given before the review comes too late for the task after it", () => {
    const state = teamAwaiting({ architect: [], qa: [] });
    given(state)
      .when(reviewed("answer"), revised(["qa"]), completed("architect", 3))
      .then("running");
    given(state)
      .when(reviewed("answer"), revised(["qa"]), completed("architect", 4))
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 1 } }]);
  });

  test("a draft that is written after a review may be enhanced twice again", () => {
    given(planAwaiting())
      .when(reviewed("answer"), revised([]), written(1), validated({ errors: 1, round: 1 }))
      .then("writing", [{ type: "runPhase", params: { phase: "write-prp", round: 2 } }]);
  });

  test("a person is asked a second time only where there is something new to ask, and never a third time", () => {
    const again = [reviewed("answer"), revised([]), written(1)];
    given(planAwaiting())
      .when(...again, validated({ lowConfidence: true, asks: false, round: 1 }))
      .then("completed", [{ type: "deliver", params: {} }]);
    const expiresAt = "2026-01-04T00:00:00.000Z";
    given(planAwaiting())
      .when(...again, validated({ lowConfidence: true, round: 1 }))
      .then("awaitingReview", [
        {
          type: "askPerson",
          params: { contentHash: "hash-write-prp-1", reasons: ["Two answers disagree."], expiresAt },
        },
        { type: "wakeAt", params: { role: "review", at: expiresAt } },
      ]);
    given(planAwaiting())
      .when(
        ...[...again, validated({ lowConfidence: true, round: 1 })],
        ...[reviewed("answer", "hash-write-prp-1"), revised([], 2), written(2)],
        validated({ lowConfidence: true, round: 2 }),
      )
      .then("completed", [{ type: "deliver", params: {} }]);
  });

  test("when nobody answers in time, the draft with its defaults is the plan", () => {
    given(planAwaiting())
      .when(timeUp("review"))
      .then("completed", [{ type: "deliver", params: {} }]);
  });

  test("a plan that is taken up after that time is completed at once", () => {
    given(planAwaiting())
      .when(resumed(1, "2026-01-04T00:00:00.000Z"))
      .then("completed", [{ type: "deliver", params: {} }]);
  });

  test("the alarm of a review that was answered means nothing to the next one", () => {
    given(planAwaiting())
      .when(
        reviewed("answer"),
        revised([]),
        written(1),
        validated({ lowConfidence: true, round: 1 }),
        timeUp("review"),
      )
      .then("awaitingReview");
  });

  test("a plan that is taken up again while it waits asks again until the same time", () => {
    const [state, effects] = planChart.next(planAwaiting(), resumed());
    expect(planChart.name(state)).toBe("awaitingReview");
    expect(effects.map(({ type, params }) => ({ type, params }))).toContainEqual({
      type: "wakeAt",
      params: { role: "review", at: "2026-01-04T00:00:00.000Z" },
    });
  });
});

describe("stopping and going on", () => {
  test("a cancelled plan withdraws the tasks that are under way", () => {
    given(planRunning({ architect: [], ux: [] }))
      .when(completed("ux"), cancelled())
      .then("cancelled", [
        { type: "withdrawTasks", params: { roles: ["architect"] } },
        { type: "announceCancel", params: { reason: "Enough." } },
      ]);
  });

  test("a resumed phase is run again", () => {
    given(planValidating())
      .when(resumed())
      .then("validating", [{ type: "runPhase", params: { phase: "validate-prp", round: 0 } }]);
  });

  test("a resumed team asks again for the answers that are missing, and for no other", () => {
    given(planRunning({ architect: [], ux: [], qa: ["architect", "ux"] }))
      .when(completed("ux"), resumed())
      .then("running", asks("architect"));
  });
});
