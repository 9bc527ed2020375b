// What the experience specialist looks for: people of every ability, language and device.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const uxConcerns: readonly Concern[] = [
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
      "mehrsprachig*, multilingue, plurilingue, multiidioma, многоязычн*, 多言語, 多语言, چندزبانه",
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
      "touchscreen, touch screen, look and feel, UI design, visual design, screens, screen layout",
      "Bildschirm, 画面, page layout, easy to use, fácil de usar, facile à utiliser",
      "einfach zu bedienen, удобн* интерфейс*, 使いやす*, 易用",
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
  concern({
    id: "forms-and-labels",
    when: terms(
      "required fields, form labels, fills in the form, fill out the form, fills out",
      "application form, registration form, checkout form, autofill, input mask",
      "validation message, validation messages",
    ),
    risk: "People guess what a field wants and lose what they typed when they guess wrong.",
    recommend:
      "Give each field a visible label and an example, say what is wrong beside it in words, and keep all that was typed.",
    situation: "a form is sent with one wrong and one missing field",
    negative: true,
    accept:
      "both are named in words beside the field, the focus goes to the first, and the other entries are still there",
    verify: "A browser test sends such a form and reads labels, messages and focus.",
    source: "WCAG 2.2 SC 3.3.1 Error Identification, SC 3.3.2 Labels or Instructions",
    weight: 1,
  }),
  concern({
    id: "pointer-and-touch",
    when: terms(
      "touch target, touch targets, tap, swipe, pinch, gesture, gestures, drag and drop",
      "drag-and-drop, drag, long press",
    ),
    risk: "A person with unsteady hands or one finger cannot do what a gesture asks.",
    recommend:
      "Make every target at least 24 by 24 CSS pixels, and give each drag or gesture of several fingers a way by single taps.",
    situation: "each gesture of the brief is done by single taps and by keyboard",
    accept: "the same result is reached, and no target is under 24 by 24 CSS pixels",
    verify: "A browser test measures targets and does each action without dragging.",
    source: "WCAG 2.2 SC 2.5.7 Dragging Movements, SC 2.5.8 Target Size (Minimum)",
    weight: 1,
  }),
  concern({
    id: "time-limits",
    when: terms(
      "session timeout, countdown, auto-logout, automatic logout, time limit, timed",
      "times out after, inactivity",
    ),
    risk: "People who read or type slowly lose their work when the time is up.",
    recommend:
      "Warn before a limit ends, let it be extended, and keep what was entered for the next attempt.",
    situation: "the limit runs out while a form is half filled",
    negative: true,
    accept:
      "a warning came at least 20 seconds before, one action extends it, and the entries survive signing in again",
    verify: "A test moves the clock past the limit and reads the form.",
    source: "WCAG 2.2 SC 2.2.1 Timing Adjustable",
    weight: 1,
  }),
  concern({
    id: "captions-and-transcripts",
    when: terms(
      "video, videos, podcast, captions, subtitles, transcript, audio recording",
      "voice message, voice-over",
    ),
    risk: "People who cannot hear or cannot play sound miss what is said.",
    recommend:
      "Carry captions with every recorded video and a transcript with every recording, and never start sound unasked.",
    situation: "each recording is followed with the sound switched off",
    accept: "everything that is said can be read, and nothing plays by itself",
    verify: "manual: follow one recording of each kind without sound; a test looks for caption tracks.",
    source: "WCAG 2.2 SC 1.2.2 Captions (Prerecorded), SC 1.4.2 Audio Control",
    weight: 1,
  }),
  concern({
    id: "message-frequency",
    when: terms(
      "email digest, daily digest, weekly digest, unsubscribe, notification settings",
      "notification preferences, notification frequency, mute, at most one e-mail",
      "switch notifications off, turn off notifications",
    ),
    risk: "Messages come too often, people switch all of them off, and the one that mattered is lost.",
    recommend:
      "Let each kind of message be switched off by itself from the message, and bundle what is not urgent.",
    situation: "one kind is switched off from its own message and ten events of it follow",
    accept: "none of that kind arrives, other kinds still do, and the choice is shown in the settings",
    verify: "A test follows the link of a message and counts what is sent.",
    source: "RFC 8058 One-Click Unsubscribe",
    weight: 1,
  }),
];
