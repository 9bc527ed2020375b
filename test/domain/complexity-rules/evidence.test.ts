import { expect, test } from "vitest";
import { gatherEvidence } from "../../../src/domain/complexity-rules/evidence.ts";
import { complexitySignals } from "../../../src/domain/complexity-rules/signals.ts";
import { signalsElsewhere } from "../../../src/domain/complexity-rules/signals-elsewhere.ts";
import { aBrief } from "../a-brief.ts";

const signalsIn = (language: string, ...lines: Parameters<typeof aBrief>[0]) =>
  gatherEvidence(aBrief(["# Thing", ...lines], { language })).flatMap(({ signal }) => signal ?? []);

test.each([
  ["de", "Das Medizinprodukt braucht einen Nachweis der Patientensicherheit.", "life-safety"],
  ["fr", "Les données personnelles restent en Europe.", "personal-data"],
  ["es", "Los usuarios pagan con tarjeta de crédito.", "payments"],
  ["pt", "Replicação entre dois centros.", "distributed-correctness"],
  ["ru", "Система состоит из нескольких микросервисов.", "distributed"],
  ["ja", "機械学習で需要を予測する。", "machine-learning"],
  ["zh", "支持多人实时协作。", "live-sync"],
  ["fa", "سیستم پرونده پزشکی بیمار را نگه می‌دارد.", "health-data"],
])("in %s, %s is evidence", (language, line, signal) => {
  expect(signalsIn(language, line)).toContain(signal);
});

test.each([
  ["de", "Die Anwendung kommt ohne Anmeldung aus.", "sign-in"],
  ["ru", "Авторизация не требуется.", "sign-in"],
  ["zh", "无需登录。", "sign-in"],
])("in %s, %s is no evidence", (language, line, signal) => {
  expect(signalsIn(language, line)).not.toContain(signal);
});

test("what is out of scope is no evidence in any language", () => {
  expect(signalsIn("de", { text: "Anmeldung und Zahlung", scope: "out" })).toEqual([]);
});

test("every signal of another language is one that the score listens to", () => {
  const ids = new Set(complexitySignals.map(({ id }) => id));
  expect([...signalsElsewhere.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

test("a serious thing weighs more in a short brief than in a long one that names it once", () => {
  const filler = Array.from({ length: 60 }, (_, at) => `The list shows line ${at + 1} in grey.`);
  const loadIn = (...lines: string[]) =>
    gatherEvidence(aBrief(["Doctors call patients by WebRTC.", ...lines])).find(
      ({ signal }) => signal === "live-sync",
    )?.load ?? 0;
  expect(loadIn()).toBeGreaterThan(loadIn(...filler));
});

test("four ordinary parts together are an application", () => {
  const texts = (...lines: string[]) => gatherEvidence(aBrief(lines)).map(({ text }) => text);
  const three = ["People log in.", "Rows are kept in PostgreSQL.", "There is a REST API."];
  const together = "The brief asks for 4 ordinary parts that must work together.";
  expect(texts(...three)).not.toContain(together);
  expect(texts(...three, "The client is written in React.")).toContain(together);
});
