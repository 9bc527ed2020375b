// Signals of the parts that many projects have: each is ordinary work, and many of them together are not.
import { signalIn, type ComplexitySignal } from "./signal.ts";
import { termList } from "../words/term-list.ts";

const signal = signalIn("technical");

export const partSignals: readonly ComplexitySignal[] = [
  signal(
    "exchange",
    "data that comes in or goes out in files",
    termList(
      "CSV export, CSV import, CSV files, Excel, PDF export, export data, import data, reports, reporting, Berichte, отчеты",
    ),
  ),
  signal(
    "storage",
    "data that outlives the program",
    termList(
      "database, SQL, SQLite, PostgreSQL, Postgres, MySQL, MariaDB, MongoDB, Redis, DynamoDB",
      "Firestore, Firebase, Supabase, Cassandra, Elasticsearch, SQL Server, Prisma, ORM",
      "Entity Framework, Hibernate, persistent storage, persistence, data model, schema",
      "Datenbank, база данных, базы данных, базе данных, base de datos, base de données",
      "banco de dados, データベース, 数据库, پایگاه داده",
    ),
  ),
  signal(
    "http-api",
    "an interface over HTTP",
    termList(
      "REST, RESTful, REST API, GraphQL, API, endpoint, API endpoint, web API, OpenAPI, Swagger",
      "GET, POST, PUT, DELETE, PATCH, HTTP server, backend, web service",
    ),
  ),
  signal(
    "web-client",
    "screens for people",
    termList(
      "dashboard, admin panel, web app, web application, single-page, React, Vue, Angular, Svelte",
      "Next.js, frontend, front-end, web interface, user interface, UI, landing page",
      "admin interface, portal",
    ),
  ),
  signal(
    "mobile",
    "an app on phones",
    termList(
      "mobile app, iOS, Android, React Native, Flutter, Swift, SwiftUI, Kotlin, App Store",
      "Google Play, PWA, tablet app, мобильное приложение, モバイルアプリ, Mobile App",
    ),
  ),
  signal(
    "offline",
    "work without a connection",
    termList(
      "offline, offline-first, offline mode, works offline, sync when online, local-first",
      "low connectivity, on-device, intermittent connectivity, background sync",
    ),
  ),
  signal(
    "background-work",
    "work in the background",
    termList(
      "verification email, confirmation email, sends an email, background job, cron, scheduled job, scheduler, job queue, worker, email notification",
      "email notifications, push notifications, SMS notifications, email reminder, reminder email, Celery, Sidekiq, retries, queue",
    ),
  ),
  signal(
    "performance",
    "speed that must be proved",
    termList(
      "latency, throughput, p95, p99, FPS, frame rate, high performance, performance target",
      "response time, memory limit, benchmark, low latency, high-traffic, high traffic, load test",
      "concurrency, concurrent, Antwortzeit, Performance",
    ),
  ),
  signal(
    "static-analysis",
    "programs that read programs",
    termList(
      "compiler, interpreter, static analysis, abstract syntax tree, AST, type checker",
      "code generation, language server, virtual machine, bytecode, dependency graph",
      "build system, Build-System, linter",
    ),
  ),
  signal(
    "graphics",
    "a game or graphics engine",
    termList(
      "game engine, Unity, Unreal, Godot, 3D, physics engine, rendering engine, WebGL, shader",
      "Three.js, augmented reality, virtual reality, game design, gameplay",
    ),
  ),
  signal(
    "algorithms",
    "algorithms of its own",
    termList(
      "algorithm, pathfinding, route planning, optimization problem, scheduling algorithm",
      "simulation, simulator, heuristic, solver, Algorithmus, алгоритм, アルゴリズム, الگوریتم",
    ),
  ),
  signal(
    "state-rules",
    "states that change by rules",
    termList(
      "state machine, state transition, status management, lifecycle, workflow, fallback, draft",
      "transition, rules engine, graceful degradation, state management, deterministic",
    ),
  ),
  signal(
    "cross-platform",
    "several platforms at once",
    termList(
      "cross-platform, Windows, macOS, Linux, multi-platform, container, Docker, browser support",
      "every browser",
    ),
  ),
  signal(
    "extensibility",
    "parts that others add",
    termList(
      "plugin, plug-in, extensible, extension point, SDK, adapters, configurable",
      "capability metadata",
    ),
  ),
];
