// Which addresses a person gave: whoever plans and builds may go there, and nowhere else without being told.
import { addressesIn, type Address } from "./addresses.ts";

/** Tells the addresses of a text that are not given. */
export type Foreign = (text: string) => Address[];

/**
 * Given is what stands in these texts, each address with everything below it and each beginning of it, since texts are
 * cut. A host named alone gives everything on it. The texts are asked for when an address is met: most plans have none.
 */
export function foreignTo(texts: () => Iterable<string>): Foreign {
  let given: Given | null = null;
  return (text) => {
    const addresses = addressesIn(text);
    if (addresses.length === 0) return [];
    const known = (given ??= givenIn(texts()));
    return addresses.filter((address) => !isGiven(address, known));
  };
}

interface Given {
  /** By host, so that a brief of many addresses stays quick. */
  readonly byHost: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlySet<string>;
}

function givenIn(texts: Iterable<string>): Given {
  const byHost = new Map<string, string[]>();
  const names = new Set<string>();
  for (const text of texts) {
    for (const { host, whole } of addressesIn(text)) put(byHost, host, whole);
    for (const [, host = "", path = ""] of text.toLowerCase().matchAll(dotted))
      if (path.length > 1) put(byHost, host, `${host}${path.replace(/[/.,;:!?…]{1,20}$/, "")}`);
      else names.add(host);
  }
  return { byHost, names };
}

function put(byHost: Map<string, string[]>, host: string, whole: string): void {
  const known = byHost.get(host);
  if (known) known.push(whole);
  else byHost.set(host, [whole]);
}

/** A name such as `grpc.io`, with a path or none, which stands in a text without a scheme. */
const dotted =
  /(?<![\p{L}\p{N}.@/\\_:=?&#%~+-])(?:www\.)?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})(\/[^\s<>"'`)\]]{0,500})?/gu;

function isGiven({ host, whole }: Address, { byHost, names }: Given): boolean {
  if (names.has(host)) return true;
  const known = byHost.get(host) ?? [];
  return known.some((one) => one.startsWith(whole) || isBelow(whole, one));
}

/** A path that goes up again leads out of what was given. */
function isBelow(whole: string, one: string): boolean {
  const more = whole.startsWith(one) ? whole.slice(one.length) : null;
  return more === "" || (more !== null && /^[/?#:&]/.test(more) && !/\/(?:\.|%2e)/.test(more));
}
