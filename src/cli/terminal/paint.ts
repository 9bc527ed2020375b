// Colour, where it is wanted: it helps, and never carries meaning alone.
import { styleText } from "node:util";

export type Style = "good" | "bad" | "warn" | "busy" | "dim" | "strong";
export type Paint = (style: Style, text: string) => string;
export type ColourChoice = "auto" | "always" | "never";

interface ColourQuestion {
  readonly choice: ColourChoice;
  readonly isTty: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether to colour: the flag decides, then NO_COLOR, then FORCE_COLOR, then whether a terminal shows it. */
export function wantsColour({ choice, isTty, env }: ColourQuestion): boolean {
  if (choice !== "auto") return choice === "always";
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTty && env["TERM"] !== "dumb";
}

const formats = {
  good: "green",
  bad: "red",
  warn: "yellow",
  busy: "cyan",
  dim: "dim",
  strong: "bold",
} as const;

/** Paints when `enabled`, and gives the text as it is when not. */
export function createPaint(enabled: boolean): Paint {
  // The stream was asked already, by wantsColour.
  return (style, text) => (enabled ? styleText(formats[style], text, { validateStream: false }) : text);
}
