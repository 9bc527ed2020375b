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

const noLimit = "it is a number, or none for no limit";
const calls = z.int(noLimit).min(0, noLimit).max(1_000_000, noLimit).nullable();
const tokens = z.int(noLimit).min(0, noLimit).max(1_000_000_000, noLimit).nullable();
const usd = z.number(noLimit).min(0, noLimit).max(1_000_000, noLimit).nullable();
const minutes = z.number().min(0.01).max(10_080);
const hours = z.number().min(0.01).max(8_760);
const seconds = z.number().min(1).max(3_600);
const callsAtOnce = z.int().min(1).max(1_000);

/** A `limit` is a number, or `none`. */
export type SettingKind = "number" | "limit" | "boolean" | "text";

interface Setting {
  readonly kind: SettingKind;
  readonly shape: z.ZodType;
  readonly env: readonly string[];
  /**
   * What a repository must not choose, which is why this setting comes from a flag, the environment or the user's own file
   * and never from the repository that is planned; null where that may set it too.
   */
  readonly private: string | null;
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
  reviewHours: open("number", hours, "BACO_REVIEW_HOURS"),
  model: closed(z.string().trim().min(1).max(200), "BACO_MODEL"),
  baseUrl: closed(BaseUrl, "BACO_BASE_URL", "OPENAI_BASE_URL"),
  apiKey: closed(z.string().trim().min(1).max(1000), "OPENAI_API_KEY"),
  modelSeconds: open("number", seconds, "BACO_MODEL_SECONDS"),
  modelConcurrency: spending("number", callsAtOnce, "BACO_MODEL_CONCURRENCY"),
  "budget.calls": spending("limit", calls, "BACO_BUDGET_CALLS"),
  "budget.tokens": spending("limit", tokens, "BACO_BUDGET_TOKENS"),
  "budget.usd": spending("limit", usd, "BACO_BUDGET_USD"),
  "budget.wallMinutes": spending("number", minutes, "BACO_BUDGET_WALL_MINUTES"),
  "budget.agentCalls": spending("limit", calls, "BACO_BUDGET_AGENT_CALLS"),
  "budget.agentTokens": spending("limit", tokens, "BACO_BUDGET_AGENT_TOKENS"),
  "budget.dayCalls": spending("limit", calls, "BACO_BUDGET_DAY_CALLS"),
  "budget.dayTokens": spending("limit", tokens, "BACO_BUDGET_DAY_TOKENS"),
  "budget.dayUsd": spending("limit", usd, "BACO_BUDGET_DAY_USD"),
} satisfies Record<string, Setting>;
export type SettingName = keyof typeof settings;

function open(kind: SettingKind, shape: z.ZodType, ...env: string[]): Setting {
  return { kind, shape, env, private: null };
}

function closed(shape: z.ZodType, ...env: string[]): Setting {
  return { kind: "text", shape, env, private: "where your key and your brief go" };
}

function spending(kind: SettingKind, shape: z.ZodType, ...env: string[]): Setting {
  return { kind, shape, env, private: "what you spend" };
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
  /** How long a review waits before its defaults hold. */
  reviewHours: z.number().default(72),
  model: z.string().nullable().default(null),
  baseUrl: z.string().nullable().default(null),
  apiKey: z
    .string()
    .transform((key) => new Secret(key))
    .nullable()
    .default(null),
  /** How many calls are under way at one endpoint at the same time. */
  /** The longest that one question may take, its tries and its repair included. */
  modelSeconds: z.number().default(90),
  modelConcurrency: z.int().default(8),
  /** What may be spent on a model: by a plan, by each of its agents, and by everyone here in a day; null: no such limit. */
  budget: z
    .object({
      calls: calls.default(200),
      tokens: tokens.default(2_000_000),
      usd: usd.default(5),
      wallMinutes: z.number().default(30),
      agentCalls: calls.default(20),
      agentTokens: tokens.default(400_000),
      dayCalls: calls.default(2_000),
      dayTokens: tokens.default(20_000_000),
      dayUsd: usd.default(25),
    })
    .prefault({}),
});
export type Config = z.infer<typeof Config>;
