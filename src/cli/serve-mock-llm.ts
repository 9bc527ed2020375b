// What `baco mock-llm` does: starts the scripted server, says how to use it, and tells of each call until a signal comes.
import { readInput } from "../files/read-input.ts";
import { latencyPresets, type Latency } from "../processes/mock-llm/latency.ts";
import { readScript } from "../processes/mock-llm/script-file.ts";
import type { CallReport } from "../processes/mock-llm/desk.ts";
import { startMockLlm } from "../processes/mock-llm/server.ts";
import type { Cli, GlobalFlags } from "./cli.ts";
import { whileHearingSignals } from "./interruption.ts";
import { formatDuration } from "./terminal/duration.ts";
import { safeJson, safeLine } from "./terminal/safe-text.ts";
import type { Terminal } from "./terminal/terminal.ts";

export interface MockLlmFlags extends GlobalFlags {
  readonly port?: number;
  readonly script?: string;
  readonly fault: readonly string[];
  readonly ledger?: string;
  readonly models?: keyof typeof latencyPresets;
  readonly firstTokenMs?: number;
  readonly tokensPerSecond?: number;
  readonly tokens?: number;
  readonly json?: boolean;
}

export async function serveMockLlm(flags: MockLlmFlags, cli: Cli): Promise<void> {
  const terminal = cli.terminal(flags);
  const script = flags.script === undefined ? [] : await scriptIn(flags.script, cli);
  await whileHearingSignals(async (stopped) => {
    const server = await startMockLlm({
      port: flags.port ?? 0,
      script,
      faults: flags.fault,
      latency: latencyOf(flags),
      ledgerPath: flags.ledger ?? null,
      onCall: (call) => {
        terminal.talk(callLine(call, terminal));
      },
    });
    introduce(server.baseUrl, flags, terminal);
    const code = await stopped;
    await server.close();
    cli.finish(code);
  });
}

async function scriptIn(path: string, cli: Cli) {
  const text = (await readInput(path)).toString("utf8");
  cli.remember(path, text);
  return readScript(text, path);
}

/** A preset, with what is given beside it in its place. */
function latencyOf({ models, firstTokenMs, tokensPerSecond, tokens }: MockLlmFlags): Partial<Latency> {
  return {
    ...(models === undefined ? {} : latencyPresets[models]),
    ...(firstTokenMs === undefined ? {} : { firstTokenMs }),
    ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
    ...(tokens === undefined || tokens === 0 ? {} : { tokens }),
  };
}

function introduce(baseUrl: string, { json = false }: MockLlmFlags, terminal: Terminal): void {
  terminal.data(json ? safeJson({ schema: "baco.mock-llm/1", baseUrl, pid: process.pid }) : baseUrl);
  terminal.talk(
    "No model stands behind it: the answers are scripted, made up from the words of each prompt.",
  );
  terminal.talk(`Plan with it: baco plan idea.md --base-url ${baseUrl} --model mock`);
  terminal.talk("Stop with Ctrl-C.");
}

function callLine(
  { n, role, fault, status, isWhole, inputTokens, outputTokens, startedMs, endedMs }: CallReport,
  { paint }: Terminal,
): string {
  const mark = fault === null && isWhole ? paint("good", "✓") : paint("warn", "!");
  const tokens = `${String(inputTokens)} → ${String(outputTokens)} tokens`;
  const outcome = fault === null ? tokens : `fault ${fault}, status ${String(status)}`;
  const end = isWhole ? "" : " · not sent to the end";
  return `${mark} ${String(n).padStart(3)}  ${safeLine(role).padEnd(12)} ${outcome}${end} · ${formatDuration(endedMs - startedMs)}`;
}
