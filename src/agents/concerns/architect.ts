// What the architect looks for: borders, events, failures, consistency and change.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const architectConcerns: readonly Concern[] = [
  concern({
    id: "service-boundaries",
    when: terms(
      "microservices, microservice, service-oriented, bounded context, multi-tenant",
      "multi-tenancy, bounded contexts",
    ),
    risk: "Borders drawn by technical layer make every change cross several parts.",
    recommend:
      "Draw borders by business capability, give each part its own data, and list who may call whom.",
    situation: "a change to one capability is made",
    accept: "only the part that owns the capability changes, and no other part reads its tables",
    verify: "A dependency check in the build fails on an import or a query across a border.",
    source: "Evans, Domain-Driven Design, bounded context",
    weight: 3,
  }),
  concern({
    id: "event-flow",
    when: terms(
      "event-driven, event driven, event sourcing, event-sourced, cqrs, message broker",
      "message queue, kafka, rabbitmq, NATS, pub/sub, publish-subscribe, event bus",
      "change data capture, saga",
    ),
    risk: "Messages arrive twice, late or out of order, and state drifts without an error.",
    recommend:
      "Give every event an id, make consumers idempotent, and name the order guarantee of each topic and its dead-letter path.",
    situation: "the same event is delivered twice and a second one arrives out of order",
    negative: true,
    accept: "the resulting state equals that of one delivery in order",
    verify: "An integration test redelivers and reorders events and compares the state.",
    source: "Hohpe and Woolf, Enterprise Integration Patterns, Idempotent Receiver",
    weight: 3,
  }),
  concern({
    id: "partial-failure",
    when: terms(
      "high availability, failover, fault tolerance, fault-tolerant, fault tolerant",
      "circuit breaker, resilience, resilient, redundancy, single point of failure",
      "graceful degradation, disaster recovery, multi-region",
    ),
    risk: "One slow or dead part takes the others down with it.",
    recommend:
      "Put a deadline, a bounded retry with jitter and a stated fallback on every call between parts.",
    situation: "one dependency stops answering",
    negative: true,
    accept: "callers answer within their deadline with the stated fallback, and recover without a restart",
    verify: "A fault test stops each dependency in turn and checks the answers of its callers.",
    source: "Google SRE book, ch. 22 Addressing Cascading Failures",
    weight: 3,
  }),
  concern({
    id: "consistency",
    when: terms(
      "eventual consistency, eventually consistent, strong consistency",
      "distributed transaction, distributed transactions, replication, consensus, Raft",
      "leader election, conflict resolution, CRDT, two-phase commit, exactly once",
      "exactly-once, at-least-once",
    ),
    risk: "Readers act on stale or conflicting state, and no one can say which copy is right.",
    recommend:
      "State per data set who may write it, how stale a read may be, and which rule settles a conflict.",
    situation: "two writers change the same record at the same moment, or a partition separates them",
    negative: true,
    accept: "all readers converge on the outcome that the stated rule names",
    verify: "A test with two concurrent writers and a cut network compares all replicas.",
    source: "Kleppmann, Designing Data-Intensive Applications, ch. 5 and 9",
    weight: 3,
  }),
  concern({
    id: "horizontal-scale",
    when: terms(
      "horizontal scaling, horizontally scalable, scale horizontally, scale out",
      "auto-scaling, autoscaling, sharding, partitioning, load balancer, load balancing",
      "stateless service, millions of users, concurrent users",
    ),
    risk: "State kept in a process ties users to one instance and blocks scaling.",
    recommend:
      "Keep processes stateless, put shared state in a backing service, and name the key by which load is divided.",
    situation: "a second instance is added and the first one is removed under load",
    accept: "no request fails and no session is lost",
    verify: "A load test replaces an instance and counts failed requests.",
    source: "Twelve-Factor App, VI Processes and VIII Concurrency",
    weight: 2,
  }),
  concern({
    id: "module-borders",
    when: terms(
      "modular, modularity, separation of concerns, hexagonal, ports and adapters",
      "clean architecture, MVC, MVVM, design pattern, design patterns, loosely coupled",
      "object-oriented, class hierarchy, refactor, refactoring, リファクタリング, modulare",
      "Modularisierung, layered architecture",
    ),
    risk: "Logic, storage and presentation grow together, so that nothing can be tested or replaced alone.",
    recommend:
      "Keep the rules of the domain in modules without input or output, and let outer modules depend on them, never the reverse.",
    situation: "the core rules are tested without network, disk and screen",
    accept: "all of them run, and no core module imports an outer one",
    verify: "An import-direction check runs in the build.",
    source: "ISO/IEC 25010, modularity",
    weight: 2,
  }),
  concern({
    id: "extension-points",
    when: terms(
      "plugin, plug-in, plugins, extensible, extensibility, extension point, SDK",
      "third-party extensions, add-on, pluggable, toolkit, reusable library",
      "Erweiterbarkeit, erweiterbar",
    ),
    risk: "Extensions reach into internals and break with every release.",
    recommend:
      "Publish one narrow, versioned interface for extensions, and load each one so that its failure stays its own.",
    situation: "an extension throws or asks for an unknown version of the interface",
    negative: true,
    accept: "it is disabled with a named reason, and everything else goes on",
    verify: "A contract test runs a broken and an outdated extension.",
    source: "Semantic Versioning 2.0.0",
    weight: 2,
  }),
  concern({
    id: "command-line-shape",
    when: terms(
      "command-line tool, command line tool, CLI, command-line interface, command line interface",
      "command-line, subcommand, console application, Kommandozeile",
    ),
    risk: "Output meant for people and output meant for scripts mix, and failures look like success.",
    recommend:
      "Separate parsing, core and printing; send data to stdout, messages to stderr, and give each kind of failure its exit code.",
    situation: "the command fails on invalid arguments",
    negative: true,
    accept: "stdout stays empty, stderr names the argument, and the exit code is not 0",
    verify: "A test runs the command and compares both streams and the exit code.",
    source: "POSIX.1-2017 Utility Conventions, ch. 12",
    weight: 2,
  }),
  concern({
    id: "state-machines",
    when: terms(
      "state machine, state transition, state transitions, state model, lifecycle states",
      "workflow engine, finite state, simulator, game loop, rules engine, turn-based",
      "simulation engine",
    ),
    risk: "Transitions that nobody listed leave the system in a state that no rule covers.",
    recommend:
      "Write states, events and allowed transitions as one table in the code, and reject every other transition.",
    situation: "an event arrives that the current state does not allow",
    negative: true,
    accept: "the state does not change and the refusal names state and event",
    verify: "A table-driven test tries every pair of state and event.",
    source: "Harel, Statecharts (1987)",
    weight: 1,
  }),
  concern({
    id: "algorithms",
    when: terms(
      "algorithm, algorithms, pathfinding, decomposition, optimization algorithm",
      "scheduling algorithm, heuristic, numerical stability, graph traversal, Algorithmus",
    ),
    risk: "A plausible result is wrong for the edge cases, and nobody notices.",
    recommend:
      "State input range, complexity and tie-breaking of each algorithm, and keep a slow reference version for tests.",
    situation: "random and degenerate inputs are given to the algorithm and to its reference version",
    accept: "both give the same result within the stated tolerance",
    verify: "A property test compares both versions over generated inputs.",
    source: "Claessen and Hughes, QuickCheck (2000), model-based properties",
    weight: 1,
  }),
  concern({
    id: "legacy-integration",
    when: terms(
      "legacy system, legacy systems, existing system, monolith, strangler, modernize",
      "modernization, replatform, backward compatibility, backwards compatible",
      "backward compatible, deprecation, rewrite of, rewrite the, rewritten from",
    ),
    risk: "Old and new run side by side for months, and behaviour that only the old part knew is lost.",
    recommend:
      "Move one capability at a time behind a stable interface, record the old behaviour as tests first, and name the date for switching off.",
    situation: "a capability is switched from the old to the new part and back",
    accept: "the recorded behaviour holds in both positions",
    verify: "The same characterisation tests run against old and new.",
    source: "Fowler, StranglerFigApplication",
    weight: 2,
  }),
  concern({
    id: "real-time-sync",
    when: terms(
      "real-time collaboration, realtime collaboration, live collaboration, real-time sync",
      "multiplayer, offline-first, offline first, collaborative editing, peer-to-peer",
      "user presence",
    ),
    risk: "Two people change the same thing and one of the changes disappears.",
    recommend:
      "Choose one rule for concurrent edits, send changes instead of whole documents, and rebuild state from the server after a reconnect.",
    situation: "two clients edit the same item while one of them is offline",
    negative: true,
    accept: "both show the same state after reconnecting, and the rule for conflicts decided it",
    verify: "A test with two clients and a cut connection compares their final states.",
    source: "Shapiro et al., Conflict-Free Replicated Data Types (2011)",
    weight: 2,
  }),
];
