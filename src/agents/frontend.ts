// The front-end specialist: what runs in the browser, its state, its failures and its limits.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const frontendAgent = defineAgent({
  role: "frontend",
  description: "Plans what runs in the browser: screens, state, forms, failures and support.",
  dependsOn: ["api"],
  triggers: [
    ...triggers(
      3,
      "frontend, front-end, front end, tailwind, typescript UI, Weboberfläche, フロントエンド, 前端",
    ),
    ...triggers(2, "web app, web application, website, CSS, sitio web, site web"),
    ...triggers(1, "HTML"),
  ],
  checklist: [
    concern({
      id: "component-state",
      when: terms(
        "React, Vue, Angular, Svelte, Next.js, Nuxt, SolidJS, single-page application",
        "single page application, SPA, state management, redux, Zustand, UI component",
        "UI components, component library, jquery, Ember, Backbone",
      ),
      risk: "The same fact is kept in several components and the screen contradicts itself.",
      recommend:
        "Keep each fact in one place, derive the rest, and treat server data as a cache with its own rules.",
      situation: "a fact is changed in one view while another view shows it",
      accept: "both views show the new value without a reload",
      verify: "A component test changes the fact and reads both views.",
      source: "React documentation, Choosing the State Structure",
      weight: 3,
    }),
    concern({
      id: "responsive-layout",
      when: terms(
        "responsive, responsive design, responsive layout, mobile-friendly, breakpoint",
        "breakpoints, screen sizes, viewport, mobile browser, desktop and mobile",
        "mobile-first",
      ),
      risk: "Content is cut off or needs two-way scrolling on a narrow screen.",
      recommend:
        "Lay out from 320 CSS pixels upwards, let text reflow, and keep targets at least 24 by 24 CSS pixels.",
      situation: "each page is shown at 320, 768 and 1280 CSS pixels",
      accept: "nothing is cut off and nothing scrolls sideways",
      verify: "A browser test compares page width and viewport at the three sizes.",
      source: "WCAG 2.2 SC 1.4.10 Reflow, SC 2.5.8 Target Size (Minimum)",
      weight: 2,
    }),
    concern({
      id: "forms",
      when: terms(
        "web form, form validation, input field, input fields, text field, form field",
        "form fields, submit button, submit the form, sign-up form, contact form, checkbox",
        "dropdown, date picker, inline validation, input box, text input, signup form",
        "registration form",
      ),
      risk: "A refused form loses what was typed or does not say what was wrong.",
      recommend:
        "Keep the input, name each field at fault beside it, move focus to the first one, and check again on the server.",
      situation: "a form is sent with one invalid field",
      negative: true,
      accept: "all input is still there, the field says what is wrong, and it has the focus",
      verify: "A browser test sends the form and reads values, message and focus.",
      source: "WCAG 2.2 SC 3.3.1 Error Identification",
      weight: 2,
    }),
    concern({
      id: "loading-and-errors",
      when: terms(
        "loading state, loading indicator, spinner, error message, error messages",
        "error state, empty state, toast, retry button, skeleton, confirmation message",
        "optimistic update, optimistic UI",
      ),
      risk: "A slow or failed request looks like a product that does nothing.",
      recommend: "Give each view four states: loading, empty, failed with a way to retry, and filled.",
      situation: "the request behind a view is delayed, fails and returns nothing",
      negative: true,
      accept: "each case shows its own state, and the failed one offers to retry",
      verify: "A component test drives the view through the four states.",
      source: "Nielsen, usability heuristic 1, visibility of system status",
      weight: 1,
    }),
    concern({
      id: "routing",
      when: terms(
        "deep link, deep links, deep linking, landing page, navigation bar, back button",
        "page navigation, breadcrumbs, URL hash, client-side routing, permalink, home page",
        "homepage, sidebar, top bar, details page, client routes",
      ),
      risk: "A reload or the back button drops what the user was doing.",
      recommend:
        "Put what a view shows into its address, restore it on load, and set title and focus on each change of view.",
      situation: "a view is reloaded, shared by its address and left with the back button",
      accept: "the same view appears, and the step back leads to the one before",
      verify: "A browser test does all three on each main view.",
      source: "WHATWG HTML, Session history and navigation",
      weight: 1,
    }),
    concern({
      id: "browser-support",
      when: terms(
        "browser, browsers, Chrome, Firefox, Safari, cross-browser, browser support",
        "modern browsers, browser compatibility, browser extension, Navegador",
      ),
      risk: "A feature that one browser lacks breaks the page for everyone on it.",
      recommend: "Name the oldest supported version of each browser and run the main flows there.",
      situation: "the main flows run in the oldest supported version of each browser",
      accept: "all of them end as in the newest version",
      verify: "A browser matrix runs the main flows before a release.",
      source: "Web Platform Baseline",
      weight: 1,
    }),
    concern({
      id: "browser-storage",
      when: terms(
        "localstorage, local storage, indexeddb, sessionstorage, session storage",
        "service worker, PWA, progressive web app, offline mode in the browser",
        "persist in the browser, browser storage",
      ),
      risk: "Storage is full, blocked or of an older shape, and the page fails at start.",
      recommend:
        "Version what is stored, read it through one function that survives damage, and go on without it when it is blocked.",
      situation: "stored data is damaged, of an older version or not allowed",
      negative: true,
      accept: "the page starts, and keeps or replaces the data as stated",
      verify: "A browser test seeds all three cases before opening the page.",
      source: "WHATWG HTML, Web storage",
      weight: 3,
    }),
    concern({
      id: "canvas-and-media",
      when: terms(
        "canvas, webgl, Three.js, SVG, D3, animation, animations, drag and drop",
        "drag-and-drop, zoom and pan, HTML5 game, Phaser, video player, data visualization",
        "pie chart, bar chart, line chart, interactive charts",
      ),
      risk: "Drawing falls behind input, and what is drawn cannot be reached without a pointer.",
      recommend:
        "Draw only what changed within a frame budget, and offer keys and a text equivalent for what is drawn.",
      situation: "the largest stated scene is moved for ten seconds",
      accept: "95 of 100 frames stay within 16.7 ms or the budget of the brief, and keys reach every action",
      verify: "A browser test records frame times and repeats the action by keyboard.",
      source: "web.dev, Rendering performance; WCAG 2.2 SC 2.1.1 Keyboard",
      weight: 1,
    }),
    concern({
      id: "interaction-events",
      when: terms(
        "click on, clicks, clicked, double-click, double-clicking, hover, on hover",
        "keyboard shortcut, keyboard shortcuts, modal, modal dialog, popup, pop-up, tooltip",
        "button, buttons, can click, toggle",
      ),
      risk: "A double click or an impatient user starts the same action twice.",
      recommend:
        "Disable an action while it runs, make the second start harmless, and give every pointer action a key.",
      situation: "an action is started twice within 100 ms, and once by keyboard",
      negative: true,
      accept: "it happens once for each intended start, and the key does the same as the pointer",
      verify: "A browser test double-clicks and then uses the keyboard.",
      source: "WCAG 2.2 SC 2.1.1 Keyboard",
      weight: 1,
    }),
    concern({
      id: "lists-and-search",
      when: terms(
        "search bar, search box, filter list, sortable table, data table, data grid",
        "infinite scroll, product list, gallery, list view, search results page, autocomplete",
        "cards",
      ),
      risk: "Results of an older query arrive last and replace those of the newer one.",
      recommend: "Wait until typing pauses, cancel the query before, and show how many results there are.",
      situation: "two queries are typed and the first answers last",
      negative: true,
      accept: "the list shows the results of the second query only",
      verify: "A component test delays the first answer.",
      source: "WHATWG DOM, AbortController",
      weight: 1,
    }),
    concern({
      id: "script-safety",
      when: terms(
        "rich text editor, markdown preview, user-generated content, content security policy",
        "CSP, iframe, embedded video, WYSIWYG, third-party script, innerHTML, embedded widget",
      ),
      risk: "Content of one user runs as script in the page of another.",
      recommend:
        "Render text as text, clean rich content by an allow-list, and send a Content-Security-Policy without inline script.",
      situation: "content with a script and with an event handler is shown",
      negative: true,
      accept: "nothing runs, and the harmless parts of the content are shown",
      verify: "A browser test shows a list of payloads and watches for dialogs and requests.",
      source: "W3C Content Security Policy Level 3",
      weight: 1,
    }),
    concern({
      id: "admin-views",
      when: terms(
        "dashboard, admin panel, admin dashboard, admin interface, web UI, web interface",
        "web portal, user interface, GUI, portal, control panel, Benutzeroberfläche",
        "web dashboard, web-based",
      ),
      risk: "Views for rare cases are added one by one, each with its own way to load, filter and fail.",
      recommend: "Build one list view and one detail view first, and derive the others from them.",
      situation: "a user without the right opens the address of a view",
      negative: true,
      accept: "the view says what is missing and shows no data",
      verify: "A browser test opens each view with each role.",
      source: "OWASP ASVS 5.0 V8 Authorization",
      weight: 1,
    }),
  ],
  decisions: [
    {
      id: "plain-page",
      when: terms("vanilla JavaScript, plain JavaScript, no framework, static site, static page"),
      unless: terms("React, Vue, Angular, Svelte, Next.js, single-page application, SPA"),
      title: "How pages are made",
      choice: "Static HTML with small scripts and no framework.",
      rationale:
        "The brief describes few views with little state; there is nothing to build or to keep current.",
      rejected: [
        {
          option: "Single-page framework",
          why: "Its build and its updates cost more than the views themselves.",
        },
      ],
    },
    {
      id: "server-state",
      when: terms("React, Vue, Angular, Svelte, Next.js, single-page application, SPA"),
      title: "Where server data lives in the client",
      choice:
        "In one query cache with a lifetime for each kind of data; components keep only what is theirs.",
      rationale: "Loading, failing and refreshing are then solved once.",
      rejected: [
        {
          option: "A copy in a global store",
          why: "Every change on the server then needs code that copies it.",
        },
      ],
    },
    {
      id: "client-storage",
      when: terms("localstorage, local storage, indexeddb"),
      title: "How the browser keeps data",
      choice: "Behind one module with a version number and a safe default.",
      rationale: "Damage, quota and older shapes are then handled in one place.",
      rejected: [
        {
          option: "Reading storage in components",
          why: "Each read is one more place that fails on damaged data.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the front-end specialist: you plan the views, their state and what they do when something fails.",
    [
      "suggestions: views with their states and the requests behind them, tied to requirement ids",
      "decisions: rendering, state and storage in the client, where the brief gives grounds",
      "acceptance: criteria on what a person sees, does and sees again, with at least one failing case for each form",
      "risks: what breaks on other screens, browsers and slow networks, with mitigation",
      "openQuestions: views, browsers and devices that the brief leaves out",
    ],
  ),
});
