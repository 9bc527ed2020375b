// An answer that fits a schema and speaks of the project in the prompt. The same prompt always gets the same answer.
import type { AnswerSchema } from "./answer-schema.ts";
import { plausibleText, plausibleTexts } from "./plausible-text.ts";
import type { PromptFacts, PromptRequirement } from "./prompt-facts.ts";

/** Where in the answer a value stands. */
interface Place {
  readonly root: AnswerSchema;
  readonly facts: PromptFacts;
  /** What it is about; null when the prompt holds no requirement. */
  readonly about: PromptRequirement | null;
  /** The names that lead to it, such as `risks`, `text`. */
  readonly path: readonly string[];
}

/** How many items a list gets; one where nothing is said. */
const itemsIn: Readonly<Record<string, number>> = { approach: 3, objectives: 2, openQuestions: 0 };
const deepest = 24;

export function plausibleAnswer(schema: AnswerSchema, facts: PromptFacts): unknown {
  return valueOf(schema, { root: schema, facts, about: requirementAt(facts, 0), path: [] });
}

function valueOf(given: AnswerSchema, place: Place): unknown {
  const schema = resolved(given, place.root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (place.path.length > deepest) return null;
  switch (typeOf(schema)) {
    case "object":
      return objectOf(schema, place);
    case "array":
      return arrayOf(schema, place);
    case "string":
      return plausibleText(place.path, place.about).slice(0, schema.maxLength);
    case "number":
    case "integer":
      return numberOf(schema, place);
    case "boolean":
      return false;
    default:
      return null;
  }
}

function objectOf({ properties = {} }: AnswerSchema, place: Place): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [
      name,
      valueOf(inner, { ...place, path: [...place.path, name] }),
    ]),
  );
}

function arrayOf(schema: AnswerSchema, place: Place): unknown[] {
  const { items = { type: "string" }, maxItems = Infinity, minItems = 0 } = schema;
  const inner = resolved(items, place.root);
  if (typeOf(inner) === "string" && inner.enum === undefined) return textsOf(place).slice(0, maxItems);
  const subjects = subjectsOf(inner, place);
  const count = Math.min(maxItems, Math.max(minItems, subjects.length));
  return Array.from({ length: count }, (_, i) =>
    valueOf(inner, { ...place, about: subjects[i] ?? place.about }),
  );
}

/** Lists of requirement ids: all of them where coverage is told, else the one that it is about. */
function textsOf({ path, facts, about }: Place): string[] {
  const name = path.at(-1) ?? "";
  if (name === "roles") return [...facts.candidates];
  if (name === "covers") return facts.requirements.map(({ id }) => id);
  if (name === "ids" || name === "requirementIds") return about === null ? [] : [about.id];
  return plausibleTexts(path, about);
}

/** What the items of a list are about, one each: criteria are for what the prompt wants them for. */
function subjectsOf(
  { properties }: AnswerSchema,
  { path, facts, about }: Place,
): (PromptRequirement | null)[] {
  if (properties?.["given"] !== undefined && facts.wanted.length > 0) return [...facts.wanted];
  const count = itemsIn[path.at(-1) ?? ""] ?? 1;
  if (count <= 1) return Array.from({ length: count }, () => about);
  const most = Math.min(count, Math.max(1, facts.requirements.length));
  return Array.from({ length: most }, (_, i) => requirementAt(facts, i));
}

function numberOf({ minimum = -Infinity, maximum = Infinity }: AnswerSchema, { path }: Place): number {
  return Math.min(maximum, Math.max(minimum, path.at(-1) === "confidence" ? 0.8 : 1));
}

/** Each asker begins at another requirement, so that a team's answers are about different things. */
function requirementAt({ asker, requirements }: PromptFacts, i: number): PromptRequirement | null {
  const start = Array.from(asker).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return requirements[(start + i) % requirements.length] ?? null;
}

function typeOf({ type, properties }: AnswerSchema): string {
  if (type === undefined) return properties === undefined ? "string" : "object";
  return typeof type === "string" ? type : (type.find((one) => one !== "null") ?? "null");
}

/** The schema that a reference or a choice stands for. */
function resolved(schema: AnswerSchema, root: AnswerSchema): AnswerSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? "")?.[1];
  const target = name === undefined ? schema : (root.$defs?.[name] ?? {});
  return target.anyOf?.find(({ type }) => type !== "null") ?? target;
}
