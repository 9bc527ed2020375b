import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuestions } from "../../src/domain/find-questions.ts";
import { Question } from "../../src/domain/question.ts";
import { aBrief } from "./a-brief.ts";

const tested = "Each requirement has a test.";
const asked = (lines: Parameters<typeof aBrief>[0]) =>
  findQuestions(aBrief(["# Thing", tested, ...lines])).map(({ type, text, source }) => ({
    type,
    text,
    lines: source.map(({ startLine }) => startLine),
  }));

test("a brief that leaves nothing open raises nothing", () => {
  expect(asked(["It prints the sum of two numbers."])).toEqual([]);
});

test("what one line asks for and another forbids is asked", () => {
  const [question] = asked([
    "When the database fails, the system shall fall back to JSON storage.",
    "The system shall not fall back to JSON storage in production.",
  ]);
  expect(question).toMatchObject({ type: "contradiction", lines: [3, 4] });
});

test("one thing with two figures is asked", () => {
  expect(asked(["The link expires after 24 hours.", "The link expires after 48 hours."])).toMatchObject([
    { type: "contradiction", lines: [3, 4] },
  ]);
});

test("two things with a figure each are not asked", () => {
  expect(asked(["Log files are kept 30 days.", "Core dumps are kept 3 days."])).toEqual([]);
});

test("what is asked for in one place and excluded in another is asked", () => {
  const lines = [
    "As a designer, I want to move and resize objects.",
    { text: "Resize shapes", kind: "item", scope: "out", startLine: 4, endLine: 4 } as const,
  ];
  expect(asked(lines)).toMatchObject([{ type: "contradiction", lines: [3, 4] }]);
});

test("two rivals for one job are asked, and a choice with 'or' is an ambiguity", () => {
  expect(asked(["The client uses React.", "Screens are written in Vue."])).toMatchObject([
    { type: "contradiction", lines: [3, 4] },
  ]);
  expect(asked(["It is hosted on Vercel or Netlify."])).toMatchObject([
    {
      type: "ambiguity",
      text: "Which is to be used for hosting: Vercel or Netlify (line 3)? The brief leaves it open.",
    },
  ]);
});

test("a move from one store to another names two on purpose", () => {
  expect(asked(["Rows are copied from MySQL to PostgreSQL, with a backup before."])).toEqual([]);
});

test("a vague word without a figure is asked, with a figure it is not", () => {
  expect(asked(["The search must be fast."])).toMatchObject([{ type: "ambiguity", lines: [3] }]);
  expect(asked(["The search must be fast: under 200 ms."])).toEqual([]);
});

test("a vague word is asked about once at one place, though it may be vague in two ways", () => {
  expect(asked(["It must work efficiently."])).toHaveLength(1);
});

test("a word that a gap was asked about is not asked about again at the same place", () => {
  expect(asked(["The service must be highly available."])).toMatchObject([{ type: "gap", lines: [3] }]);
});

test("an open point that names two rivals is asked once, with both to choose from", () => {
  const source = { startLine: 3, endLine: 3, quote: "PostgreSQL or MySQL?" };
  const brief = aBrief(["# Thing", tested, "PostgreSQL or MySQL?"], {
    openPoints: [{ text: "PostgreSQL or MySQL?", source }],
  });
  expect(findQuestions(brief)).toMatchObject([
    { options: ["PostgreSQL", "MySQL", "Neither: you say what else"], default: "PostgreSQL" },
  ]);
});

test("what is only told of raises no gap", () => {
  expect(
    findQuestions(aBrief(["# Thing", tested, "People log in somewhere else."], { requirements: [] })),
  ).toEqual([]);
});

test("words of escape are asked", () => {
  expect(asked(["Colours are kept if possible."])[0]?.text).toContain('"if possible"');
});

test("people who sign in without a word on who may do what are a gap", () => {
  expect(asked(["People log in."])).toMatchObject([{ type: "gap", lines: [3] }]);
  expect(asked(["People log in; only the administrator deletes."])).toEqual([]);
});

