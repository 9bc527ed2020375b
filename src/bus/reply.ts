// The answer to a control message: the reply, or what, why and fix of a refusal.
import { z } from "zod";
import { BacoError, exitCodes } from "../domain/errors.ts";
import { MalformedMessageError, RequestRefusedError } from "./bus-errors.ts";
import type { AnyDefinition, ReplyOf } from "./message.ts";
import { reasonOf } from "./reason.ts";

const Refusal = z.object({
  what: z.string(),
  why: z.string(),
  fix: z.string(),
  /** Of the error behind it, so that a refusal over the bus ends a command as the error itself would. */
  exitCode: z.literal(Object.values(exitCodes)).default(exitCodes.unexpected),
});
const Answer = z.discriminatedUnion("status", [
  z.object({ status: z.literal("replied"), reply: z.unknown() }),
  z.object({ status: z.literal("refused"), refusal: Refusal }),
]);
export type Answer = z.infer<typeof Answer>;

/** What the handler says, as an answer; a handler that rejects refuses. */
export async function answerOf(handling: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status: "replied", reply: await handling() };
  } catch (error) {
    return { status: "refused", refusal: refusalOf(error) };
  }
}

function refusalOf(error: unknown): z.infer<typeof Refusal> {
  if (error instanceof BacoError)
    return { what: error.message, why: error.why, fix: error.fix, exitCode: error.exitCode };
  return {
    what: "The request failed.",
    why: reasonOf(error),
    fix: "Look at the log of the process that serves it.",
    exitCode: exitCodes.unexpected,
  };
}

/** The reply in an answer from outside; throws RequestRefusedError or MalformedMessageError. */
export function replyIn<D extends AnyDefinition>(definition: D, value: unknown): ReplyOf<D> {
  const answer = Answer.safeParse(value);
  if (!answer.success) throw new MalformedMessageError(`reply to ${definition.type}`, answer.error);
  if (answer.data.status === "refused") throw new RequestRefusedError(definition.type, answer.data.refusal);
  const reply = definition.reply?.safeParse(answer.data.reply);
  if (!reply?.success) throw new MalformedMessageError(`reply to ${definition.type}`, reply?.error ?? null);
  return reply.data as ReplyOf<D>;
}
