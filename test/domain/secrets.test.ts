import { describe, expect, test } from "vitest";
import { secretIn, withoutSecrets } from "../../src/domain/secrets.ts";

/** Put together here, so that scanners of secrets do not stumble over this file. */
const begin = "-----BEGIN RSA PRIVATE" + " KEY-----";
const end = "-----END RSA PRIVATE" + " KEY-----";
const body = `${"MIIEowIBAAKCAQEA7b".repeat(3)}\n${"Zm9vYmFyYmF6cXV4".repeat(4)}`;
const random = "aB3dE6gH9kL2nP5rS8uV1xY4zA7cD0fG3hJ6";

describe("a secret is blacked out", () => {
  test.each([
    [
      "a private key",
      `Deploy with\n${begin}\n${body}\n${end}\nat night.`,
      "Deploy with\n(secret)\n\n\n\nat night.",
    ],
    [
      "a private key without its end",
      `${begin}\n${body}\n\n- Users can log in.`,
      "(secret)\n\n\n\n- Users can log in.",
    ],
    [
      "a private key in JSON",
      `{"key": "${begin}\\n${body.replace("\n", "\\n")}\\n${end}\\n"}`,
      '{"key": "(secret)\\n"}',
    ],
    ["an AWS key", `Use AKIA${"Q7".repeat(8)} here.`, "Use (secret) here."],
    ["an API key", `The key is sk-proj-${random}.`, "The key is (secret)."],
    ["an access token", `npm_${random} publishes.`, "(secret) publishes."],
    ["a signed token", `eyJ${random}.eyJ${random}.${random}`, "(secret)"],
    ["a bearer token", `Authorization: Bearer ${random}==`, "Authorization: Bearer (secret)"],
    [
      "a name with its password",
      "Authorization: Basic YWRtaW46aHVudGVyMg==",
      "Authorization: Basic (secret)",
    ],
    ["a password in an address", "postgres://app:c0rrect-horse@db/shop", "postgres://app:(secret)@db/shop"],
    ["a password in a variable", "DB_PASSWORD=hunter2:hunter=2@x", "DB_PASSWORD=(secret)"],
    [
      "a password in a list of settings",
      "Server=db;Password=hunter2hunter2;Pooling=on",
      "Server=db;Password=(secret);Pooling=on",
    ],
    ["a quoted password", '"password": "hunter2hunter2"', '"password": "(secret)"'],
    ["a key in an INI file", `aws_secret_access_key = ${random}`, "aws_secret_access_key = (secret)"],
    [
      "a password in prose",
      "The admin password is Sup3rS3cret!pw for now.",
      "The admin password is (secret) for now.",
    ],
  ])("%s", (_, text, safe) => {
    expect(withoutSecrets(text)).toBe(safe);
    expect(secretIn(text)).not.toBeNull();
    expect(secretIn(safe)).toBeNull();
  });
});

test.each([
  "A password has at least 8 characters, with 1 digit.",
  "Password: minimum 12 characters.",
  "Password hashing: Argon2id or PBKDF2-HMAC-SHA256.",
  "The API key is stored in SHOP_API_KEY.",
  "API key: Base64url, 32 bytes.",
  "TOKEN_TTL=3600 seconds",
  "Set OPENAI_API_KEY=<your-key-1> first, or DB_PASSWORD=${DB_PASSWORD_1}.",
  "Bearer tokens follow RFC 6750; the bearer authentication-middleware rejects others.",
  "Basic authentication is not offered.",
  "Connect to postgres://localhost:5432/shop or https://user:password@example.org/",
  "Reset the password in 15 minutes (see RFC-2119-like-words).",
])("a rule about secrets is none: %s", (text) => {
  expect(withoutSecrets(text)).toBe(text);
});

test("a text of a million marks is read in no time", () => {
  const hostile = [
    begin,
    "Bearer ",
    "A_".repeat(30),
    "password=",
    "eyJaaaaaaaaaaaaa.",
    "a://a:",
    "Authorization: Basic ",
  ];
  for (const piece of hostile) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const startedAt = performance.now();
    withoutSecrets(text);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  }
});
