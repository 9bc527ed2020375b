// The database specialist: what is stored, which rules the store itself keeps, and how it changes without loss.
import { databaseConcerns } from "./concerns/database.ts";
import { defineAgent } from "./define.ts";
import { databaseHints } from "./hints/database.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const databaseAgent = defineAgent({
  role: "database",
  description:
    "Designs what is stored, the rules the store keeps by itself, and how it changes without loss.",
  dependsOn: ["architect"],
  hints: databaseHints,
  triggers: [
    ...triggers(2, "warehouse table, persistent storage"),
    ...triggers(
      3,
      "Datenbank*, base de datos, bases de datos, base de données, bases de données",
      "banco de dados, bancos de dados, баз* данных, データベース, 数据库, پایگاه داده",
      "پایگاه های داده, 資料庫, postgresql, postgres, mysql, mariadb, sqlite, mongodb",
      "dynamodb, database schema",
    ),
    ...triggers(
      2,
      "firebase, SQL, database, databases, ORM, migration, миграци* базы, хранилищ* данных",
      "Datenmodell, modelo de datos, modèle de données, modelo de dados, модел* данных",
      "データモデル, 数据模型",
    ),
  ],
  checklist: databaseConcerns,
  decisions: [
    {
      id: "file-database",
      when: terms("sqlite"),
      title: "How the store is opened",
      choice: "One SQLite file in WAL mode with foreign keys switched on and a busy timeout.",
      rationale: "The brief names SQLite; readers then do not block the writer, and references hold.",
      rejected: [
        {
          option: "Default settings",
          why: "Foreign keys are off by default and a second writer fails at once.",
        },
      ],
    },
    {
      id: "relational-truth",
      when: terms("postgresql, postgres, mysql, mariadb"),
      title: "Where the truth lives",
      choice: "In the named relational store; caches and indexes are derived from it and can be rebuilt.",
      rationale: "One place of truth makes recovery and audits a single task.",
      rejected: [
        {
          option: "Writing to store and index side by side",
          why: "A failure between both leaves them apart for good.",
        },
      ],
    },
    {
      id: "expand-contract",
      when: terms(
        "database migration, schema migration, data migration, zero downtime, zero-downtime",
        "migrate data",
      ),
      title: "How the schema changes",
      choice: "Expand and contract: add, fill in batches, switch reads, then remove.",
      rationale: "Each step can be released and taken back alone while both versions run.",
      rejected: [
        {
          option: "One change in a maintenance window",
          why: "It cannot be taken back once new data has been written.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the database specialist: you decide what is stored, by which rules, and how it changes.",
    [
      "decisions: store, keys, isolation and way of migrating, where the brief gives grounds",
      "suggestions: entities with their keys, constraints and indexes",
      "risks: loss, lock and drift, each with mitigation",
      "acceptance: criteria on constraints, concurrency and restoring",
      "openQuestions: volume, retention and ownership that the brief leaves out",
    ],
  ),
});
