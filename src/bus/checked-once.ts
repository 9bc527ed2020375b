// Large parts of messages, such as a brief, go through many messages of one process: what a schema has checked and given
// out itself is passed on as it is, and not copied and checked again.
import { z } from "zod";

/** The same schema, which knows again what it gave out. Whatever is given out must never be changed. */
export function checkedOnce<Value extends object>(schema: z.ZodType<Value>): z.ZodType<Value> {
  const known = new WeakSet<object>();
  const isKnown = (value: unknown): value is Value =>
    typeof value === "object" && value !== null && known.has(value);
  return z.unknown().transform((value, context): Value => {
    if (isKnown(value)) return value;
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      known.add(parsed.data);
      return parsed.data;
    }
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: value, code: "custom" });
    return z.NEVER;
  });
}
