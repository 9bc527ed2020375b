import fc from "fast-check";
import { expect, test } from "vitest";
import { findTerms, hasTerm } from "../../src/domain/terms.ts";
import { aBrief } from "./a-brief.ts";

test.each([
  ["All logins are logged.", "login"],
  ["The log-in page comes first.", "login"],
  ["A sign in page comes first.", "sign-in"],
  ["Signin is by e-mail.", "sign in"],
  ["The real-time feed scrolls.", "realtime"],
  ["It is written in Go.", "Go"],
  ["Data goes to postgresql.", "PostgreSQL"],
  ["Two REST APIs are called.", "REST API"],
  ["Node.js runs it.", "Node.js"],
  ["The core is C++ code.", "C++"],
  ["HIPAA/GDPR apply.", "GDPR"],
  ["データベース設計を行う", "データベース"],
  ["Аутентификация нужна", "аутентификация"],
  ["Аутентификацию проводит сервер.", "аутентификац*"],
  ["Die Datenbankverbindung steht.", "Datenbank*"],
  ["Заявки лежат в базе данных.", "баз* данных"],
  ["L'authentification est requise.", "authentification"],
  ["Il faut l'API du service.", "API"],
  ["Calls are rate-limited.", "rate limiting"],
  ["Cached pages are shown.", "caching"],
  ["ログインが必要です", "ログイン"],
])("%j speaks of %j", (text, term) => {
  expect(hasTerm(text, [term])).toBe(true);
});

test.each([
  ["The author writes.", "auth"],
  ["We go to the shop.", "Go"],
  ["A sql dialect of our own.", "SQL"],
  ["C code only.", "C++"],
  ["Health care for all.", "car"],
  ["See src/core/migration.ts for it.", "migration"],
  ["See https://example.org/login for it.", "login"],
  ["Distribution of colours in an image.", "distributed"],
  ["Rest. API calls follow.", "rest api"],
  ["Weather data bank.", "databank*"],
  ["A cache of beer.", "caching"],
])("%j does not speak of %j", (text, term) => {
  expect(hasTerm(text, [term])).toBe(false);
});

test.each([
  ["No login needed.", "login"],
  ["It works without authentication.", "authentication"],
  ["The app does not require payments.", "payment"],
  ["Users don't need to log in.", "log in"],
  ["Authentication is not required.", "authentication"],
  ["Payments are out of scope.", "payment"],
  ["No login, payment or registration.", "payment"],
  ["There is no need for authentication.", "authentication"],
  ["Cash instead of payments by card.", "payment"],
  ["Skip: e-mail verification, password reset.", "password reset"],
  ["This is not a medical device.", "medical device"],
  ["Es gibt kein Login.", "Login"],
  ["Ein Login ist nicht erforderlich.", "Login"],
  ["Pas d'authentification.", "authentification"],
  ["No se requiere autenticación.", "autenticación"],
  ["Sem autenticação.", "autenticação"],
  ["Фронтенд делать не нужно.", "фронтенд"],
  ["Сайт, crm и почтовый робот вне скоупа задания.", "сайт"],
  ["Site, CRM and mail robot are out of scope.", "site"],
  ["Login and payments are not required.", "login"],
  ["ログインは不要です", "ログイン"],
  ["不需要登录", "登录"],
])("%j denies %j", (text, term) => {
  expect(hasTerm(text, [term])).toBe(false);
});

test.each([
  ["Never store passwords in plain text.", "password"],
  ["The server must not log credit card numbers.", "credit card"],
  ["No sensitive data leaks in error responses.", "sensitive data"],
  ["Releases cause zero downtime, no downtime at all.", "downtime"],
  ["No login needed, payments go through a provider.", "payment"],
  ["No more than 5 logins a minute.", "login"],
  ["Nothing is stored without encryption.", "encryption"],
  ["If the user is not logged in, show the start page.", "logged in"],
  ["Users with no account must sign in first.", "sign in"],
  ["Not only payments but refunds.", "payment"],
  ["No se deben guardar contraseñas en claro.", "contraseñas"],
  ["Users can log in and payments are out of scope.", "log in"],
])("%j wants %j in spite of its denial", (text, term) => {
  expect(hasTerm(text, [term])).toBe(true);
});

test("a hit keeps its line, its quote and the passage with its scope", () => {
  const { passages } = aBrief([
    "# Shop",
    "Customers log in.",
    { text: "Later: login by phone.", startLine: 9, endLine: 9, scope: "background" },
    { text: "Login by fingerprint.", startLine: 12, endLine: 12, scope: "out" },
  ]);

  const hits = findTerms(passages, ["login", "log in"]);

  expect(hits).toEqual([
    { term: "log in", found: "log in", line: 2, quote: "Customers log in.", passage: passages[1] },
    { term: "login", found: "login", line: 9, quote: "Later: login by phone.", passage: passages[2] },
  ]);
});

test("a line break inside a passage moves the line", () => {
  const { passages } = aBrief([{ text: "First line\nsecond with a login", startLine: 4, endLine: 5 }]);
  expect(findTerms(passages, ["login"])[0]?.line).toBe(5);
});

test("what was found is kept in the words of the brief", () => {
  const { passages } = aBrief(["Die Datenbankverbindung und die Sign-in  pages.", "データベース設計を行う"]);
  expect(findTerms(passages, ["Datenbank*", "sign in", "データベース"]).map(({ found }) => found)).toEqual([
    "Datenbankverbindung",
    "Sign-in",
    "データベース",
  ]);
});

test("where terms overlap only the longest counts", () => {
  const { passages } = aBrief(["Credit card payments are taken."]);
  expect(findTerms(passages, ["card", "credit card", "payments"]).map(({ term }) => term)).toEqual([
    "credit card",
    "payments",
  ]);
});

test("a quote has at most 200 characters, is verbatim and holds the term", () => {
  const filler = fc.stringMatching(/^[a-z ]{0,400}$/);
  fc.assert(
    fc.property(filler, filler, (before, after) => {
      const text = `${before} zebra ${after}`;
      const [hit] = findTerms(aBrief([{ text }]).passages, ["zebra"]);
      const denied = hit === undefined;
      expect(
        denied || (hit.quote.length <= 200 && text.includes(hit.quote) && hit.quote.includes("zebra")),
      ).toBe(true);
    }),
  );
});

test("any text and any term are taken without a failure", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, term) => {
      expect(typeof hasTerm(text, [term])).toBe("boolean");
    }),
  );
});
