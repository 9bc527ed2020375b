// An answer that fits a schema and speaks of the project in the prompt. The same prompt always gets the same answer.
import type { AnswerSchema } from "./answer-schema.ts";
import { plausibleText } from "./plausible-text.ts";
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

const mostItems = 3;
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
      return plausibleText(place.path, place.facts, place.about).slice(0, schema.maxLength);
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
  const ids = idsFor(place);
  if (ids !== null) return ids.slice(0, maxItems);
  const wanted = inner.properties?.["requirementId"] === undefined ? 1 : mostItems;
  const count = Math.min(
    maxItems,
    Math.max(minItems, Math.min(wanted, place.facts.requirements.length || 1)),
  );
  return Array.from({ length: count }, (_, i) =>
    valueOf(inner, { ...place, about: count === 1 ? place.about : requirementAt(place.facts, i) }),
  );
}

/** Lists of requirement ids: all of them where coverage is told, else the one that it is about. */
function idsFor({ path, facts, about }: Place): string[] | null {
  const name = path.at(-1) ?? "";
  if (name === "covers") return facts.requirements.map(({ id }) => id);
  if (name !== "requirementIds") return null;
  return about === null ? [] : [about.id];
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
