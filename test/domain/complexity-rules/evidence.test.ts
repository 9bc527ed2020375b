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

const strengthIn = (signal: string, ...lines: string[]) =>
  gatherEvidence(aBrief(lines)).find((one) => one.signal === signal)?.strength ?? 0;
const filler = Array.from(
  { length: 60 },
  (_, at) => `The list shows line ${at + 1} in grey letters of a plain face.`,
);

test("a thing weighs more in a short brief than in a long one that names it once", () => {
  const call = "Doctors call patients by WebRTC.";
  expect(strengthIn("live-sync", "# Calls", call)).toBe(1);
  expect(strengthIn("live-sync", "# Calls", ...filler, call)).toBeLessThan(0.5);
});

test("the opening of a brief says what it is about", () => {
  const call = "Doctors call patients by WebRTC.";
  expect(strengthIn("live-sync", call, ...filler)).toBeGreaterThan(strengthIn("live-sync", ...filler, call));
});

test("what is only background is no evidence", () => {
  expect(signalsIn("en", { text: "Kafka and replication", scope: "background" })).toEqual([]);
});