test("a place that was never filled in is a gap", () => {
  expect(asked(["The alarm sounds within TBD seconds."])).toMatchObject([{ type: "gap", lines: [3] }]);
});

test("a brief without any test or measure is asked how to tell that it is done", () => {
  const [question] = findQuestions(aBrief(["# Thing", "It prints the sum of two numbers."]));
  expect(question).toMatchObject({
    id: "Q-1",
    type: "gap",
    default: "Each requirement has an automated test, and all of them pass",
  });
});

test("the brief's own open points are asked with the choices they name, unless they are decided", () => {
  const point = (text: string, line: number) => ({
    text,
    source: { startLine: line, endLine: line, quote: text },
  });
  const openPoints = [
    point("Should we use tabs or spaces?", 20),
    point("Colour? Decision: grey", 30),
    point("Who maintains it?", 40),
  ];
  const questions = findQuestions(aBrief(["# Thing", tested], { openPoints }));
  expect(questions.map(({ text, options }) => [text, options[0]])).toEqual([
    ["Should we use tabs or spaces?", "tabs"],
    ["Who maintains it?", "The person who is in charge of the system, until you name another"],
  ]);
});

test("there are never more than twelve questions, each valid, with options of which one is the default or explains it", () => {
  const line = fc.constantFrom(
    "People log in and pay for items in the online store by credit card.",
    "It must be fast, secure, robust and user-friendly, etc.",
    "Use React.",
    "Use Vue.",
    "It waits 5 seconds.",
    "It waits 9 seconds.",
    "Files may be attachments.",
    "TBD",
    "The system shall not delete stored user files.",
    "The system shall delete stored user files.",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const questions = findQuestions(aBrief(lines));
      expect(questions.length).toBeLessThanOrEqual(12);
      questions.forEach((question, at) => {
        expect(Question.parse(question)).toEqual({ ...question, id: `Q-${at + 1}` });
        expect(question.options.length).toBeGreaterThanOrEqual(2);
        expect(question.options.length).toBeLessThanOrEqual(4);
        expect(question.default).not.toBe("");
      });
    }),
  );
});

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "The system must delete stored user files within 5 days.",
    "The system must not delete stored user files.",
    "Data is kept for 30 days.",
    "Anmeldung mit Passwort, möglichst schnell.",
    "用户可以上传文件，并尽可能快。",
    "Пользователь оплачивает заказ.",
    "Availability is 99.9 %.",
    "Availability is 99 %.",
    "The QXR is sent (see the attached diagram) | Must | should",
    "a".repeat(500),
  ),
);

test("any text gives at most twelve questions, the same each time, none twice, whose quotes stand at their lines", () => {
  const language = fc.constantFrom("en", "und", "de", "ja", "ru");
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), language, (lines, spoken) => {
      const brief = aBrief(
        lines.filter((line) => line.trim() !== "").map((text) => ({ text })),
        { language: spoken },
      );
      const questions = findQuestions(brief);
      expect(questions.length).toBeLessThanOrEqual(12);
      expect(findQuestions(structuredClone(brief))).toEqual(questions);
      expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
      for (const { startLine, endLine, quote } of questions.flatMap(({ source }) => source)) {
        const place = brief.passages
          .slice(startLine - 1, endLine)
          .map(({ text }) => text)
          .join("\n");
        expect(place).toContain(quote);
      }
    }),
  );
});

test("contradictions come first, then what blocks the work, then the rest", () => {
  const questions = findQuestions(
    aBrief([
      tested,
      "It must be fast.",
      "The customer goes to checkout.",
      "Availability is 99.9 %.",
      "Availability is 99 %.",
    ]),
  );
  expect(questions.map(({ type, blocking }) => [type, blocking])).toEqual([
    ["contradiction", false],
    ["gap", true],
    ["ambiguity", false],
  ]);
});
