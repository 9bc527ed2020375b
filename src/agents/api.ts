// The API specialist: the contracts other programs rely on, in and out.
import { apiConcerns } from "./concerns/api.ts";
import { defineAgent } from "./define.ts";
import { apiHints } from "./hints/api.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const apiAgent = defineAgent({
  role: "api",
  description: "Fixes the contracts between programs: resources, errors, versions and foreign services.",
  dependsOn: ["architect", "database"],
  reach: "broad",
  hints: apiHints,
  triggers: [
    ...triggers(
      2,
      "Slack bot, Telegram bot, Discord bot, chat bot, ERP, CRM, SAP, интеграц*",
      "Integration mit, intégration avec, integración con, integração com, 外部システム, 系统对接",
      "telegram-бот*",
    ),
    ...triggers(
      3,
      "web service, web services, web api, fastapi, nestjs, Django REST, openapi",
      "REST-Schnittstelle, servicio web, service web, эндпоинт*, ручки API, REST-сервис*",
      "HTTP-сервис*",
    ),
    ...triggers(
      2,
      "Spring Boot, HTTP, server-side, API client, Laravel, Django, Rails, Flask, ASP.NET",
      "backend, back-end, Backend-System, бэкенд*, バックエンド, 后端, 接口, Programmierschnittstelle",
      "interface de programmation, رابط برنامه‌نویسی",
    ),
  ],
  checklist: apiConcerns,
  decisions: [
    {
      id: "resource-style",
      when: terms("REST API, restful, REST, HTTP API, CRUD"),
      unless: terms("GraphQL, gRPC, SOAP, RPC"),
      title: "Style of the interface",
      choice: "Resources over HTTP with JSON, described by OpenAPI 3.1.",
      rationale:
        "The brief asks for REST or plain create, read, update and delete; HTTP caches, tools and clients exist for it.",
      rejected: [
        {
          option: "GraphQL",
          why: "It pays when clients need many shapes of the same data, which the brief does not say.",
        },
        { option: "RPC", why: "It ties clients to generated code." },
      ],
    },
    {
      id: "error-format",
      when: terms("error response, error responses, error codes, status codes, REST API, restful"),
      title: "Format of errors",
      choice: "application/problem+json as in RFC 9457, with a stable type for each kind of error.",
      rationale: "Clients branch on the type and people read the title; no parser for texts is needed.",
      rejected: [{ option: "A format of our own", why: "Every client then writes a parser for it." }],
    },
    {
      id: "push-channel",
      when: terms("real-time updates, live updates, server-sent events, push updates"),
      unless: terms("WebSocket, WebSockets, Socket.IO"),
      title: "How updates reach a client",
      choice: "Server-sent events with a last event id; WebSocket only where the client also streams.",
      rationale:
        "The flow is one-way, reconnecting and resuming are part of the protocol, and it passes ordinary proxies.",
      rejected: [{ option: "Polling", why: "It trades delay for load at every interval." }],
    },
    {
      id: "adapter",
      when: terms(
        "third-party API, external API, third-party service, external system",
        "external systems, payment gateway",
      ),
      title: "How foreign services are called",
      choice: "Through one adapter for each, with our own types; a stub of it serves the tests.",
      rationale: "A change of the foreign contract then ends in one file.",
      rejected: [
        {
          option: "The foreign client used all over the code",
          why: "Its types and failures spread to every caller.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the API specialist: you fix the contracts between this project's programs and with foreign ones.",
    [
      "decisions: style, errors, versions and live channels, where the brief gives grounds",
      "suggestions: operations with their inputs, outputs and errors",
      "acceptance: contract criteria, at least one refused request for each operation that takes input",
      "risks: what foreign services and other people's clients do to us, with mitigation",
      "openQuestions: consumers, quotas and compatibility promises that the brief leaves out",
    ],
  ),
});
