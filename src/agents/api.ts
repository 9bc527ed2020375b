// The API specialist: the contracts other programs rely on, in and out.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const apiAgent = defineAgent({
  role: "api",
  description: "Fixes the contracts between programs: resources, errors, versions and foreign services.",
  dependsOn: ["architect", "database"],
  triggers: [
    ...triggers(
      3,
      "web service, web services, fastapi, nestjs, Django REST, openapi, эндпоинты",
      "эндпоинт, ручки API",
    ),
    ...triggers(2, "Spring Boot, HTTP, server-side, API client, Laravel, Django, Rails, Flask, ASP.NET"),
    ...triggers(1, "backend, back-end, API, APIs, Express"),
  ],
  checklist: [
    concern({
      id: "rest-contract",
      when: terms(
        "REST API, restful, REST, HTTP API, API endpoint, API endpoints, endpoint, endpoints",
        "web service, JSON API, API layer, to-do API, backend API, public API, open API",
        "HTTP endpoint, HTTP endpoints, API server, POST, PUT, PATCH, GET",
      ),
      risk: "Clients guess at fields and status codes, and each release breaks one of them.",
      recommend:
        "Write the OpenAPI 3.1 document first, derive validation from it, and test each response against it.",
      situation: "each operation of the document is called with a valid and with an invalid body",
      accept: "status, headers and body match the document in both cases",
      verify: "A contract test replays every operation against the OpenAPI document.",
      source: "OpenAPI Specification 3.1",
      weight: 3,
    }),
    concern({
      id: "error-shape",
      when: terms(
        "error response, error responses, error codes, error code, status code, status codes",
        "HTTP status, problem details, HTTP 404, HTTP 422",
      ),
      risk: "Callers parse error texts because no two errors look alike.",
      recommend:
        "Answer every error as problem+json with type, title, status and the fields at fault; keep stack traces inside.",
      situation: "a request with an unknown field value and one for a missing record are sent",
      negative: true,
      accept: "both answers have the same shape, the right status, and name the field or the record",
      verify: "A contract test collects one error of each kind and checks its schema.",
      source: "RFC 9457 Problem Details for HTTP APIs",
      weight: 2,
    }),
    concern({
      id: "pagination",
      when: terms(
        "pagination, paginated, page size, limit parameter, infinite scroll",
        "filtering and sorting, cursor-based",
      ),
      risk: "A list grows until one request reads the whole table.",
      recommend: "Page every list with a stable order, a cursor and a maximum page size.",
      situation: "a row is inserted between the requests for page one and page two",
      accept: "no row is repeated or skipped, and no page exceeds the maximum",
      verify: "An integration test inserts between two pages and compares ids.",
      source: "RFC 8288 Web Linking",
      weight: 1,
    }),
    concern({
      id: "versioning",
      when: terms(
        "API version, API versioning, versioned API, breaking change, breaking changes",
        "backward compatible API, API consumers, API clients, deprecate",
      ),
      risk: "A field is renamed and programs of other people stop working.",
      recommend:
        "Add fields only, mark what goes with the Deprecation and Sunset headers, and put breaking changes under a new version.",
      situation: "the contract of the new release is compared with that of the last one",
      accept: "no operation or field has gone without a new version",
      verify: "An OpenAPI difference check runs in the build.",
      source: "RFC 8594 The Sunset HTTP Header Field",
      weight: 2,
    }),
    concern({
      id: "idempotent-writes",
      when: terms(
        "idempotent, idempotency, idempotency key, duplicate requests, retry safely",
        "bulk payment, transfer funds, place an order, payment request, payment requests",
      ),
      risk: "A client repeats a request after a timeout and the effect happens twice.",
      recommend:
        "Accept an idempotency key on each write with an outside effect, and return the stored answer on a repeat.",
      situation: "the same write is sent twice with one key, the second time during the first",
      negative: true,
      accept: "the effect happens once and both answers are equal",
      verify: "A concurrency test sends both requests and counts effects.",
      source: "RFC 9110 section 9.2.2 Idempotent Methods",
      weight: 2,
    }),
    concern({
      id: "webhooks",
      when: terms(
        "webhook, webhooks, callback URL, callback endpoint, event subscription",
        "push notification to clients",
      ),
      risk: "Forged or repeated callbacks change state, and lost ones are never noticed.",
      recommend:
        "Verify signature and timestamp, answer 2xx after storing, work later, and reconcile with the sender once a day.",
      situation: "a callback is forged, repeated and delayed",
      negative: true,
      accept: "the forged one is refused, the repeat changes nothing, and the delayed one is applied once",
      verify: "An integration test posts all three.",
      source: "OWASP API Security Top 10 2023, API10",
      weight: 3,
    }),
    concern({
      id: "third-party-service",
      when: terms(
        "third-party API, third party API, external API, third-party service",
        "external service, external services, third-party integration",
        "third-party integrations, external system, external systems, integrate with",
        "integration with, integrates with, github API, Google Maps, OpenAI API, Twilio",
        "SendGrid, Salesforce, SOAP, Schnittstelle zu",
      ),
      risk: "The foreign service is slow, limited or changed, and our users see it as our fault.",
      recommend:
        "Wrap it in one adapter with deadline, bounded retries, quota handling and a stated answer for when it is away.",
      situation: "the foreign service answers 500, 429 and not at all",
      negative: true,
      accept: "each case ends within the deadline in the stated answer, and no data is lost",
      verify: "An integration test runs against a stub that gives all three.",
      source: "Nygard, Release It!, Integration Points",
      weight: 2,
    }),
    concern({
      id: "graphql",
      when: terms("graphql, resolver, resolvers, graphql schema, Apollo"),
      risk: "One nested query costs as much as a thousand plain ones.",
      recommend:
        "Limit depth and cost of queries, batch loads per request, and check rights in the resolvers.",
      situation: "a query nests beyond the limit",
      negative: true,
      accept: "it is refused before any resolver runs",
      verify: "A test sends a query one level too deep and counts store queries.",
      source: "GraphQL Specification, October 2021",
      weight: 3,
    }),
    concern({
      id: "rpc",
      when: terms("grpc, RPC, remote procedure, protobuf, protocol buffers, JSON-RPC, Thrift"),
      risk: "Field numbers are reused and old peers misread new messages.",
      recommend:
        "Reserve removed field numbers, set a deadline on every call, and share one schema repository.",
      situation: "a peer of the last release talks to one of the new release",
      accept: "both understand every message of the other",
      verify: "A compatibility check of the schema and a test with both versions run in the build.",
      source: "Protocol Buffers Language Guide, Updating A Message Type",
      weight: 3,
    }),
    concern({
      id: "live-channel",
      when: terms(
        "websocket, websockets, server-sent events, SSE, long polling, real-time updates",
        "realtime updates, push updates, Socket.IO, live updates, subscription channel",
      ),
      risk: "A dropped connection loses updates, and nobody can tell which.",
      recommend: "Number the messages of a channel, resume from the last number seen, and send a heartbeat.",
      situation: "the connection is cut for a minute while updates arrive",
      negative: true,
      accept: "the client shows every update once, in order, after reconnecting",
      verify: "An integration test cuts the connection and compares message numbers.",
      source: "RFC 6455 The WebSocket Protocol",
      weight: 2,
    }),
    concern({
      id: "bulk-exchange",
      when: terms(
        "bulk import, bulk export, batch upload, data exchange, file exchange, SFTP, EDI, HL7",
        "FHIR, CSV import, batch API, interoperability, data feed",
      ),
      risk: "One bad row stops a batch, or half of a batch is applied.",
      recommend:
        "Validate the whole batch first, report errors by row, and make a repeat of the same batch harmless.",
      situation: "a batch with one bad row is sent, corrected and sent again",
      negative: true,
      accept: "the report names row and field, and after the repeat each row exists once",
      verify: "An integration test sends both batches and counts rows.",
      source: "Hohpe and Woolf, Enterprise Integration Patterns, File Transfer",
      weight: 2,
    }),
    concern({
      id: "api-documentation",
      when: terms(
        "API documentation, swagger, openapi, API docs, API reference, Postman",
        "API specification, API standards, developer portal",
      ),
      risk: "Written documentation drifts from the running service within weeks.",
      recommend: "Generate the reference from the contract and run its examples as tests.",
      situation: "an example of the reference is sent to the service",
      accept: "the answer equals the documented one in shape and status",
      verify: "The build runs every example against a test instance.",
      source: "OpenAPI Specification 3.1, Example Object",
      weight: 2,
    }),
  ],
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
      "suggestions: operations with their inputs, outputs and errors, tied to requirement ids",
      "acceptance: contract criteria, at least one refused request for each operation that takes input",
      "risks: what foreign services and other people's clients do to us, with mitigation",
      "openQuestions: consumers, quotas and compatibility promises that the brief leaves out",
    ],
  ),
});
