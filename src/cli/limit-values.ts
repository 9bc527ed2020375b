// What a person writes behind the flags that limit a plan: dollars, counts, durations.
import { InvalidArgumentError } from "commander";

/** Such as `0.50`; `none` for no limit. */
export function dollars(value: string): number | "none" {
  if (value === "none") return value;
  if (/^\d{1,6}(\.\d{1,6})?$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be an amount in dollars such as 0.50, or none.");
}

/** Such as `200000`; `none` for no limit. */
export function countOrNone(value: string): number | "none" {
  if (value === "none") return value;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be a whole number such as 200000, or none.");
}

const minutesOf: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60 };

/** Such as `90s`, `10m` or `1h`, in minutes. */
export function duration(value: string): number {
  const [, amount, unit] = /^(\d{1,5}(?:\.\d{1,2})?)([smh])$/.exec(value) ?? [];
  const minutes = Number(amount ?? 0) * (minutesOf[unit ?? ""] ?? 0);
  if (minutes >= 1 / 60 && minutes <= 10_080) return minutes;
  throw new InvalidArgumentError("It must be a duration such as 90s, 10m or 1h, at most a week.");
}
