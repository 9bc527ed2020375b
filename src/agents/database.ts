// The database specialist: what is stored, which rules the store itself keeps, and how it changes without loss.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const databaseAgent = defineAgent({
  role: "database",
  description:
    "Designs what is stored, the rules the store keeps by itself, and how it changes without loss.",
  dependsOn: ["architect"],
  triggers: [
    ...triggers(
      3,
      "Datenbank, base de datos, base de données, banco de dados, データベース, 数据库, پایگاه داده",
      "базы данных, база данных, базе данных, базу данных, postgresql, postgres, mysql",
      "mariadb, sqlite, mongodb, dynamodb, database schema",
    ),
    ...triggers(2, "SQL, database, databases, ORM, migration"),
  ],
  checklist: [
    concern({
      id: "relational-store",
      when: terms(
        "postgresql, postgres, mysql, mariadb, sqlite, SQL Server, Oracle database",
        "relational database, Aurora, CockroachDB, database, supabase",
      ),
      risk: "Rules that live only in the program are broken by the first script that writes past it.",
      recommend: "Put keys, uniqueness, ranges and references into the schema as constraints.",
      situation: "a row that breaks a rule is inserted past the program",
      negative: true,
      accept: "the store refuses it and names the constraint",
      verify: "An integration test inserts one bad row for each constraint.",
      source: "PostgreSQL documentation, ch. 5.5 Constraints",
      weight: 2,
    }),
    concern({
      id: "schema-migration",
      when: terms(
        "schema migration, database migration, data migration, schema change, schema changes",
        "migrate data, migrate to postgresql, migration script, migration scripts, flyway",
        "liquibase, Alembic, rollback script, migration plan, data migrations",
      ),
      risk: "A migration locks a large table or cannot be taken back, and the release stands still.",
      recommend:
        "Migrate in steps that both program versions can live with: expand, copy in batches, switch, contract; number each script and run it once.",
      situation: "the migration runs on a copy with realistic volume while the old version is writing",
      accept: "no write fails, counts and checksums agree, and the step back restores the old state",
      verify: "A rehearsal on a copy runs forward and back and compares counts.",
      source: "Ambler and Sadalage, Refactoring Databases",
      weight: 2,
    }),
    concern({
      id: "data-model",
      when: terms(
        "data model, database schema, entity relationship, ER diagram, foreign key",
        "foreign keys, primary key, normalization, schema design, DDL, SQL schema",
        "data dictionary, entities and relationships, database table, database tables",
        "tables and columns",
      ),
      risk: "The same fact stands in two places and the two disagree.",
      recommend:
        "Model each fact once, name the owner and the key of each entity, and say what deleting one does to the others.",
      situation: "an entity with dependents is deleted",
      accept: "its dependents are deleted, kept or block the deletion, exactly as the model says",
      verify: "An integration test deletes one of each entity and reads its dependents.",
      source: "PostgreSQL documentation, ch. 5.5.5 Foreign Keys",
      weight: 3,
    }),
    concern({
      id: "transactions",
      when: terms(
        "transaction isolation, ACID, atomic transaction, database transaction",
        "database transactions, optimistic locking, row lock, double booking, overselling",
        "race condition on stock, serializable, ledger, double-entry",
      ),
      risk: "Two requests read the same value and both write, and one change is lost.",
      recommend:
        "Put each change that belongs together into one transaction and guard contested rows with a version or a lock.",
      situation: "two requests change the same row at the same moment",
      negative: true,
      accept: "one succeeds, the other is told of the conflict, and the sums agree",
      verify: "A concurrency test runs both requests 100 times and checks the sums.",
      source: "PostgreSQL documentation, ch. 13 Concurrency Control",
      weight: 2,
    }),
    concern({
      id: "indexes",
      when: terms(
        "slow queries, query performance, database index, indexes, indexing strategy",
        "query optimization, full-text search, search index, elasticsearch, query plan",
      ),
      risk: "Queries that answer at once with test data scan whole tables in use.",
      recommend: "List the queries by frequency, index for them, and read their plans with realistic volume.",
      situation: "the ten most frequent queries run against realistic volume",
      accept: "none of their plans scans a large table from end to end",
      verify: "A test asserts on the plans with seeded data.",
      source: "PostgreSQL documentation, ch. 11 Indexes and ch. 14.1 Using EXPLAIN",
      weight: 2,
    }),
    concern({
      id: "backup-restore",
      when: terms(
        "backup, backups, point-in-time recovery, RPO, RTO, recovery point, data loss",
        "database recovery, restore from backup",
      ),
      risk: "Backups exist that nobody has ever restored.",
      recommend:
        "State how much data and how much time may be lost, back up accordingly, and restore into an empty instance on a schedule.",
      situation: "the last backup is restored into an empty instance",
      accept: "the product works on it and the gap to the present is within the stated loss",
      verify: "A scheduled job restores the backup and runs the smoke tests on it.",
      source: "PostgreSQL documentation, ch. 25 Backup and Restore",
      weight: 1,
    }),
    concern({
      id: "retention",
      when: terms(
        "data retention, retention period, retention policy, soft delete, purge",
        "data deletion, archived records, delete after, Aufbewahrung, data archiving",
      ),
      risk: "Data stays for ever, costs more each month and becomes a duty to answer for.",
      recommend:
        "Give each kind of record its period and its way of going, and run the deletion as a job that reports counts.",
      situation: "a record passes the end of its period",
      accept: "it is gone from store, index and export, and the job's report counts it",
      verify: "A test with a simulated clock runs the job and searches for the record.",
      source: "GDPR Art. 5(1)(e) storage limitation",
      weight: 1,
    }),
    concern({
      id: "document-store",
      when: terms(
        "mongodb, dynamodb, firestore, document store, NoSQL, CouchDB, document database",
        "Cosmos DB, firebase",
      ),
      risk: "Documents of five generations lie side by side and readers know only the last.",
      recommend:
        "Write a schema version into each document, validate on write, and design documents by the queries that read them.",
      situation: "a document of the oldest stored version is read",
      accept: "the reader understands it or upgrades it, and nothing is lost",
      verify: "A test reads one stored example of each version.",
      source: "MongoDB Manual, Data Modeling, Schema Versioning Pattern",
      weight: 2,
    }),
    concern({
      id: "cache-store",
      when: terms("Redis, memcached, cache invalidation, distributed cache, Valkey"),
      risk: "The cache answers with what was true yesterday, or takes the store down when it is empty.",
      recommend:
        "Give each key an owner, a lifetime and a rule that removes it on change; let one caller refill while others wait.",
      situation: "the source changes, and later the cache is emptied under load",
      accept: "no answer is older than the stated lifetime, and the store sees one refill for each key",
      verify: "An integration test changes the source and counts refills.",
      source: "Redis documentation, Client-side caching and EXPIRE",
      weight: 1,
    }),
    concern({
      id: "key-value-engine",
      when: terms(
        "key-value store, key value store, rocksdb, LevelDB, LSM, write-ahead log, WAL, tikv",
        "etcd, Cassandra, HBase, ScyllaDB, storage engine, BoltDB",
      ),
      risk: "Crashes and compaction show states that no client ever wrote.",
      recommend:
        "State durability and order of each write, fence old writers by epoch, and test crashes at each step of the write path.",
      situation: "the process is killed between log and apply",
      negative: true,
      accept: "after the restart every acknowledged write is there and no other",
      verify: "A crash test kills the process at random points and compares with a model.",
      source: "RocksDB Wiki, Write Ahead Log",
      weight: 3,
    }),
    concern({
      id: "time-series",
      when: terms(
        "time series, time-series, influxdb, timescaledb, time-series database",
        "historical measurements",
      ),
      risk: "Fine-grained points fill the disk, and reports over a year never finish.",
      recommend: "Partition by time, roll up on a schedule, and drop partitions instead of deleting rows.",
      situation: "a report over the longest period is asked for with full volume",
      accept: "it reads rolled-up data only and stays within the stated time",
      verify: "A test with generated points measures rows read.",
      source: "PostgreSQL documentation, ch. 5.12 Table Partitioning",
      weight: 2,
    }),
    concern({
      id: "tenant-separation",
      when: terms(
        "row-level security, tenant isolation, multi-tenant database, tenant data, per-tenant",
        "RLS",
      ),
      risk: "A query without its filter shows the rows of one customer to another.",
      recommend: "Carry the tenant in every key and let the store filter by it.",
      situation: "a query without a filter runs in the name of one tenant",
      negative: true,
      accept: "it returns rows of that tenant only",
      verify: "A test with two tenants runs every list query as each of them.",
      source: "PostgreSQL documentation, ch. 5.9 Row Security Policies",
      weight: 2,
    }),
  ],
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
      "suggestions: entities with their keys, constraints and indexes, tied to requirement ids",
      "risks: loss, lock and drift, each with mitigation",
      "acceptance: criteria on constraints, concurrency and restoring",
      "openQuestions: volume, retention and ownership that the brief leaves out",
    ],
  ),
});
