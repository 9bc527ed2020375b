import { expect, test } from "vitest";
import type { Script } from "../../../src/processes/mock-llm/script.ts";
import { aMockLlm, completionOf, contentOf, post, question } from "./a-mock-llm.ts";

async function answers(script: Script, ...questions: object[]): Promise<(string | null)[]> {
  const server = await aMockLlm({ script });
  const given: (string | null)[] = [];
  for (const changes of questions) {
    const response = await post(server, question(changes));
    given.push(response.ok ? await contentOf(response) : String(response.status));
  }
  return given;
}

const asking = (...contents: string[]) => ({
  messages: contents.map((content) => ({ role: "user", content })),
});

test("the first rule that fits is taken, and where none does the answer is made up", async () => {
  const script: Script = [
    { when: { role: "cats" }, answer: "about cats" },
    { when: { call: 2 }, answer: { n: 2 } },
    { when: { model: "other" }, answer: "by another" },
  ];
  const given = await answers(script, asking("cats"), asking("dogs"), { model: "other" }, {});
  expect(given.slice(0, 3)).toEqual(["about cats", '{"n":2}', "by another"]);
  expect(given[3]).toContain("covers");
});

test("a rule is used as often as it says, then the next has its turn", async () => {
  const script: Script = [{ fault: "503", times: 2 }, { answer: "at last" }];
  expect(await answers(script, {}, {}, {})).toEqual(["503", "503", "at last"]);
});

test("a rule for the asker goes by the role that the prompt introduces", async () => {
  const script: Script = [{ when: { role: "an_answer" }, answer: "for that schema" }];
  expect(await answers(script, {})).toEqual(["for that schema"]);
});

test("a round is counted by the answers that stand in the conversation", async () => {
  const script: Script = [{ when: { round: 1 }, answer: "mended" }, { answer: "broken" }];
  const repair = [
    { role: "user", content: "q" },
    { role: "assistant", content: "broken" },
    { role: "user", content: "mend it" },
  ];
  expect(await answers(script, {}, { messages: repair })).toEqual(["broken", "mended"]);
});

test("a rule may say how many tokens its answer counts as", async () => {
  const server = await aMockLlm({ script: [{ answer: "short", tokens: 900 }] });
  expect((await completionOf(await post(server))).usage?.completion_tokens).toBe(900);
});
