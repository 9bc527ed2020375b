// The first sentences that say what the project is.
import { cutAtWord } from "./quote.ts";
import { ordersReader } from "./modals.ts";
import type { ScopedBlock } from "./scope.ts";

const maxLength = 500;
const maxSentences = 3;

/** At most three sentences of prose; empty when the brief has none. */
export function summaryOf(blocks: readonly ScopedBlock[]): string {
  const prose = blocks.filter(isTelling);
  const best = prose.find(({ content }) => saysWhat.test(content.text)) ?? prose[0];
  if (best === undefined) return "";
  return firstSentences(best.sentences.map(({ text }) => text));
}

const saysWhat =
  /\b(?:is an?|aims? to|goal of|purpose of|we (?:want|need|are building|would like)|this (?:project|system|app|application|service|document|proposal|feature)|build|develop|create|implement|provides?)\b|\b(?:soll|ist ein)|необходимо|проект|システム|アプリ|プロジェクト|系统|项目|平台|پلتفرم|سیستم/iu;

function isTelling({ kind, role, content: { text }, isLink }: ScopedBlock): boolean {
  if (kind !== "prose" || role === "out" || role === "reference" || role === "questions" || isLink)
    return false;
  return text.length >= 20 && !ordersReader.test(text);
}

function firstSentences(sentences: readonly string[]): string {
  let summary = "";
  for (const sentence of sentences.slice(0, maxSentences)) {
    const longer = summary === "" ? sentence : `${summary} ${sentence}`;
    if (longer.length > maxLength) break;
    summary = longer;
  }
  return summary === "" ? cutAtWord(sentences[0] ?? "", maxLength) : summary;
}
