// Mends words: secrets are blacked out, orders to the reader stand in quotation marks, chatter goes.
import { chatterIn, withOrdersQuoted } from "../prp-lint/word-rules.ts";
import { withoutSecrets } from "../secrets.ts";
import { Prp } from "../prp.ts";
import type { Mend } from "./mend.ts";

export const cleanWords: Mend = {
  codes: ["prp/secret", "prp/order-to-reader", "prp/hidden-character"],
  mend: (prp) => Prp.parse(mapTexts(prp, (text) => withOrdersQuoted(withoutSecrets(withoutHidden(text))))),
};

export const dropChatter: Mend = {
  codes: ["prp/chatter"],
  mend: (prp) => ({
    ...prp,
    guidance: prp.guidance.filter(({ text }) => chatterIn(text) === null),
    tasks: prp.tasks.map((task) => {
      const steps = task.steps.filter((step) => chatterIn(step) === null);
      return steps.length > 0 ? { ...task, steps } : task;
    }),
  }),
};

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, map)]));
}

function withoutHidden(text: string): string {
  return text.replace(/(?![\u200C\u200D])\p{Cf}/gu, "");
}
