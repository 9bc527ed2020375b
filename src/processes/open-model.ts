// The model that the configuration names, put together from its parts: the endpoint, the record of its calls, what limits
// them, and the recording that may stand in for it. Loaded only where a model is configured.
import { join } from "node:path";
import { BacoError } from "../domain/errors.ts";
import { userStateFolder } from "../files/user-folders.ts";
import type { Endpoint } from "../llm/endpoint.ts";
import type { Llm } from "../llm/llm.ts";
import type { PatternStore } from "../patterns/pattern-store.ts";
import type { CallRecords } from "./call-records.ts";
import { systemClock } from "./clock.ts";
import { modelAccessOf } from "./config-model.ts";
import type { Config } from "./config-settings.ts";

export interface RecordingChoice {
  readonly kind: "record" | "replay";
  readonly folder: string;
}

export interface Model {
  /** Null when no model is configured. */
  readonly llm: Llm | null;
  /** The pattern memory as a plan with this model is to see it. */
  readonly patternsOf: (memory: PatternStore) => PatternStore;
  close(): Promise<void>;
}

interface ModelSetup {
  readonly records: CallRecords;
  readonly recording: RecordingChoice | null;
  /** Hears of answers that could not be recorded. */
  readonly report: (problem: string) => void;
}

/** Throws NoModelKeyError, or InvalidInputError for a folder that is no recording. */
export async function openModel(config: Config, setup: ModelSetup): Promise<Model> {
  const { recording } = setup;
  if (recording?.kind === "replay") return replayed(recording.folder, config, setup);
  const access = modelAccessOf(config);
  if (access === null) return withoutModel;
  const { createOpenAiEndpoint } = await import("../llm/openai.ts");
  // A model that does not stream says nothing until it is done: it has most of the time for its first byte.
  const timers = { firstByteMs: (config.modelSeconds * 2_000) / 3 };
  const endpoint = createOpenAiEndpoint({ ...access, timers });
  return recording === null
    ? modelBehind(endpoint, config, setup)
    : recorded(endpoint, recording.folder, config, setup);
}

const withoutModel: Model = {
  llm: null,
  patternsOf: (memory) => memory,
  close: () => Promise.resolve(),
};

async function modelBehind(endpoint: Endpoint, config: Config, { records }: ModelSetup): Promise<Model> {
  const [
    { createLlm },
    { createCallQueue },
    { createBreakers },
    { createAnswerModes },
    { rememberedModes },
    { openDayLedger },
  ] = await Promise.all([
    import("../llm/create-llm.ts"),
    import("../llm/pq-call-queue.ts"),
    import("./breaker-actor.ts"),
    import("../llm/answer-modes.ts"),
    import("./remembered-modes.ts"),
    import("./day-ledger.ts"),
  ]);
  const { dayCalls: calls, dayTokens: tokens, dayUsd: usd } = config.budget;
  const day = openDayLedger(join(userStateFolder(), "spend"), { calls, tokens, usd }, () =>
    systemClock.now(),
  );
  const llm = createLlm({
    endpoint,
    openRecord: records.open,
    breakerFor: createBreakers(),
    queue: createCallQueue({ concurrency: config.modelConcurrency }),
    // A recording was asked in its own way, whatever the server has come to refuse since.
    modes: endpoint.isReplay ? createAnswerModes() : await rememberedModes(),
    day,
    now: () => systemClock.now(),
  });
  const close = async (): Promise<void> => {
    await records.close();
    await day.close();
  };
  return { ...withoutModel, llm, close };
}

async function recorded(
  endpoint: Endpoint,
  folder: string,
  config: Config,
  setup: ModelSetup,
): Promise<Model> {
  const [{ openRecording }, { recordingEndpoint }, { recordingPatterns }] = await Promise.all([
    import("./recording-folder.ts"),
    import("../llm/recording.ts"),
    import("./recorded-patterns.ts"),
  ]);
  const recording = await openRecording(folder, endpoint, systemClock.now());
  const recorder = recordingEndpoint(endpoint, recording, (cause) => {
    setup.report(`The recording in ${folder} is not complete: ${reasonOf(cause)}`);
  });
  const model = await modelBehind(recorder, config, setup);
  return { ...model, patternsOf: (memory) => recordingPatterns(folder, memory) };
}

/** A replay asks nobody, so it needs no key and costs nothing. */
async function replayed(folder: string, config: Config, setup: ModelSetup): Promise<Model> {
  const [{ openReplay }, { replayEndpoint }, { replayedPatterns }] = await Promise.all([
    import("./recording-folder.ts"),
    import("../llm/replay.ts"),
    import("./recorded-patterns.ts"),
  ]);
  const { recording, endpoint } = await openReplay(folder);
  const model = await modelBehind(replayEndpoint(recording, endpoint), config, setup);
  return { ...model, patternsOf: () => replayedPatterns(folder) };
}

function reasonOf(cause: unknown): string {
  if (cause instanceof BacoError) return `${cause.message} ${cause.why}`;
  return cause instanceof Error ? cause.message : String(cause);
}
