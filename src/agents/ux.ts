// The experience specialist: whether people of every ability and language reach their goal.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const uxAgent = defineAgent({
  role: "ux",
  description: "Checks that people of every ability and language reach their goal, and how they notice.",
  dependsOn: [],
  triggers: [
    ...triggers(1, "accessible"),

    ...triggers(
      2,
      "usability, Benutzerfreundlichkeit, usabilidad, ユーザビリティ, UX, UI/UX, user experience",
      "user can see, user can click, users can see, wireframes, mockups",
    ),
  ],
  checklist: [
    concern({
      id: "assistive-technology",
      when: terms(
        "accessibility, screen reader, screen readers, WCAG, ARIA, assistive technology, a11y",
        "VoiceOver, TalkBack, blind users, visually impaired, alt text, Barrierefreiheit",
        "barrierefrei, accesibilidad, accessibilité, accessible to people, accessible design",
      ),
      risk: "People who use a screen reader meet controls without name, role or state.",
      recommend:
        "Use native elements, name every control, announce changes of state, and try each main flow with a screen reader.",
      situation: "each main flow is done with a screen reader only",
      accept: "every control is read with name, role and state, and the flow can be finished",
      verify:
        "An automated accessibility check runs on each view; manual: finish each flow with one screen reader.",
      source: "WCAG 2.2 SC 4.1.2 Name, Role, Value; SC 4.1.3 Status Messages",
      weight: 3,
    }),
    concern({
      id: "keyboard-and-focus",
      when: terms(
        "keyboard navigation, keyboard accessible, focus order, focus indicator, tab order",
        "keyboard only, keyboard-only, switch access, one-handed, motor impairment, gamepad",
        "controller support, auto-focus",
      ),
      risk: "A person without a pointer is caught in a dialog or cannot see where they are.",
      recommend:
        "Make every action reachable by key in reading order, show the focus, and give it back when a dialog closes.",
      situation: "each main flow is done by keyboard only",
      accept: "every step can be reached, the focus is visible at all times, and nothing holds it",
      verify: "A browser test tabs through each view and compares the order.",
      source: "WCAG 2.2 SC 2.1.1 Keyboard, SC 2.1.2 No Keyboard Trap, SC 2.4.7 Focus Visible",
      weight: 2,
    }),
    concern({
      id: "contrast-and-motion",
      when: terms(
        "contrast, color blind, colour blind, color-blind, color blindness, dark mode",
        "light mode, high contrast, font size, reduced motion, color scheme, colour scheme",
        "theme switching, typography",
      ),
      risk: "Text or state is lost for people who see less colour or contrast.",
      recommend:
        "Keep contrast at 4.5:1 for text and 3:1 for controls in each theme, say nothing by colour alone, and honour reduced motion.",
      situation: "each view is checked in each theme, in grey, and with reduced motion",
      accept: "contrast holds, every state can still be told, and nothing moves by itself",
      verify: "An automated contrast check runs in each theme; manual: view in grey.",
      source: "WCAG 2.2 SC 1.4.3 Contrast (Minimum), SC 1.4.1 Use of Color",
      weight: 2,
    }),
    concern({
      id: "languages",
      when: terms(
        "internationalization, i18n, localization, l10n, multi-language, multilingual",
        "right-to-left, RTL, multiple languages, translated into, bilingual, Mehrsprachigkeit",
        "idiomas, translation files, translated texts, locale settings, language switcher",
      ),
      risk: "Texts, dates and sums are wrong or cut off outside the first language.",
      recommend:
        "Keep every text in a catalogue, format by locale, leave room for a third more length, and mirror the layout for right-to-left.",
      situation: "each view is shown with a pseudo-locale of longer texts and in a right-to-left one",
      accept: "no text is missing or cut off, and dates and sums follow the locale",
      verify: "A test renders each view in both and looks for untranslated keys and overflow.",
      source: "Unicode CLDR; W3C Internationalization, Structural markup and right-to-left text",
      weight: 2,
    }),
    concern({
      id: "main-flows",
      when: terms(
        "user flow, user flows, user journey, user journeys, wireframe, wireframes, mockup",
        "mockups, persona, personas, usability testing, information architecture",
        "user-centered, user research, Figma, prototype screens, design system, style guide",
      ),
      risk: "The way to the main goal is built last and has the most steps.",
      recommend:
        "Write the three main goals with their steps, and try them with five people before building the rest.",
      situation: "five people who have not seen the product try each main goal",
      accept: "at least four of them finish without help",
      verify: "manual: record goal, steps and outcome of each person.",
      source: "Nielsen and Landauer (1993), finding usability problems",
      weight: 2,
    }),
    concern({
      id: "first-use",
      when: terms(
        "onboarding, tutorial, first-time user, first time users, getting started screen",
        "walkthrough, empty state, guided tour, help text, novice users, tooltips, intuitive",
      ),
      risk: "New people meet an empty screen and leave.",
      recommend: "Let every empty view say what belongs there and offer the first step.",
      situation: "a new person opens each view for the first time",
      accept: "the view says what it is for and offers one next step",
      verify: "A test opens each view with an empty account and looks for the step.",
      source: "Nielsen, usability heuristic 10, help and documentation",
      weight: 1,
    }),
    concern({
      id: "errors-and-undo",
      when: terms(
        "undo, redo, confirmation dialog, confirm before, error prevention",
        "clear error messages, helpful error, cancel button, confirmation prompt",
        "are you sure, confirmation message, cancel order, user feedback, visual feedback",
        "haptic, audio cues, audio feedback, sound effects",
      ),
      risk: "One slip destroys work, and the message speaks the language of the program.",
      recommend:
        "Offer undo instead of asking, keep confirmation for what cannot be undone, and say in each message what happened and what to do.",
      situation: "a destructive action is started by mistake",
      negative: true,
      accept: "it can be undone or was confirmed by name, and the message says which",
      verify: "A test does each destructive action and takes it back.",
      source: "WCAG 2.2 SC 3.3.4 Error Prevention; Nielsen, heuristic 3 and 9",
      weight: 1,
    }),
    concern({
      id: "terminal-experience",
      when: terms(
        "interactive prompt, progress bar, progress bars, colored output, help command",
        "terminal UI, TUI, interactive mode, human-readable output, user-friendly CLI",
        "help option",
      ),
      risk: "A command hides what it does or cannot be used in a script.",
      recommend:
        "Give every prompt a flag, show progress on a terminal only, and write errors with what to try next.",
      situation: "the command runs without a terminal and with colour switched off",
      accept: "it asks nothing, prints no control codes, and its errors name the next step",
      verify: "A test runs the command through a pipe with NO_COLOR set.",
      source: "Command Line Interface Guidelines, clig.dev",
      weight: 1,
    }),
    concern({
      id: "screen-content",
      when: terms(
        "user interface, GUI, landing page, user can see, user can click, display screen",
        "touchscreen, touch screen, look and feel, UI design, visual design, screens",
        "screen layout, Bildschirm, 画面, page layout",
      ),
      risk: "The screen shows what the store holds and not what the person needs to decide.",
      recommend:
        "Order each screen by the question it answers, show one main action, and name things in the words of the brief.",
      situation: "a person is shown a screen for five seconds",
      accept: "they can say what it is for and what the main action is",
      verify: "manual: ask five people and record their answers.",
      source: "ISO 9241-110:2020, suitability for the user's tasks",
      weight: 1,
    }),
    concern({
      id: "waiting",
      when: terms(
        "loading indicator, spinner, loading screen, progress indicator, status message",
        "alert sound",
      ),
      risk: "A person cannot tell waiting from broken, or misses the one message that matters.",
      recommend:
        "Show progress after one second, rank messages by urgency, and let the urgent ones be seen and heard.",
      situation: "an action takes ten seconds while two messages of different urgency arrive",
      accept: "progress is visible from the first second, and the urgent message comes first",
      verify: "A test delays the action and reads the order of messages.",
      source: "Nielsen, Response Times: The 3 Important Limits",
      weight: 0,
    }),
  ],
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
      "suggestions: flows, words and states of the views, tied to requirement ids",
      "risks: who is shut out and where people get lost, with mitigation",
      "decisions: level of accessibility, languages and patterns, where the brief gives grounds",
      "openQuestions: users, devices and languages that the brief leaves out",
    ],
  ),
});
