// Checks that a schema is one that strict structured output takes, before a provider refuses it.
import { z } from "zod";

const JsonSchema = z.record(z.string(), z.unknown());
type JsonSchema = z.infer<typeof JsonSchema>;

/** Not known to strict structured output, or not to all who offer it. */
const unfitKeywords = [
  "oneOf",
  "allOf",
  "not",
  "if",
  "prefixItems",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
  "default",
  "minLength",
  "maxLength",
];

const maxDepth = 10;

/** What is unfit about a schema, each with its place; empty when it is fit. */
export function unfitForStrict(schema: z.ZodType): string[] {
  try {
    const root = JsonSchema.parse(z.toJSONSchema(schema));
    const isObject = root["type"] === "object";
    return [...(isObject ? [] : ["root: it must be an object"]), ...unfitIn(root, "root", 1)];
  } catch (error) {
    return [`root: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function unfitIn(schema: JsonSchema, place: string, depth: number): string[] {
  if (depth > maxDepth) return [`${place}: it is nested deeper than ${String(maxDepth)} levels`];
  return [
    ...unfitKeywords.filter((keyword) => keyword in schema).map((keyword) => `${place}: ${keyword}`),
    ...(schema["type"] === "object" ? unfitObject(schema, place) : []),
    ...(Object.keys(schema).length === 0 ? [`${place}: it takes anything`] : []),
    ...partsOf(schema, place).flatMap(([inner, at]) => unfitIn(inner, at, depth + 1)),
  ];
}

function unfitObject(schema: JsonSchema, place: string): string[] {
  const required = z.array(z.string()).parse(schema["required"] ?? []);
  const names = Object.keys(JsonSchema.parse(schema["properties"] ?? {}));
  return [
    ...(schema["additionalProperties"] === false ? [] : [`${place}: it takes keys that have no name`]),
    ...names.filter((name) => !required.includes(name)).map((name) => `${place}.${name}: it is optional`),
  ];
}

/** The schemas within a schema, with their places. */
function partsOf(schema: JsonSchema, place: string): [JsonSchema, string][] {
  const properties = Object.entries(JsonSchema.parse(schema["properties"] ?? {}));
  const variants = z.array(z.unknown()).parse(schema["anyOf"] ?? []);
  const definitions = Object.entries(JsonSchema.parse(schema["$defs"] ?? {}));
  const parts: [unknown, string][] = [
    ...[...properties, ...definitions].map(([name, inner]): [unknown, string] => [inner, `${place}.${name}`]),
    ...variants.map((inner): [unknown, string] => [inner, `${place}|`]),
    ...("items" in schema ? [[schema["items"], `${place}[]`] satisfies [unknown, string]] : []),
  ];
  return parts.flatMap(([inner, at]): [JsonSchema, string][] => {
    const known = JsonSchema.safeParse(inner);
    return known.success ? [[known.data, at]] : [];
  });
}
