// What every verb needs: the terminal as the person wants it, the texts that were read, and a way to say how it ended.
import type { ExitCode } from "../domain/errors.ts";
import { withoutSecrets } from "../domain/secrets.ts";
import type { ColourChoice } from "./terminal/paint.ts";
import { createTerminal, type Terminal } from "./terminal/terminal.ts";

/** Flags that every verb takes. */
export interface GlobalFlags {
  readonly color?: ColourChoice;
  readonly quiet?: boolean;
  /** False with `--no-input`. */
  readonly input?: boolean;
}

export interface Cli {
  /** The terminal under these flags; the one without flags until a verb asked. */
  terminal(flags: GlobalFlags): Terminal;
  /** Keeps a text that was read, so that an error can show the line it speaks of; keys and passwords in it are blacked out. */
  remember(file: string, text: string): void;
  readonly recall: (file: string) => string | null;
  /** Sets the exit code; the process ends by itself when nothing is left to do. */
  finish(code: ExitCode): void;
}

/** The CLI of this process. */
export function createCli(): Cli {
  const texts = new Map<string, string>();
  return {
    terminal: ({ color = "auto", quiet = false }) =>
      createTerminal({
        stdout: process.stdout,
        stderr: process.stderr,
        env: process.env,
        platform: process.platform,
        colour: color,
        quiet,
      }),
    remember: (file, text) => void texts.set(file, text),
    recall: (file) => {
      const text = texts.get(file);
      return text === undefined ? null : withoutSecrets(text);
    },
    finish: (code) => {
      process.exitCode = code;
    },
  };
}
