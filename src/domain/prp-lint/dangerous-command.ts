// What no verification command may do: destroy, publish, fetch and run, or read what is none of its business.
import { fetchAndRunIn } from "../words/fetch-and-run.ts";

/** Why the command may not run; null when nothing speaks against it. */
export function dangerIn(command: string): string | null {
  if (fetchAndRunIn(command) !== null) return "runs what it fetches";
  return dangers.find(({ pattern }) => pattern.test(command))?.why ?? null;
}

const dangers: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: "deletes files",
    pattern:
      /\brm\s+(?:-\S+\s+){0,5}-{1,2}[A-Za-z-]*[rf]|\b(?:rmdir|unlink|shred|truncate)\b|\bfind\b[^|;&]{0,200}-(?:delete|exec)\b|\brm\s/,
  },
  {
    why: "runs what another program writes",
    pattern: /\|\s?(?:sudo\s)?(?:\S{0,40}\/)?(?:(?:ba|z|da|fi|k)?sh|python3?|node|perl|ruby)\b/,
  },
  { why: "acts as another user", pattern: /\b(?:sudo|doas|su)\s/ },
  {
    why: "writes to a disk or stops the machine",
    pattern:
      /\b(?:mkfs|dd|fdisk|shutdown|reboot|halt|poweroff|killall|pkill)\b|\bkill\s+-9\b|\/dev\/(?:sd|nvme|disk)/,
  },
  { why: "changes rights", pattern: /\b(?:chmod|chown|chgrp)\s/ },
  {
    why: "rewrites history or work that is not committed",
    pattern: /\bgit\s+(?:push|reset|clean|checkout|restore|rebase|stash|commit|filter-\S+)\b/,
  },
  {
    why: "publishes or deploys",
    pattern:
      /\b(?:npm|yarn|pnpm|cargo|gem|poetry|twine)\s+(?:publish|upload|push)\b|\bdocker\s+push\b|\b(?:terraform|pulumi|tofu)\s+(?:apply|destroy|up)\b|\bkubectl\s+(?:delete|apply|exec|drain)\b|\bhelm\s+(?:install|upgrade|uninstall|delete)\b/,
  },
  {
    why: "destroys data",
    pattern:
      /\b(?:drop|truncate)\s+(?:table|database|schema)\b|\bdelete\s+from\b|\bdocker\s+(?:system|volume|image)\s+(?:prune|rm)\b|\bdropdb\b|\bflush(?:all|db)\b/i,
  },
  {
    why: "runs a command that is made up on the way",
    pattern: /\$\(|`|\beval\b|\bbase64\s+(?:-d|--decode)|<\(/,
  },
  { why: "writes outside the project", pattern: />{1,2}\s?(?:[/~]|\.\.)/ },
  {
    why: "reads secrets",
    pattern: /\/etc\/(?:passwd|shadow)|~\/\.(?:ssh|aws|config)|\bid_rsa\b|\b(?:printenv|env)\s*(?:\||$)/,
  },
  {
    why: "talks to a machine elsewhere",
    pattern:
      /\b(?:curl|wget)\b(?=[^;&|]{0,400}(?:https?:\/\/|\s@|\bftp:))(?![^;&|]{0,400}https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?:[:/\s"']|$))|\b(?:nc|ncat|telnet|scp|rsync)\s/,
  },
  { why: "goes on in the background or on another line", pattern: /(?<!&)&(?!&|\d)|[\n\r]/ },
  {
    why: "has a placeholder in it",
    pattern: /<[a-z][a-z _-]{0,40}>|\{\{|\bTODO\b|\bTBD\b|\.\.\.(?=\s|$)(?<!\/\.\.\.)/i,
  },
];
