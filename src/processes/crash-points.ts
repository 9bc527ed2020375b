// Places at which a test may kill the process, to prove that a plan survives it: `BACO_CRASH_AT=<point>:<n>`.

let passes = 0;

/** Kills this process at the n-th pass of the named point; does nothing outside tests. */
export function crashPoint(point: string): void {
  if (process.env["NODE_ENV"] !== "test") return;
  const [wanted, count] = (process.env["BACO_CRASH_AT"] ?? "").split(":");
  if (wanted !== point) return;
  passes += 1;
  if (passes === Number(count)) process.kill(process.pid, "SIGKILL");
}
