// What a brief that speaks of one thing should also say, with a default that is safe when it does not.
import { termList } from "../words/term-list.ts";

export interface GapRule {
  readonly when: readonly string[];
  /** Words of which one settles it. */
  readonly unless: readonly string[];
  readonly ask: string;
  readonly options: readonly [string, string, ...string[]];
}

/** Ordered by what it costs to find out late. The first option is the default. */
export const gapRules: readonly GapRule[] = [
  {
    when: termList(
      "login, log in, sign in, sign up, authentication, user account, registration, logged in",
      "JWT",
    ),
    unless: termList(
      "role, roles, permission, authorization rules, admin, administrator, owner, access control",
      "RBAC, privilege, only the author, only the creator, single user, moderator",
    ),
    ask: "People sign in, but who may see, change and delete what?",
    options: [
      "Everyone sees and changes only what is their own",
      "There is an administrator who may change everything",
      "Everyone who has signed in may change everything",
    ],
  },
  {
    when: termList("REST, REST API, API endpoint, endpoint, web API, GraphQL, web service, RESTful"),
    unless: termList(
      "authentication, authorization, authenticate, login, sign in, API key, token, OAuth, OAuth2",
      "JWT, public API, no authentication, anonymous, access control",
    ),
    ask: "The interface is open to callers, but who may call it, and how do they prove who they are?",
    options: [
      "Callers need a key, and a call without one is refused",
      "Callers sign in as users",
      "It is open to everyone inside a closed network",
    ],
  },
  {
    when: termList(
      "payment, credit card, checkout, shopping cart, buy, place an order, online store",
      "subscription fee",
    ),
    unless: termList(
      "Stripe, PayPal, Adyen, Braintree, Klarna, Square, Mollie, payment provider",
      "payment gateway, payment service provider, Apple Pay, Google Pay, mock payment",
      "fake payment, billing alert, cash",
    ),
    ask: "Money or purchases are involved, but who carries out the payment?",
    options: [
      "A provider's hosted page, so that card data never reaches us",
      "A stand-in: orders are recorded and nothing is paid",
      "A provider that you name",
    ],
  },
  {
    when: termList(
      "personal data, PII, email address, phone number, date of birth, patient data",
      "patient records, user profile, location data, health data, personal information",
      "home address",
    ),
    unless: termList(
      "retention, kept for, keep for, retain, data deletion, delete account, right to erasure",
      "GDPR, days after, anonymize, purge, delete their data",
    ),
    ask: "Personal data is kept, but for how long, and who may have it deleted?",
    options: [
      "As long as the account exists, and it is deleted with the account",
      "A period that you name",
      "A law that you name decides",
    ],
  },
  {
    when: termList(
      "third-party API, external API, third-party service, external system, integrate with",
      "integration with, external service, GitHub API, webhook, existing system",
    ),
    unless: termList(
      "API documentation, OpenAPI, Swagger, sandbox, interface specification, API contract",
      "API version, WSDL, schema registry",
    ),
    ask: "Another system is to be connected, but by which documented interface, and what happens when it does not answer?",
    options: [
      "Its public documentation counts; a failed call is retried twice and then reported",
      "You supply the interface and a test system",
      "It is replaced by a stand-in in this version",
    ],
  },
  {
    when: termList(
      "real-time collaboration, collaborative, offline-first, offline mode, synchronize",
      "sync when, multi-device, concurrent edits, multiplayer",
    ),
    unless: termList(
      "conflict resolution, last-write-wins, last write wins, CRDT, merge conflict",
      "optimistic locking, operational transformation, lock",
    ),
    ask: "Several people or devices change the same data, but which change wins when they meet?",
    options: [
      "The last write wins, and this is documented",
      "The person who comes second is asked",
      "Changes are merged by field",
    ],
  },
  {
    when: termList("data migration, database migration, migrate, migration script, import existing, cutover"),
    unless: termList("rollback, roll back, backup, back up, dry run, reversible, downgrade"),
    ask: "Existing data is moved, but how does one get back when it goes wrong, and who writes meanwhile?",
    options: [
      "A backup before, a dry run, and no writes during the move",
      "Both stores are written until the move is confirmed",
      "There is no way back; a failed move is repaired by hand",
    ],
  },
  {
    when: termList(
      "high availability, highly available, throughput, scalability, scalable, latency",
      "performance requirements, high load",
    ),
    unless: termList(
      "requests per second, p95, p99, 99.9, 99.99, concurrent users, ms, milliseconds, TPS, RPS",
      "seconds",
    ),
    ask: "Speed, load or availability matter, but no figure says how much is enough. Which figures hold?",
    options: [
      "Twice today's load, 99.5 % a month, 95 of 100 answers within 1 second",
      "Figures that you name",
      "No figure: it is measured and reported, and nothing fails by it",
    ],
  },
  {
    when: termList(
      "verification email, confirmation email, email verification, password reset",
      "verify their email, activation link, signed URL",
    ),
    unless: termList("resend, send again, request a new link, new link"),
    ask: "A message carries a link that people need, but what do they do when it does not arrive or has expired?",
    options: [
      "They can ask for a new one, at most once a minute, and the old one dies",
      "An administrator sends a new one",
      "They start again from the beginning",
    ],
  },
  {
    when: termList(
      "file upload, upload files, upload images, upload a file, attachments, image upload",
      "upload documents",
    ),
    unless: termList("MB, maximum size, file size, size limit, virus scan, file types, PNG, PDF"),
    ask: "Files are uploaded, but of which kinds and up to which size?",
    options: [
      "Images and PDF up to 10 MB",
      "Kinds and a limit that you name",
      "Any kind up to 100 MB, never opened by the server",
    ],
  },
];

export const measureRule: GapRule = {
  when: [],
  unless: termList(
    "test, testing, acceptance criteria, acceptance criterion, success criteria, success metric",
    "success metrics, definition of done, coverage, verify, verified, validate",
    "Abnahmekriterien, критерии приемки, テスト, معیارهای پذیرش, criterios de aceptación",
    "critères d'acceptation, 验收",
  ),
  ask: "How is it told that the work is done? The brief names no test, measure or acceptance criterion.",
  options: [
    "Each requirement has an automated test, and all of them pass",
    "A person goes through the requirements one by one and signs",
    "Criteria that you name",
  ],
};
