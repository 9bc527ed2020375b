import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContextLayer } from "../../src/domain/context-layers.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { fitContext } from "../../src/domain/fit-context.ts";

const time = "2026-01-01T00:00:00.000Z";
const asIs = (text: string): string => text;

function layer(name: string, priority: number, content: string): ContextLayer {
  return { name, priority, content, tokens: countTokens(content), timestamp: time };
}

test("what fits is kept whole, and the ledger says so", () => {
  const layers = [layer("overview", 10, "A shop."), layer("patterns", 7, "Use queues.")];
  expect(fitContext(layers, 100, countTokens, [], asIs)).toEqual({
    window: 100,
    tokens: 5,
    fingerprint: '[["overview",10,"A shop."],["patterns",7,"Use queues."]]',
    layers,
    ledger: [
      { layer: "overview", priority: 10, tokensBefore: 2, tokensAfter: 2, why: "Kept whole." },
      { layer: "patterns", priority: 7, tokensBefore: 3, tokensAfter: 3, why: "Kept whole." },
    ],
  });
});

test("the lowest priority gives way first, at the end of a sentence", () => {
  const layers = [
    layer("requirements", 9, "Twelve letters, twice over."),
    layer("notes", 5, "Sentence number one. Sentence number two. Sentence number three."),
    layer("patterns", 7, "Twelve letters, twice over."),
  ];
  const fitted = fitContext(layers, 24, countTokens, [], asIs);
  expect(fitted.layers.map(({ content }) => content)).toEqual([
    "Twelve letters, twice over.",
    "Sentence number one.",
    "Twelve letters, twice over.",
  ]);
  expect(fitted.ledger[1]?.why).toBe("Shortened: the window was full, and lower priorities give way first.");
});

test("a low layer without room is left out before a kept one is touched", () => {
  const layers = [layer("requirements", 9, "x".repeat(40)), layer("patterns", 7, "y".repeat(40))];
  const fitted = fitContext(layers, 10, countTokens, [], asIs);
  expect(fitted.layers).toEqual([layers[0]]);
  expect(fitted.ledger[1]).toMatchObject({ tokensAfter: 0 });
});

test("when the kept layers alone are too long they are shortened loudly, constraints first to stay", () => {
  const requirements = Array.from({ length: 50 }, (_, at) => `- REQ-${at + 10}: something to do`).join("\n");
  const constraints = "- filler one\n- REQ-1: only Python\n- filler two";
  const layers = [layer("requirements", 9, requirements), layer("constraints", 8, constraints)];

  const fitted = fitContext(layers, 40, countTokens, ["- REQ-1: only Python"], asIs);

  expect(fitted.tokens).toBeLessThanOrEqual(40);
  expect(fitted.layers.at(-1)?.content).toBe(constraints);
  expect(fitted.ledger[0]?.why).toMatch(/^WARNING: shortened although its priority is 9/);
  expect(fitted.ledger.at(-1)?.why).toBe("All 1 constraints are still there.");
});

test("a constraint that did not survive is named", () => {
  const layers = [layer("constraints", 8, "- REQ-1: only Python\n- REQ-2: only on Linux machines")];
  const fitted = fitContext(
    layers,
    6,
    countTokens,
    ["- REQ-1: only Python", "- REQ-2: only on Linux machines"],
    asIs,
  );
  expect(fitted.layers[0]?.content).toBe("- REQ-1: only Python");
  expect(fitted.ledger.at(-1)?.why).toBe(
    'WARNING: 1 of 2 constraints are lost: "- REQ-2: only on Linux machines".',
  );
});

const anyLayers = fc.array(
  fc.record({
    name: fc.string(),
    content: fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.lorem({ maxCount: 40 }),
    ),
    priority: fc.integer({ min: 1, max: 10 }),
    tokens: fc.nat(50),
    timestamp: fc.constant(time),
  }),
  { maxLength: 8 },
);

test("the window is never exceeded, and the same input gives the same output", () => {
  fc.assert(
    fc.property(
      anyLayers,
      fc.integer({ min: 0, max: 400 }),
      fc.array(fc.string()),
      (layers, window, keep) => {
        const fitted = fitContext(layers, window, countTokens, keep, asIs);
        const counted = fitted.layers.reduce((sum, { content }) => sum + countTokens(content), 0);
        expect(counted).toBe(fitted.tokens);
        expect(fitted.tokens).toBeLessThanOrEqual(window);
        expect(fitContext(layers, window, countTokens, keep, asIs)).toEqual(fitted);
      },
    ),
  );
});

test("kept layers are whole whenever they fit by themselves", () => {
  fc.assert(
    fc.property(anyLayers, fc.integer({ min: 0, max: 400 }), (layers, window) => {
      const kept = layers.filter(({ priority, content }) => priority >= 8 && content !== "");
      fc.pre(kept.reduce((sum, { content }) => sum + countTokens(content), 0) <= window);
      const contents = fitContext(layers, window, countTokens, [], asIs).layers.map(({ content }) => content);
      for (const { content } of kept) expect(contents).toContain(content);
    }),
  );
});
