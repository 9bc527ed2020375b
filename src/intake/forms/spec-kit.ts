// The feature specification of spec-kit, `spec.md`: stories with priorities, scenarios, keyed requirements and criteria.
import type { Form } from "./form.ts";

const marks = [
  /^user scenarios\b/u,
  /^user story \d/u,
  /^acceptance scenarios\b/u,
  /^edge cases\b/u,
  /^functional requirements\b/u,
  /^key entities\b/u,
  /^(?:success criteria|measurable outcomes)\b/u,
];

export const specKit: Form = {
  fits: (headings) => marks.filter((mark) => headings.some((heading) => mark.test(heading))).length >= 3,
  sections: [
    // Its scenarios and the keyed requirements say in so many words what a story tells.
    [/^(?:user scenarios|user story \d|primary user story)/u, "introduction"],
    [
      /^(?:acceptance scenarios|functional requirements|non-functional|requirements|success|measurable)/u,
      "requirements",
    ],
    [/^edge cases/u, "requirements"],
    [/^key entities/u, "reference"],
    [/^(?:out of scope|non-goals)/u, "out"],
    [/^(?:open questions|unresolved)/u, "questions"],
    [/^(?:assumptions|dependencies|clarifications|overview|context)/u, "introduction"],
  ],
  blocks: [
    [
      /^(?:feature branch|created|status|last updated|version|input|why this priority|independent test)\s*[:：]/iu,
      "reference",
    ],
    [/^(?:example of marking unclear requirements)\s*[:：]/iu, "reference"],
    // An edge case that is asked and not answered is an open point; one with an answer is an obligation.
    [
      /^(?:what happens|how does|how do|how should|how will|how is|how are|what if)\b[^?]{0,300}\?\W*$/iu,
      "questions",
    ],
  ],
  notes:
    /^(?:review|execution (?:flow|status)|quick guidelines|content quality|requirement completeness|section requirements|for ai generation|feature readiness)/u,
  title: (blocks) => {
    const [first] = blocks;
    const named = /^(?:feature )?spec(?:ification)?\s*[:：–—-]\s*(\S.*)$/iu.exec(first?.content.text ?? "");
    return first?.kind === "heading" ? (named?.[1] ?? null) : null;
  },
};
