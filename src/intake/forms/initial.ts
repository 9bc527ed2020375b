// The feature request from which PRP templates start, `INITIAL.md`: a feature, examples, documentation, considerations.
import type { Form } from "./form.ts";

const feature = /^features?\W*$/u;
const examples = /^examples?\W*$/u;
const documentation = /^(?:documentation|docs|references)\W*$/u;
const considerations = /^(?:other |additional )?considerations?\W*$/u;

export const initialRequest: Form = {
  fits: (headings) => {
    const has = (pattern: RegExp) => headings.some((heading) => pattern.test(heading));
    return has(feature) && [examples, documentation, considerations].filter(has).length >= 2;
  },
  sections: [
    [feature, "requirements"],
    [examples, "reference"],
    [documentation, "reference"],
    [considerations, "requirements"],
  ],
  // None of its headings names the project, and its file is always called the same.
  title: (blocks) => {
    const first = blocks.findIndex(
      ({ kind, content }) => kind === "heading" && feature.test(content.text.toLowerCase()),
    );
    const wish = first === 0 ? blocks[1] : undefined;
    return wish?.kind === "prose"
      ? (/^.{10,100}?(?=[.!?:。](?:\s|$)|$)/u.exec(wish.content.text)?.[0] ?? null)
      : null;
  },
};
