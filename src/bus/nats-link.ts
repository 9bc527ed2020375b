// How we hold the link to a NATS server: where it is, who we are, and how patiently we take it up again.
import { BusUnreachableError } from "./bus-errors.ts";

interface NatsLink {
  servers: string;
  name?: string;
  user?: string;
  pass?: string;
  token?: string;
  tls?: Record<string, never>;
  timeout: number;
  waitOnFirstConnect: boolean;
  maxReconnectAttempts: number;
  ignoreAuthErrorAbort: boolean;
  reconnectTimeWait: number;
  reconnectJitter: number;
  pingInterval: number;
  maxPingOut: number;
}

/**
 * The settings of a link to this address; throws BusUnreachableError when it is none. The client's defaults give up after
 * ten tries and notice a dead server after minutes; these never give up and notice within 15 s.
 */
export function linkTo(url: string, name?: string): NatsLink {
  const address = addressIn(url);
  return {
    servers: address.host,
    ...(name === undefined ? {} : { name }),
    ...credentialsIn(address),
    ...(address.protocol === "tls:" ? { tls: {} } : {}),
    timeout: 4_000,
    waitOnFirstConnect: false,
    maxReconnectAttempts: -1,
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    pingInterval: 5_000,
    maxPingOut: 2,
  };
}

/** The address as it may be shown: without user, password or token. */
export function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)?[^]*@/, "$1");
}

function addressIn(url: string): URL {
  const address = url.includes("://") ? url : `nats://${url}`;
  const parsed = URL.canParse(address) ? new URL(address) : null;
  if (parsed?.host) return parsed;
  throw new BusUnreachableError(withoutPassword(url), "That is no address of a server.");
}

/** `user:password@host`, or `token@host`. */
function credentialsIn({ username, password }: URL): Pick<NatsLink, "user" | "pass" | "token"> {
  if (username === "") return {};
  if (password === "") return { token: decoded(username) };
  return { user: decoded(username), pass: decoded(password) };
}

/** Without its percent signs; a part that was never encoded stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
