// The experience specialist: whether people of every ability and language reach their goal.
import { uxConcerns } from "./concerns/ux.ts";
import { defineAgent } from "./define.ts";
import { uxHints } from "./hints/ux.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const uxAgent = defineAgent({
  role: "ux",
  description: "Checks that people of every ability and language reach their goal, and how they notice.",
  dependsOn: [],
  hints: uxHints,
  triggers: [
    ...triggers(
      2,
      "user interface, usability, Bedienbarkeit, Benutzerfreundlichkeit, benutzerfreundlich*, ergonomie",
      "expérience utilisateur, usabilidad, experiencia de usuario, fácil de usar",
      "experiência do usuário, usabilidade, юзабилити, удобств*, ユーザビリティ, 使いやす*, 用户体验, 易用性",
      "تجربه کاربری, کاربرپسند, UX, UI/UX, user experience, user can see, user can click",
      "users can see, wireframes, mockups",
    ),
  ],
  checklist: uxConcerns,
  decisions: [
    {
      id: "conformance-level",
      when: terms("WCAG, accessibility, screen reader, screen readers, Section 508, EN 301 549"),
      title: "Level of accessibility",
      choice: "WCAG 2.2 level AA for every view, checked in the build and once by hand in each release.",
      rationale: "The brief asks for accessibility; AA is the level that laws and procurement refer to.",
      rejected: [
        {
          option: "A later accessibility pass",
          why: "Structure and components would have to be built twice.",
        },
      ],
    },
    {
      id: "text-catalogue",
      when: terms(
        "i18n, internationalization, localization, multi-language, multilingual, bilingual",
        "multiple languages",
      ),
      title: "Where texts live",
      choice: "In message catalogues with ICU plural and gender forms from the first screen on.",
      rationale: "The brief asks for more than one language; extracting texts later touches every view.",
      rejected: [
        {
          option: "Texts in the code for now",
          why: "Plural and word order differ by language and cannot be patched in.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the experience specialist: you make sure that people of every ability and language reach their goal.",
    [
      "acceptance: criteria on what a person can perceive, operate and understand, each with its WCAG criterion where one applies",
      "suggestions: flows, words and states of the views",
      "risks: who is shut out and where people get lost, with mitigation",
      "decisions: level of accessibility, languages and patterns, where the brief gives grounds",
      "openQuestions: users, devices and languages that the brief leaves out",
    ],
  ),
});
