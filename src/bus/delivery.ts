// What becomes of one delivered message: acked when its handler resolves, tried again when it rejects, and dropped with
// a report when it cannot be read or has had its tries. One policy for every carrier.
import type { Message } from "../domain/message.ts";
import type { DeliveryInfo, UndeliverableMessage } from "./bus.ts";
import { maxDeliveries } from "./bus.ts";
import { reasonOf } from "./reason.ts";

/** How often a carrier is told that a handler is still at it; well within the time after which it would redeliver. */
const heartbeatMs = 1_000;

/** A message in the hands of a carrier, and what can be done with it. */
export interface Delivered<M extends Message> {
  readonly subject: string;
  /** 1 for the first time. */
  readonly attempt: number;
  /** Throws when this is not a message for the receiver. */
  read(): M;
  ack(): void;
  retry(afterMs: number): void;
  drop(): void;
  /** Tells the carrier that the handler still runs; left out where no carrier wants to know. */
  working?(): void;
}

export interface DeliveryRules {
  readonly retryDelayMs: number;
  readonly report: (undeliverable: UndeliverableMessage) => void;
}

/** Hands the message to the handler and settles it; never rejects. */
export async function deliver<M extends Message>(
  delivered: Delivered<M>,
  handler: (message: M, delivery: DeliveryInfo) => Promise<void>,
  { retryDelayMs, report }: DeliveryRules,
): Promise<void> {
  const drop = (reason: string): void => {
    delivered.drop();
    report({ subject: delivered.subject, reason });
  };
  // A message that takes its process down is never seen to fail: only its count tells.
  if (delivered.attempt > maxDeliveries) {
    drop(`It was delivered ${maxDeliveries} times and never acked.`);
    return;
  }
  const message = readOr(delivered, drop);
  if (!message) return;
  try {
    await whileWorking(delivered, () => handler(message, { attempt: delivered.attempt }));
    delivered.ack();
  } catch (error) {
    if (delivered.attempt < maxDeliveries) delivered.retry(retryDelayMs * delivered.attempt);
    else drop(`Its handler failed ${maxDeliveries} times, at last: ${reasonOf(error)}`);
  }
}

function readOr<M extends Message>(delivered: Delivered<M>, drop: (reason: string) => void): M | null {
  try {
    return delivered.read();
  } catch (error) {
    drop(reasonOf(error));
    return null;
  }
}

async function whileWorking<M extends Message>(
  delivered: Delivered<M>,
  work: () => Promise<void>,
): Promise<void> {
  const beat = delivered.working && setInterval(() => delivered.working?.(), heartbeatMs);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
}
