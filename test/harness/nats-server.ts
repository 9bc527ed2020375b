// A private nats-server for tests: own port, own store, on loopback, ended by its own process id.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";

export interface NatsServer {
  readonly url: string;
  /** Ends it in good order and removes its store. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would; the store stays. */
  kill(): Promise<void>;
  /** Starts it again on the same port with the same store. */
  restart(): Promise<void>;
}

/** A server that takes connections; with JetStream unless told. */
export async function startNatsServer({ jetstream = true } = {}): Promise<NatsServer> {
  const store = mkdtempSync(join(tmpdir(), "baco-nats-"));
  const binary = findBinary();
  const start = (port: string): Promise<Running> =>
    startOnPort(binary, port, jetstream ? ["-js", "-sd", store] : []);
  let running = await start("-1");
  const { port } = running;
  return {
    url: `nats://127.0.0.1:${port}`,
    stop: async () => {
      await end(running.child, "SIGTERM");
      rmSync(store, { recursive: true, force: true });
    },
    kill: () => end(running.child, "SIGKILL"),
    restart: async () => {
      await end(running.child, "SIGKILL");
      running = await start(port);
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly port: string;
}

async function startOnPort(binary: string, port: string, options: string[]): Promise<Running> {
  const child = spawn(binary, ["-a", "127.0.0.1", "-p", port, ...options], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const killWithUs = (): boolean => child.kill("SIGKILL");
  process.once("exit", killWithUs);
  child.once("exit", () => process.removeListener("exit", killWithUs));
  return { child, port: await portOnceReady(child) };
}

/** The server logs its port, then that it is ready. */
async function portOnceReady(child: ChildProcess): Promise<string> {
  let port = "";
  const lines: string[] = [];
  if (!child.stderr) throw new Error("nats-server was started without a log.");
  for await (const line of createInterface({ input: child.stderr })) {
    lines.push(line);
    port = /Listening for client connections on \S+:(\d+)/.exec(line)?.[1] ?? port;
    if (line.includes("Server is ready")) {
      child.stderr.resume();
      return port;
    }
  }
  throw new Error(`nats-server ended before it was ready:\n${lines.join("\n")}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

function findBinary(): string {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const found = folders.map((folder) => join(folder, "nats-server")).find(isExecutable);
  if (found === undefined) {
    throw new Error("nats-server is not installed. Install it with `apt-get install nats-server`.");
  }
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
