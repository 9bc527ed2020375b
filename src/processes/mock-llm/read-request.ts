// At the door of the scripted server: who may ask, what for, and how much they may send.
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { ChatRequest } from "./chat-request.ts";
import { BadRequestError } from "./mock-llm-errors.ts";

const maxBodyBytes = 8 * 1024 * 1024;
const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

const routes = { "/v1/chat/completions": "POST", "/v1/models": "GET" } as const;
export type Route = keyof typeof routes;

/** What is asked for; throws BadRequestError. A page in a browser that reaches us by another name is turned away. */
export function routeOf({ url = "", method, headers }: IncomingMessage): Route {
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  if (!loopbackNames.has(host.toLowerCase()))
    throw new BadRequestError(
      403,
      "host_not_allowed",
      "This server answers to 127.0.0.1 and localhost only.",
    );
  const path = url.split("?", 1)[0] ?? "";
  const route = isRoute(path) ? path : null;
  if (route === null)
    throw new BadRequestError(404, "unknown_url", `There is nothing at ${path.slice(0, 200)}.`);
  if (routes[route] === method) return route;
  const allow = { allow: routes[route] };
  throw new BadRequestError(405, "method_not_allowed", `${route} takes ${routes[route]} only.`, allow);
}

function isRoute(path: string): path is Route {
  return Object.hasOwn(routes, path);
}

/** The body's bytes; throws BadRequestError when there are too many. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    // Read on to the end, or the client would never see the answer; nothing of it is kept.
    if (bytes <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (bytes > maxBodyBytes)
    throw new BadRequestError(413, "request_too_large", "The request is larger than 8 MB.", {
      connection: "close",
    });
  return Buffer.concat(chunks, bytes);
}

/** The request that the bytes hold; throws BadRequestError. */
export function parseRequest(body: Buffer): ChatRequest {
  const parsed = ChatRequest.safeParse(jsonOf(body));
  if (parsed.success) return parsed.data;
  throw new BadRequestError(400, "invalid_request", z.prettifyError(parsed.error).slice(0, 2_000));
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new BadRequestError(400, "invalid_json", "The body is not JSON.");
  }
}
