import { expect, test } from "vitest";
import { twoFigures } from "../../../src/domain/question-rules/two-figures.ts";
import { aBrief } from "../a-brief.ts";

const clashes = (...lines: string[]) =>
  twoFigures(aBrief(lines).requirements).map(({ source }) => source.map(({ startLine }) => startLine));

test.each([
  ["The link expires after 24 hours.", "The link expires after 48 hours."],
  ["Availability is 99.9 %.", "The service has an uptime of 99.5 percent."],
  ["Test coverage is at least 80 %.", "Code coverage must be at least 90 %."],
  ["The response time is under 200 ms.", "Response time must be below 1 second."],
  ["Passwords have at least 8 characters.", "The password is at least 12 characters long."],
  ["Go-live is on 2026-03-01.", "The launch is on 15 April 2026."],
  ["It supports 100 concurrent users.", "500 users are served at the same time."],
])("%s clashes with %s", (one, other) => {
  expect(clashes(one, other)).toEqual([[1, 2]]);
});

test.each([
  ["Log files are kept 30 days.", "Core dumps are kept 3 days."],
  ["Availability is 99.9 % in production.", "Availability is 95 % in staging."],
  ["Passwords have at least 8 characters.", "Passwords have at most 64 characters."],
  ["The link expires after 24 hours.", "The link expires after 1 day."],
  ["The session expires after 30 minutes.", "The invitation link expires after 7 days."],
  ["Version 2 is used.", "Version 3 is used."],
])("%s goes well with %s", (one, other) => {
  expect(clashes(one, other)).toEqual([]);
});

test("the question names both lines, both figures and lets each of them hold", () => {
  const [question] = twoFigures(
    aBrief(["The link expires after 24 hours.", "The link expires after 48 hours."]).requirements,
  );
  expect(question?.text).toContain("24 hours in one place and 48 hours in the other");
  expect(question?.options).toEqual([
    'Line 1 holds: "The link expires after 24 hours."',
    'Line 2 holds: "The link expires after 48 hours."',
    "Both hold, each under a condition that you name",
  ]);
});
