// The front-end specialist: what runs in the browser, its state, its failures and its limits.
import { frontendConcerns } from "./concerns/frontend.ts";
import { defineAgent } from "./define.ts";
import { frontendHints } from "./hints/frontend.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const frontendAgent = defineAgent({
  role: "frontend",
  description: "Plans what runs in the browser: screens, state, forms, failures and support.",
  dependsOn: ["api"],
  hints: frontendHints,
  triggers: [
    ...triggers(
      3,
      "online shop, online store, web shop, webshop, e-commerce, Onlineshop",
      "boutique en ligne, tienda online, tienda en línea, loja virtual, интернет-магазин*",
      "网上商店, オンラインショップ, static site, web page, web pages",
    ),
    ...triggers(
      2,
      "portal, in the browser, im Browser, dans le navigateur, en el navegador",
      "no navegador, в браузере, 在线平台, Dashboard, tableau de bord, painel, 管理画面, 管理后台",
    ),
    ...triggers(
      3,
      "frontend, front-end, front end, tailwind, typescript UI, Weboberfläche, Webanwendung",
      "Web-Anwendung, aplicación web, aplicaciones web, application web, applications web",
      "aplicação web, aplicações web, веб-приложени*, веб-интерфейс*, фронтенд*, フロントエンド",
      "ウェブアプリ, Web アプリ*, 前端, 网页, برنامه وب, وب سایت",
    ),
    ...triggers(
      2,
      "web app, web application, website, CSS, sitio web, página web, site web, Webseite",
      "Website, Web ベース*, Web システム*, Web サイト*, ブラウザ, 浏览器, 网站, مرورگر, Browseranwendung",
    ),
  ],
  checklist: frontendConcerns,
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
      "suggestions: views with their states and the requests behind them",
      "decisions: rendering, state and storage in the client, where the brief gives grounds",
      "acceptance: criteria on what a person sees, does and sees again, with at least one failing case for each form",
      "risks: what breaks on other screens, browsers and slow networks, with mitigation",
      "openQuestions: views, browsers and devices that the brief leaves out",
    ],
  ),
});
