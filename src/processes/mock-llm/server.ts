// A scripted OpenAI-compatible server on loopback: answers without a model, with faults and delays where they are wanted.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { codeOf } from "../../files/storage-error.ts";
import { Desk, type CallReport, type MockRequest } from "./desk.ts";
import { noLatency, type Latency } from "./latency.ts";
import { openLedger, type LedgerLine } from "./ledger.ts";
import { PortInUseError } from "./mock-llm-errors.ts";
import { createReplier } from "./replier.ts";
import type { Reply } from "./reply.ts";
import type { Call, Script } from "./script.ts";

export interface MockLlmOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly script?: Script;
  /** Such as `429:2@1`; see `fault-rule.ts`. */
  readonly faults?: readonly string[];
  readonly latency?: Partial<Latency>;
  readonly ledgerPath?: string | null;
  /** Hears of every call when its answer is sent, or is not going to be. */
  readonly onCall?: (call: CallReport) => void;
  /** Answers some calls otherwise than script and faults would. */
  readonly override?: (call: Call) => Reply | null;
}

export interface MockLlm {
  /** Ends in `/v1`. */
  readonly baseUrl: string;
  /** In the order in which they arrived. */
  readonly requests: readonly MockRequest[];
  readonly ledger: readonly LedgerLine[];
  /** Resolves when every answer under way has been sent, or broken off, and is in the ledger. */
  settled(): Promise<void>;
  /** Breaks off what is under way; resolves when the ledger is safe on disk. */
  close(): Promise<void>;
}

/** Longer than clients keep a connection that they do not use, so that none is closed under a question on its way. */
const keepAliveTimeout = 60_000;

/** Throws PortInUseError, StorageError, and InvalidInputError for a fault that does not exist. */
export async function startMockLlm(options: MockLlmOptions = {}): Promise<MockLlm> {
  const { port = 0, script = [], faults = [], override = () => null } = options;
  const latency = { ...noLatency, ...options.latency };
  const replier = createReplier({ script, faults, latency, override, now: () => new Date() });
  const ledger = await openLedger(options.ledgerPath ?? null);
  const desk = new Desk(ledger, replier, options.onCall ?? (() => undefined));
  const server = createServer(
    { keepAliveTimeout },
    (incoming, response) => void desk.serve(incoming, response),
  );
  desk.port = await listen(server, port).catch(async (error: unknown) => {
    await ledger.close();
    throw error;
  });
  return {
    baseUrl: `http://127.0.0.1:${String(desk.port)}/v1`,
    requests: desk.requests,
    ledger: ledger.lines,
    settled: () => desk.idle(),
    close: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await desk.idle();
      await ledger.close();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch((error: unknown) => {
    throw codeOf(error) === "EADDRINUSE" ? new PortInUseError(port, error) : error;
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}
