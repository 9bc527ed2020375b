// Every setting there is: its shape, its default, the environment variables that set it, and who may set it.
import { z } from "zod";
import { Secret } from "../llm/secret.ts";

const agentCap = z.int().min(1).max(32);

const BaseUrl = z.string().superRefine((text, issue) => {
  const wrong = whatIsWrongWith(text);
  if (wrong !== null) issue.addIssue(wrong);
});

function whatIsWrongWith(address: string): string | null {
  if (!URL.canParse(address)) return "it is not an address such as https://api.openai.com/v1";
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return "it holds a user name or a password; give the key by itself";
  if (protocol === "https:" || (protocol === "http:" && isLoopback(hostname))) return null;
  return "only https may leave this machine, since the key goes along";
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * `private` settings say where the key and the brief go. They come from a flag, the environment or the user's own file,
 * never from the repository that is planned.
 */
interface Setting {
  readonly kind: "number" | "boolean" | "text";
  readonly shape: z.ZodType;
  readonly env: readonly string[];
  readonly private: boolean;
}

export const settings = {
  "maxAgents.simple": open("number", agentCap, "BACO_MAX_AGENTS_SIMPLE"),
  "maxAgents.moderate": open("number", agentCap, "BACO_MAX_AGENTS_MODERATE", "BACO_MAX_AGENTS_MEDIUM"),
  "maxAgents.complex": open("number", agentCap, "BACO_MAX_AGENTS_COMPLEX"),
  "maxAgents.extreme": open("number", agentCap, "BACO_MAX_AGENTS_EXTREME"),
  contextWindow: open("number", z.int().min(500).max(2_000_000), "BACO_CONTEXT_WINDOW"),
  confidenceThreshold: open("number", z.number().min(0).max(1), "BACO_CONFIDENCE_THRESHOLD"),
  requireHumanReviewOnLowConfidence: open(
    "boolean",
    z.boolean(),
    "BACO_REQUIRE_HUMAN_REVIEW_ON_LOW_CONFIDENCE",
  ),
  memory: open("boolean", z.boolean(), "BACO_MEMORY"),
  model: closed(z.string().trim().min(1).max(200), "BACO_MODEL"),
  baseUrl: closed(BaseUrl, "BACO_BASE_URL", "OPENAI_BASE_URL"),
  apiKey: closed(z.string().trim().min(1).max(1000), "OPENAI_API_KEY"),
} satisfies Record<string, Setting>;
export type SettingName = keyof typeof settings;

function open(kind: Setting["kind"], shape: z.ZodType, ...env: string[]): Setting {
  return { kind, shape, env, private: false };
}

function closed(shape: z.ZodType, ...env: string[]): Setting {
  return { kind: "text", shape, env, private: true };
}

/** Other spellings that are understood. */
export const aliases: Readonly<Record<string, SettingName>> = { "maxAgents.medium": "maxAgents.moderate" };

export const settingNames = Object.keys(settings).filter((name): name is SettingName => name in settings);

/** Everything that is set, checked, with the defaults of the house where nobody said anything. */
export const Config = z.object({
  maxAgents: z.object({
    simple: agentCap.default(2),
    moderate: agentCap.default(4),
    complex: agentCap.default(8),
    extreme: agentCap.default(8),
  }),
  contextWindow: z.int().default(8000),
  confidenceThreshold: z.number().default(0.7),
  requireHumanReviewOnLowConfidence: z.boolean().default(false),
  memory: z.boolean().default(true),
  model: z.string().nullable().default(null),
  baseUrl: z.string().nullable().default(null),
  apiKey: z
    .string()
    .transform((key) => new Secret(key))
    .nullable()
    .default(null),
});
export type Config = z.infer<typeof Config>;
