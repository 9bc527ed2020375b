import { expect, test } from "vitest";
import { findGaps } from "../../../src/domain/question-rules/find-gaps.ts";
import { gapRules } from "../../../src/domain/question-rules/gap-rules.ts";
import { aBrief } from "../a-brief.ts";

const tested = "Each requirement has a test.";
const asked = (lines: readonly string[], language = "en") =>
  findGaps(aBrief([tested, ...lines], { language })).map(({ text, source }) => ({
    text,
    lines: source.map(({ startLine }) => startLine),
  }));

test.each([
  [
    "Callers use the REST API; errors are status codes.",
    "The API key is sent in a header.",
    "who may reach this",
  ],
  [
    "The customer goes to checkout.",
    "Stripe takes the payment; refunds are made there.",
    "who carries out the payment",
  ],
  ["Patient data is shown.", "Patient data is kept for ten years.", "for how long"],
  [
    "It integrates with the existing system.",
    "The OpenAPI file is supplied.",
    "by which documented interface",
  ],
  ["People edit offline and it synchronizes later.", "The last write wins.", "which change wins"],
  ["Old rows are migrated.", "A rollback is tried out.", "how does one get back"],
  ["People reserve a time slot.", "Overlapping slots are refused.", "the last one at the same moment"],
  ["People are notified.", "It comes by e-mail.", "by which channel"],
  ["Reports are exported; data export is weekly.", "Files are CSV.", "in which format"],
  ["Photos: image upload.", "The maximum size is 5 MB.", "which kinds of file"],
  ["There is a search bar.", "Results are sorted by date.", "over which fields"],
  ["It reads a file of rows.", "A malformed row is an error.", "missing, malformed or out of range"],
  ["It must be highly available.", "It answers in 200 ms.", "which load must it bear"],
  ["It has an audit trail.", "It is kept for one year.", "who may read it"],
  ["A transfer of funds: transfer money to a friend.", "Calls are idempotent.", "arrives twice"],
  ["There is a database backup.", "Backups run daily.", "how often"],
  ["It shows the top 5 sellers.", "They are sorted by revenue.", "by which measure"],
  ["A device is identified by a name.", "A duplicate is refused.", "exists already"],
  ["The queue holds up to 5 items.", "When full, a further one is refused.", "one more than that"],
  ["A task has a due date.", "An overdue task is red.", "when this day has passed"],
  ["There is an SLA of 4 hours.", "These are business hours.", "does the clock stop"],
  ["It is a single-player game.", "Progress is saved.", "closed in the middle"],
  ["Books are in books.json.", "The schema is attached.", "older file still read"],
  ["It has digital signatures.", "They use SHA-256.", "key length"],
  ["A chatbot answers.", "It asks OpenAI.", "which provider and model"],
  ["A new leader is chosen.", "A node that was down may rejoin.", "down find the others"],
  ["The wipe command deletes all.", "It asks for confirmation.", "by mistake"],
  ["The last write wins: last-write-wins.", "The server clock counts.", "by whose clock"],
  ["Rows are matched against existing records.", "They match on the tax number.", "taken for the same"],
  ["There are guest users and accounts.", "A guest may upgrade.", "sign up later"],
  ["It is a mobile app.", "It runs on Android.", "on which platforms"],
])("%s is asked about, unless the brief also says: %s", (raises, settles, words) => {
  const questions = asked([raises]).filter(({ text }) => text.includes(words));
  expect(questions).toMatchObject([{ lines: [2], text: expect.stringContaining(raises.slice(0, 12)) }]);
  expect(asked([raises, settles]).filter(({ text }) => text.includes(words))).toEqual([]);
});

test.each([
  ["de", "Kunden bezahlen im Warenkorb.", "who carries out the payment"],
  ["fr", "Le client valide son panier et le paiement.", "who carries out the payment"],
  ["es", "Los usuarios deben iniciar sesión.", "who may see, change and delete what"],
  ["pt", "O sistema faz autenticação de clientes.", "who may see, change and delete what"],
  ["ru", "Сервис списывает деньги: списание средств со счета.", "arrives twice"],
  ["ja", "利用者はログインする。", "who may see, change and delete what"],
  ["zh", "用户可以上传文件。", "which kinds of file"],
  ["es", "Un nodo líder comunica el bloque.", "down find the others"],
  ["fr", "Le délai est de _______ jours.", "never filled in"],
  ["fa", "پرداخت در سبد خرید انجام می‌شود.", "who carries out the payment"],
])("in %s too: %s", (language, line, words) => {
  expect(asked([line], language).map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining(words)]),
  );
});

test("several requirements of one kind are one question with the lines of all", () => {
  expect(asked(["People log in.", "The log in page is blue.", "A log in is counted."])).toMatchObject([
    { lines: [2, 3, 4], text: expect.stringContaining("(line 2, and in 2 more places)") },
  ]);
});

test("payment without a provider and a law without anyone who answers for it block the work", () => {
  const blocking = findGaps(aBrief([tested, "The customer pays by credit card.", "GDPR applies."])).filter(
    (question) => question.blocking,
  );
  expect(blocking.map(({ source }) => source[0]?.startLine)).toEqual([3, 2]);
});

test("what an attacker might do, or somebody in the future, raises no gap", () => {
  expect(asked(["An attacker who can log in reads all.", "In the future people may log in."])).toEqual([]);
});

test("only where strangers write does anybody have to take away abuse", () => {
  expect(asked(["Members comment on links of the team."])).toEqual([]);
  expect(asked(["Visitors write a review in public."])).toHaveLength(1);
});

test("what is under way is asked about, in a heading too", () => {
  expect(asked(["# Dashboard (In Development)"])).toMatchObject([{ lines: [2] }]);
  expect(asked(["It shows a copy in progress."])).toEqual([]);
});

test("what is said to be out of scope is settled", () => {
  const lines = ["The customer goes to checkout.", { text: "Payment provider", scope: "out" } as const];
  expect(findGaps(aBrief([tested, ...lines]))).toEqual([]);
});

test("a limit without a figure is asked, unless it is a setting or has its figure elsewhere", () => {
  expect(asked(["An alarm sounds above the threshold."])).toMatchObject([{ lines: [2] }]);
  expect(asked(["An alarm sounds above the threshold.", "The threshold is 40 degrees."])).toEqual([]);
  expect(asked(["The threshold is configurable."])).toEqual([]);
});

test("short forms that nobody explains are asked in one question", () => {
  const lines = ["The QXR is shown.", "The QXR is stored.", "A ZVT is sent.", "The ZVT is read."];
  expect(asked(lines)).toMatchObject([
    { text: expect.stringContaining('"QXR", "ZVT" are explained nowhere') },
  ]);
  expect(asked([...lines, "QXR (quick x-ray) and ZVT (zone value table)."])).toEqual([]);
});

test("what a brief puts off, leaves in a picture or leaves to choice is asked", () => {
  expect(asked(["The layout will be defined later."])).toHaveLength(1);
  expect(asked(["The page looks as shown in the attached image."])).toHaveLength(1);
  expect(asked(["Use the language of your choice."])).toHaveLength(1);
});

test("every rule has a safe first option and at most four to choose from", () => {
  for (const { ask, options } of gapRules) {
    expect(ask.trim()).toMatch(/[?.]$/);
    expect(new Set(options).size).toBe(options.length);
    expect(options.length).toBeLessThanOrEqual(4);
  }
});
