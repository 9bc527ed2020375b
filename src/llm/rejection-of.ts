// A signal as something to race against.

/** Rejects when the signal fires, with its reason as the cause; nobody need wait for it. */
export function rejectionOf(signal: AbortSignal): Promise<never> {
  const rejection = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("The work was ended.", { cause: signal.reason }));
    });
  });
  rejection.catch(() => undefined);
  return rejection;
}
