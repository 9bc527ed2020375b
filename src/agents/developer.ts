// The developer: in which order to build, and which habits of the code save the project later.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms } from "./terms.ts";

export const developerAgent = defineAgent({
  role: "developer",
  description: "Plans in which order to build and how the code stays easy to change.",
  dependsOn: ["architect"],
  pinned: true,
  checklist: [
    concern({
      id: "first-slice",
      when: terms(
        "MVP, minimum viable product, first version, prototype, proof of concept, phase 1",
        "milestone, bonus features, stretch goals, nice to have",
      ),
      risk: "All parts are half done and nothing can be shown.",
      recommend:
        "Build one thin path from input to stored result first, show it, and put everything marked as later behind it.",
      situation: "the first slice is started on a clean machine",
      accept: "one main flow works from input to result",
      verify: "A smoke test runs that flow in the build.",
      source: "Cockburn, walking skeleton",
      weight: 1,
    }),
    concern({
      id: "input-at-the-door",
      when: terms(
        "parse, parser, import, config file, command-line arguments, input file, CSV, JSON, YAML",
        "XML, user input",
      ),
      risk: "Unchecked values travel inwards and fail far from their cause.",
      recommend:
        "Turn each input into a checked type at the border, and report all faults at once with their place.",
      situation: "an input with two faults is given",
      negative: true,
      accept: "both are reported with field or line, and nothing else happens",
      verify: "A unit test gives such an input to each border.",
      source: "King, Parse, don't validate (2019)",
      weight: 1,
    }),
    concern({
      id: "pinned-tools",
      when: terms(
        "library, libraries, framework, dependencies, npm, Maven, Gradle, Cargo, CMake",
        "package manager, runtime version, Python, Node.js, pip install",
      ),
      risk: "The same sources build today and fail in a month.",
      recommend: "Pin runtime and dependencies with a lock file, and build from it on a clean machine.",
      situation: "the sources are built twice on clean machines a week apart",
      accept: "both builds use the same versions and pass the same tests",
      verify: "The pipeline installs from the lock file only.",
      source: "Twelve-Factor App, II Dependencies",
      weight: 0,
    }),
    concern({
      id: "named-errors",
      when: terms(
        "error handling, error message, error messages, exception, exceptions, fails with",
        "error codes, Fehlermeldung*, message d'erreur, mensaje de error, エラーメッセージ, 错误信息",
        "сообщени* об ошибк*",
      ),
      risk: "An error is swallowed, or its text is all that anyone has.",
      recommend:
        "Give each failure that a caller treats differently its own type, keep the cause, and say in the message what to do.",
      situation: "each listed failure is provoked",
      negative: true,
      accept: "its own type arrives with cause and advice, and no other effect remains",
      verify: "A unit test provokes each failure and compares its type.",
      source: "Bloch, Effective Java, ch. 10 Exceptions",
      weight: 1,
    }),
    concern({
      id: "pure-core",
      when: terms(
        "algorithm, calculate, calculation, business rules, business logic, validation rules",
        "state machine, business rule, game rules",
      ),
      risk: "Rules are spread over handlers and screens, and two of them disagree.",
      recommend:
        "Write the rules as pure functions in modules of their own, with time and chance as arguments.",
      situation: "the rules are tested without network, disk and clock",
      accept: "every rule of the brief has a test there, and no handler repeats one",
      verify: "A unit test suite for the rules runs in under ten seconds.",
      source: "Bernhardt, Functional core, imperative shell",
      weight: 1,
    }),
    concern({
      id: "one-language",
      when: terms("glossary, terminology, domain model, Begriffe, naming convention, ubiquitous language"),
      risk: "One thing has three names, and a change misses two of them.",
      recommend: "Name types and functions by the words of the brief, one word for each thing.",
      situation: "the words of the brief are looked up in the code",
      accept: "each is found as one type or function, and no synonym of it exists",
      verify: "manual: compare the glossary with the exported names in review.",
      source: "Evans, Domain-Driven Design, ubiquitous language",
      weight: 0,
    }),
    concern({
      id: "start-in-one-command",
      when: terms(
        "README, setup instructions, getting started, run locally, developer documentation",
        "how to run, quick start, Dokumentation, guide for installing, installation guide",
        "installation instructions, инструкци* по запуску, セットアップ, instrucciones de instalación",
      ),
      risk: "Each newcomer loses a day to steps that are not written down.",
      recommend:
        "Let one command install, test and start everything, and run the README's commands in the build.",
      situation: "the README's commands are run on a clean machine",
      accept: "each ends with exit code 0 and the product answers",
      verify: "A build job runs the commands as written.",
      source: "Twelve-Factor App, X Dev/prod parity",
      weight: 1,
    }),
    concern({
      id: "settings-in-one-place",
      when: terms(
        "configuration file, config file, configurable, user preferences, settings file",
        "settings page, command-line flag, command-line flags, environment variable",
        "environment variables, default value, defaults to",
      ),
      risk: "A setting is read in five places, and two of them have different defaults.",
      recommend:
        "Read all settings once at the start into one typed value, with one stated order of precedence and every default in one table.",
      situation:
        "one setting is given in every place it may come from, then nowhere, then with a value that is not allowed",
      negative: true,
      accept:
        "the stated order decides, the default holds, and the wrong value is refused by name before any work begins",
      verify: "A table-driven unit test runs each source and each default.",
      source: "Twelve-Factor App, III Config",
      weight: 1,
    }),
    concern({
      id: "stored-formats",
      when: terms(
        "file format, saved file, save file, config format, existing config, legacy config",
        "schema version, stored settings, import old, older versions, previous version",
        "previous versions, savegame",
      ),
      risk: "The new version cannot read what the last one wrote, or silently drops what it does not know.",
      recommend:
        "Write a version number into every stored form, keep a reader for each version that is in use, and refuse newer ones by name.",
      situation: "a file of each earlier version and one of a later version are opened",
      negative: true,
      accept: "the earlier ones give the same content, and the later one is refused without being changed",
      verify: "A test opens one kept sample of each version.",
      source: "Semantic Versioning 2.0.0; Protocol Buffers, unknown fields",
      weight: 1,
    }),
    concern({
      id: "background-jobs",
      when: terms(
        "background job, background jobs, cron, cron job, scheduled task, scheduled tasks",
        "scheduled job, job queue, worker process, nightly job, every night, once a day",
        "once a week, periodically, every hour, по расписанию",
      ),
      risk: "A job is started twice, dies half-way, or stops running and nobody notices for weeks.",
      recommend:
        "Let each job take a lock, work in steps that can be repeated, and record start, end and count of every run.",
      situation: "the job is killed half-way, and started while it is still running",
      negative: true,
      accept: "the next run finishes the work without doing a step twice, and the second start does nothing",
      verify: "An integration test kills and doubles the job and compares the outcome.",
      source: "Google SRE book, ch. 24 Distributed Periodic Scheduling with Cron",
      weight: 1,
    }),
    concern({
      id: "outgoing-messages",
      when: terms(
        "sends an email, sends an e-mail, email notification, email notifications",
        "e-mail notification, gets an email, gets an e-mail, confirmation email, verification email",
        "notification email, newsletter, notify the user, notifies, notified by, reminder email",
        "by SMS, sends an SMS, SMS notification",
      ),
      risk: "A message goes out for a change that was rolled back, or twice, or never.",
      recommend:
        "Store the message with the change in one transaction, send it from there, and mark it as sent by its own id.",
      situation: "the sending service is away while the change is made, and answers twice afterwards",
      negative: true,
      accept: "the change is kept, and exactly one message arrives once the service is back",
      verify: "An integration test with a stub of the mail service counts messages.",
      source: "Richardson, Microservices Patterns, Transactional outbox",
      weight: 1,
    }),
    concern({
      id: "rule-of-sameness",
      when: terms(
        "duplicate, duplicates, deduplicate, already exists, already on the, must be unique",
        "unique name, unique email, counts as the same, same name, case-insensitive",
        "merge two",
      ),
      risk: "Two parts of the code disagree on when two things are the same, so doubles appear and cannot be merged.",
      recommend:
        "Write one function that turns a thing into its key, use it at every entry, and let the store enforce the key.",
      situation: "the same thing is entered in every spelling that counts as the same, twice at once",
      negative: true,
      accept: "one entry exists, and the second attempt is answered as the brief says",
      verify: "A property test compares keys of spellings, and an integration test enters two at once.",
      source: "Evans, Domain-Driven Design, entity identity",
      weight: 1,
    }),
    concern({
      id: "diagnosis-by-log",
      when: terms(
        "log file, logging, log level, verbose, debug mode, debug output, stack trace",
        "diagnostics, diagnostic output",
      ),
      risk: "A fault in the field can be told apart only by trying it again.",
      recommend:
        "Write one line with fields for each decision and failure, with an id that follows the request, and keep secrets out.",
      situation: "a failure is provoked with a known id",
      negative: true,
      accept: "the lines with this id show what was tried and why it failed, and hold no secret",
      verify: "A test reads the log of a provoked failure.",
      source: "Twelve-Factor App, XI Logs; OWASP Logging Cheat Sheet",
      weight: 1,
    }),
  ],
  instructions: instruct(
    "the developer: you plan in which order this is built and how the code stays easy to change.",
    [
      "suggestions: build steps in order, each with the smallest thing that shows it works",
      "decisions: modules, naming and handling of errors, where the brief gives grounds",
      "risks: where building is likely to stall, with mitigation",
      "acceptance: criteria only for what no colleague covers",
      "openQuestions: what stops the first step until it is answered",
    ],
  ),
});
