import { expect, test } from "vitest";
import { briefOf, requirementTexts } from "./brief-of.ts";

test.each([
  [
    "ru",
    "# Сервис чата\n\n## API\n\n### POST /auth/apple\n\nВход через Apple\n",
    "POST /auth/apple: Вход через Apple",
  ],
  ["zh", "# 聊天服务\n\n## 接口\n\n### POST /auth/apple\n\n苹果登录\n", "POST /auth/apple: 苹果登录"],
  [
    "en",
    "# Chat\n\n## API\n\n### DELETE /users/me — account deletion\n",
    "DELETE /users/me — account deletion",
  ],
  ["en", "# Chat\n\n## API\n\n`/users/me` — profile of the user\n", "/users/me — profile of the user"],
])(
  "a call in a heading or a line is one requirement with the words that describe it (%s)",
  (_, text, said) => {
    expect(requirementTexts(text)).toEqual([said]);
  },
);

test("the quote of a call holds its description", () => {
  const { requirements } = briefOf("# Chat\n\n## API\n\n### POST /login\n\nSign-in with a code.\n");
  expect(requirements.map(({ source }) => source)).toEqual([
    { startLine: 5, endLine: 7, quote: "POST /login Sign-in with a code." },
  ]);
});

test("a heading that only names a call leaves the list below it to say what is asked for", () => {
  const text = "# Chat\n\n## API\n\n### POST /login\n\n- Accepts an e-mail address\n- Returns a token\n";
  expect(requirementTexts(text)).toEqual(["Accepts an e-mail address", "Returns a token"]);
});
