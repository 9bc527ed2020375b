// A web address as it may be shown: some servers want their key in it.

/** The address without what stands behind `?` or `#`. */
export function shownAddress(url: string): string {
  return url.replace(/[?#][\s\S]+$/u, (rest) => `${rest.charAt(0)}…`);
}
