// Where the CLI speaks: data to stdout, talk to stderr, each in the colours and signs that its reader can see.
import type { Writable } from "node:stream";
import { showsUnicode, toAscii } from "./glyphs.ts";
import { type ColourChoice, createPaint, type Paint, wantsColour } from "./paint.ts";

/** A stream that may be a terminal, such as process.stderr. */
export type Screen = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

export interface TerminalSetup {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly colour: ColourChoice;
  readonly quiet: boolean;
}

export interface Terminal {
  /** One line of data for whoever reads stdout, as it is. */
  data(line: string): void;
  /** One line for a person, as data: a summary, a list. */
  tell(line: string): void;
  /** One line of talk; silent when the person asked for quiet. */
  talk(line: string): void;
  /** One line that a person must see, quiet or not. */
  warn(line: string): void;
  /** For lines of `talk` and `warn`. */
  readonly paint: Paint;
  /** For lines of `tell`. */
  readonly paintData: Paint;
  readonly columns: number;
  /** Whether stdout is looked at by a person. */
  readonly isDataShown: boolean;
  /** The screen on which talk may be redrawn in place; null in logs, in CI, and when quiet. */
  readonly canvas: Screen | null;
  /** Signs as this terminal can show them. */
  readonly draw: (line: string) => string;
}

/** The terminal of this process. */
export function createTerminal({ stdout, stderr, env, platform, colour, quiet }: TerminalSetup): Terminal {
  const draw = showsUnicode(env, platform) ? (line: string) => line : toAscii;
  const paintFor = (stream: Screen): Paint =>
    createPaint(wantsColour({ choice: colour, isTty: stream.isTTY === true, env }));
  const warn = (line: string): void => void stderr.write(`${draw(line)}\n`);
  return {
    data: (line) => void stdout.write(`${line}\n`),
    tell: (line) => void stdout.write(`${draw(line)}\n`),
    talk: quiet ? () => undefined : warn,
    warn,
    paint: paintFor(stderr),
    paintData: paintFor(stdout),
    columns: Math.max(20, stderr.columns || stdout.columns || 100),
    isDataShown: stdout.isTTY === true,
    canvas: stderr.isTTY === true && !quiet && isAnimated(env) ? stderr : null,
    draw,
  };
}

function isAnimated(env: TerminalSetup["env"]): boolean {
  return env["TERM"] !== "dumb" && (env["CI"] ?? "") === "";
}
