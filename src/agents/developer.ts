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
        "parse, parser, import, config file, command-line arguments, arguments, input file",
        "CSV, JSON, YAML, XML, user input",
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
        "library, libraries, framework, dependencies, npm, pip, Maven, Gradle, Cargo, CMake",
        "package manager, runtime version, Python, Node.js",
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
        "error handling, error message, error messages, exception, exceptions, failure, fails",
        "retry, graceful",
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
        "algorithm, calculate, calculation, rules, score, simulation, business rules",
        "business logic, validation rules, state machine",
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
      when: terms(
        "glossary, terminology, definitions, domain model, Begriffe, naming convention",
        "entities, ubiquitous language",
      ),
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
        "README, documentation, setup instructions, installation, getting started",
        "run locally, developer documentation, how to run, quick start, Dokumentation",
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
  ],
  instructions: instruct(
    "the developer: you plan in which order this is built and how the code stays easy to change.",
    [
      "suggestions: build steps in order, each with the requirement ids it completes and the smallest thing that shows it works",
      "decisions: modules, naming and handling of errors, where the brief gives grounds",
      "risks: where building is likely to stall, with mitigation",
      "acceptance: criteria only for what no colleague covers",
      "openQuestions: what stops the first step until it is answered",
    ],
  ),
});
