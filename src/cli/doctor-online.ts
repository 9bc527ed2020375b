// Asks the model's server for its models, once: whether it answers, takes the key, and knows the model. It costs nothing.
import { z } from "zod";
import { nearestName } from "../domain/nearest-name.ts";
import type { ModelAccess } from "../processes/config-model.ts";
import { countOf } from "./terminal/amounts.ts";
import { failed, fine, type Finding, note } from "./doctor-finding.ts";

const timeoutMs = 10_000;
/** Long lists have a few hundred models; what is longer is no list of models. */
const maxBytes = 2_000_000;

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })).max(10_000) });
const name = "endpoint";

export async function examineEndpoint(access: ModelAccess): Promise<Finding> {
  const place = new URL(access.baseUrl).origin;
  const response = await askForModels(access).catch((error: unknown) => error);
  if (!(response instanceof Response)) return silent(place, response);
  const { status } = response;
  if (status === 200) return examineList(access, await readList(response));
  await response.body?.cancel();
  return refused(place, status);
}

/** No redirect is followed, for the key must not go along. */
function askForModels({ baseUrl, apiKey }: ModelAccess): Promise<Response> {
  return fetch(`${baseUrl.replace(/\/+$/, "")}/models`, {
    headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey.reveal()}` },
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  });
}

function silent(place: string, error: unknown): Finding {
  const isLate = error instanceof Error && error.name === "TimeoutError";
  const text = isLate ? `did not answer within ${String(timeoutMs / 1000)} s` : "cannot be reached";
  return failed(name, `${place} ${text}`, "Check the network and the base URL, and whether the server runs.");
}

function refused(place: string, status: number): Finding {
  if (status === 401 || status === 403)
    return failed(name, `${place} does not accept the key`, "Check the key and what it may be used for.");
  if (status >= 300 && status < 400)
    return failed(
      name,
      `${place} sends us elsewhere, and the key does not go along`,
      "Set the base URL to the final address.",
    );
  if (status === 404 || status === 405)
    return note(
      name,
      `${place} answers, but lists no models there`,
      "Check that the base URL ends as it should, usually in /v1.",
    );
  return failed(
    name,
    `${place} answered with status ${String(status)}`,
    "Try again later, or check the base URL.",
  );
}

function examineList({ baseUrl, model }: ModelAccess, models: readonly string[] | null): Finding {
  const place = new URL(baseUrl).origin;
  if (models === null)
    return failed(
      name,
      `what answers at ${place} is no model server`,
      "Check the base URL: it usually ends in /v1.",
    );
  // Ollama takes a name without its tag.
  if (models.includes(model) || models.includes(`${model}:latest`))
    return fine(name, `${place} answers and knows ${model}`);
  const near = nearMatches(model, models);
  return note(
    name,
    `${place} answers, but does not list ${model}${models.length === 1 ? `, only ${models.join()}` : ` among its ${countOf(models.length, "model")}`}`,
    near.length === 0 ? "Check --model; some servers take any name." : `Did you mean ${near.join(", ")}?`,
  );
}

/** At most three: the one with the fewest slips, then those that begin alike. */
function nearMatches(model: string, models: readonly string[]): string[] {
  const nearest = nearestName(model, models);
  const alike = models.filter((one) => one.startsWith(model) || model.startsWith(one));
  return [...new Set([...(nearest === null ? [] : [nearest]), ...alike])].slice(0, 3);
}

/** The ids of the models; null when it is no such list. */
async function readList(response: Response): Promise<string[] | null> {
  const parsed = ModelList.safeParse(asJson(await readText(response)));
  return parsed.success ? parsed.data.data.map(({ id }) => id.slice(0, 200)) : null;
}

async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of chunksOf(body)) {
      text += decoder.decode(chunk, { stream: true });
      // Leaving the loop closes the connection.
      if (text.length > maxBytes) return "";
    }
  } catch {
    return "";
  }
  return text;
}

/** A loop over the body itself would see chunks of no known kind. */
function chunksOf(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> | Uint8Array[] {
  return body ?? [];
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
