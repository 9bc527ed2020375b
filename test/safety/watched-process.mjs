// Loaded into a child before its own code: writes down where it connects to and what it starts, one a line.
import { ChildProcess } from "node:child_process";
import { appendFileSync } from "node:fs";
import { Socket } from "node:net";

const log = process.env.WATCHED_BY ?? "";

function watch(prototype, name, wordsOf) {
  const original = prototype[name];
  prototype[name] = function (...given) {
    appendFileSync(log, `${name} ${wordsOf(given)}\n`);
    return original.apply(this, given);
  };
}

watch(Socket.prototype, "connect", ([first]) => {
  const options = Array.isArray(first) ? first[0] : first;
  return `${options?.host ?? options?.path ?? ""}:${options?.port ?? ""}`;
});
watch(ChildProcess.prototype, "spawn", ([options]) => options?.file ?? "");
