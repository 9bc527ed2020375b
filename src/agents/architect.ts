// The architect: which parts there are, what each owns, and how they talk and fail.
import { architectConcerns } from "./concerns/architect.ts";
import { defineAgent } from "./define.ts";
import { architectHints } from "./hints/architect.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const architectAgent = defineAgent({
  role: "architect",
  description: "Draws the parts of the system, their borders and the way they talk, and records why.",
  dependsOn: [],
  aboveModerate: true,
  reach: "broad",
  hints: architectHints,
  triggers: [
    ...triggers(
      2,
      "VS Code extension, editor extension, browser extension, API gateway, compiler, interpreter",
    ),
    ...triggers(
      3,
      "software architecture, distributed, microservices, architecture logicielle",
      "Softwarearchitektur, микросервис*, マイクロサービス, 微服务",
    ),
    ...triggers(
      2,
      "architecture, system design, scalability, technical design, Architektur",
      "Systemarchitektur, arquitectura, arquitetura, архитектур*, アーキテクチャ, 架构, معماری",
      "state machine, finite state, workflow engine, rules engine, local-first",
      "last-write-wins, cross-region, cross-datacenter, cross-DC, linearizable",
      "linearizability, object-oriented, single responsibility, refactor, refactoring",
      "Refaktorisierung, рефакторинг*, リファクタリング, 重构",
    ),
  ],
  checklist: architectConcerns,
  decisions: [
    {
      id: "log-of-events",
      when: terms("event sourcing, event-sourced, cqrs"),
      title: "How state is kept",
      choice: "An append-only event log is the truth; read models are rebuilt from it.",
      rationale:
        "The brief asks for event sourcing, and a rebuildable read model makes every projection replaceable.",
      rejected: [
        {
          option: "Current state only, with an audit table",
          why: "The audit table drifts from the state and cannot rebuild it.",
        },
      ],
    },
    {
      id: "asynchronous-parts",
      when: terms("kafka, rabbitmq, message broker, message queue, event-driven, event driven", "event bus"),
      title: "How parts talk",
      choice:
        "Events over the named broker with an outbox in the writing transaction; direct calls only where an answer is needed at once.",
      rationale: "A transactional outbox keeps store and broker in step without a distributed transaction.",
      rejected: [
        {
          option: "Write to store and broker in turn",
          why: "A crash between both loses or invents an event.",
        },
        {
          option: "Direct calls everywhere",
          why: "Each caller then shares the downtime of every part it calls.",
        },
      ],
    },
    {
      id: "one-deployable",
      when: terms("small team, single developer, MVP, minimum viable product, prototype", "proof of concept"),
      unless: terms("microservices, microservice, distributed, event-driven, multi-region, Kubernetes"),
      title: "How many deployables",
      choice: "One deployable with internal module borders.",
      rationale:
        "The brief describes a first version; module borders keep a later split open at no running cost.",
      rejected: [
        {
          option: "Separate services from the start",
          why: "Network, deployment and tracing cost more than they return at this size.",
        },
      ],
    },
    {
      id: "merge-rule",
      when: terms(
        "real-time collaboration, realtime collaboration, collaborative editing",
        "real-time sync, multiplayer",
      ),
      title: "Who wins a concurrent edit",
      choice:
        "The server orders changes; the last write wins per field, and clients rebuild from the server after a reconnect.",
      rationale: "One order for all clients is the smallest rule that lets every client converge.",
      rejected: [
        {
          option: "Operational transformation",
          why: "It pays off for shared text, not for independent fields.",
        },
      ],
    },
  ],
  instructions: instruct("the architect: you name the parts, what each owns, and how they talk and fail.", [
    "decisions: those that are expensive to change",
    "risks: what breaks at the borders, each with a mitigation",
    "suggestions: the parts and their order of building",
    "acceptance: criteria that show a border or a failure mode holds",
    "openQuestions: what the brief leaves open and the structure depends on",
  ]),
});
