// Signals of technical difficulty: architecture, consistency, integration, performance, legacy.
import { signalIn, type ComplexitySignal } from "./signal.ts";
import { termList } from "../words/term-list.ts";

const signal = signalIn("technical");

export const technicalSignals: readonly ComplexitySignal[] = [
  signal(
    "distributed-correctness",
    "correctness across machines",
    termList(
      "replication, replicate, consensus, Raft, Paxos, leader election, quorum, exactly-once",
      "exactly once, at-least-once, eventual consistency, eventually consistent",
      "strong consistency, linearizable, linearizability, serializable isolation",
      "causal consistency, causality, change data capture, distributed transaction",
      "two-phase commit, vector clock, split brain, split-brain, byzantine, sharding",
      "distributed lock, CRDT, operational transformation, global transaction, global transactions, cross-region transaction, snapshot isolation, timestamp oracle, multi-master",
      "conflict-free replicated, log replication, write-ahead log, distributed database, distributed storage, distributed SQL, cross-datacenter, multiple data centers, replica, replicas, fencing token, multi-raft, consistent hashing, data center failure, datacenter failure, region failure, node failure, checkpointing, MVCC, total order, distributed consensus, distributed key-value, quorum loss, validator stake, consensus protocol, raft group, cluster restart",
    ),
    "Data may diverge or be lost between machines when one of them fails or answers late.",
    ["architect"],
  ),
  signal(
    "distributed",
    "several services that work together",
    termList(
      "microservices, distributed system, distributed, event-driven, event sourcing",
      "event-sourced, CQRS, message broker, message queue, event bus, Kafka, RabbitMQ, NATS",
      "ActiveMQ, Pulsar, microservice, distributed cache, service discovery, API gateway, saga, service mesh, etcd, ZooKeeper, actor system, service-oriented, federated, Microservices",
      "микросервисы, マイクロサービス, 微服务",
    ),
    "A service that is slow or down may take the others with it.",
    ["architect"],
  ),
  signal(
    "live-sync",
    "people or parts kept in step live",
    termList(
      "real-time sync, real-time collaboration, real-time collaborative, collaborative editing",
      "live sync, live collaboration, multiplayer, online game, networked game, network play, two players online, netcode, matchmaking, WebSocket, WebSockets, WebRTC",
      "server-sent events, live updates, real-time updates, real-time tracking, real-time data",
      "real-time communication, live streaming, video streaming, stream processing, video call",
      "video conferencing, presence awareness, socket.io, real-time chat, real-time messaging, live chat, chat application, live location, live tracking, live auction, real-time bidding, real-time multiplayer, audio streaming, live video, low-latency streaming",
    ),
    "Updates that arrive late or out of order leave people looking at different states.",
    ["performance"],
  ),
  signal(
    "copies-in-step",
    "copies of the same data kept in step",
    termList(
      "conflict resolution, last-write-wins, last write wins, bidirectional sync, two-way sync, cross-device sync, sync across devices, synchronize across devices, data synchronization",
      "across multiple devices, between devices, multi-device, synchronisation between, synchronization between, merge conflict, merge conflicts, sync conflict, sync conflicts, synchronization conflict, synchronization conflicts, sync engine",
    ),
    "Two changes of the same thing may meet, and one of them may be lost unseen.",
    ["architect"],
  ),
  signal(
    "cryptography",
    "secrets that hold by mathematics",
    termList(
      "cryptography, cryptographic, encryption key, encryption keys, key management, key exchange, key derivation, private key, digital signature, signature verification, digitally signed",
      "end-to-end encryption, end-to-end encrypted, zero-knowledge, smart contract, blockchain, elliptic curve, HSM, mutual TLS, mTLS, ciphertext, public key infrastructure",
      "verschlüsselung*, chiffrement*, cifrado*, criptograf*, шифрован*, криптограф*, 暗号, 加密, 区块链, رمزنگاری*",
    ),
    "An attacker needs one gap; a lock that is too tight keeps the rightful users out.",
    ["security"],
  ),
  signal(
    "concurrency",
    "work at the same time that must not collide",
    termList(
      "race condition, race conditions, mutual exclusion, mutex, deadlock, deadlocks, thread-safe, thread safety, crash recovery, atomicity, atomic transaction, ACID, idempotent, idempotency, isolation level",
      "optimistic locking, lock-free, double-spending, concurrent writes, concurrent requests, simultaneous requests, shared memory, semaphore",
      "nebenläufig*, exclusion mutuelle*, exclusión mutua*, exclusão mútua*, взаимное исключение*, конкурентн*, состояние гонки*, 排他制御, 并发, 幂等, همزمانی*",
    ),
    "Two changes of the same thing may meet, and one of them may be lost unseen.",
  ),
  signal(
    "real-time",
    "answers while things happen",
    termList(
      "real-time, realtime, real time, near real-time, live data, live monitoring, live feed, telemetry, streaming, event stream, data stream, low-latency",
      "Echtzeit*, temps réel*, tiempo real*, tempo real*, реального времени*, реальном времени*, リアルタイム, 实时, 即時, بلادرنگ*, 실시간*",
    ),
    "Updates that arrive late or out of order leave people looking at different states.",
  ),
  signal(
    "several-clients",
    "several kinds of programs that people use",
    termList(
      "desktop and mobile, web and desktop, web and mobile, mobile and web, iOS and Android, Android and iOS, mobile clients, mobile client, desktop client, desktop app, desktop application, native apps, browser extension, kiosk",
      "admin portal, admin console, back office, customer portal, resident portal, staff portal, partner portal, self-service portal, companion app",
      "Desktop-Anwendung*, Desktopanwendung*, application de bureau*, aplicación de escritorio*, десктоп*, デスクトップアプリ, 管理画面, 桌面端, 移动端, 管理后台, 小程序",
    ),
  ),
  signal(
    "proof-and-parallel",
    "computation that few can write",
    termList(
      "formal verification, model checking, model checker, temporal logic, Petri net, Petri nets, theorem prover, GPU, CUDA, parallel computing, parallel processing, numerical simulation, finite element, point cloud, photogrammetry, remote sensing, signal processing, constraint solver",
      "formale Verifikation*, vérification formelle*, réseau de Petri*, réseaux de Petri*, verificación formal*, формальн* верификац*, 形式検証, 形式化验证",
    ),
  ),
  signal(
    "network-protocol",
    "a protocol or network stack of its own",
    termList(
      "TCP, UDP, socket communication, socket programming, peer-to-peer, network protocol, MQTT",
      "gRPC, binary protocol, wire protocol",
    ),
  ),
  signal(
    "embedded",
    "software close to the hardware",
    termList(
      "firmware, microcontroller, RTOS, embedded system, embedded software, embedded device",
      "actuator, sensor fusion, CAN bus, BLE, Bluetooth Low Energy, FPGA, PLC",
    ),
    "Timing and failures of the device show only on the real hardware.",
    ["embedded"],
  ),
  signal(
    "boards",
    "small computers with sensors",
    termList("Arduino, ESP32, ESP8266, STM32, Raspberry Pi, GPIO, I2C, SPI bus, sensor board, NodeMCU"),
    null,
    ["embedded"],
  ),
  signal(
    "machine-learning",
    "models that learn from data",
    termList(
      "machine learning, deep learning, neural network, model training, train a model",
      "recommender, recommendation engine, recommendation system, computer vision",
      "natural language processing, NLP, LLM, large language model, ML, predictive model, PyTorch",
      "TensorFlow, scikit-learn, data mining, reinforcement learning, RAG, embeddings",
      "generative AI, GenAI, speech recognition, 機械学習, یادگیری ماشین, machinelles Lernen",
      "apprentissage automatique, aprendizaje automático",
    ),
    "A model may be wrong in ways that no ordinary test shows.",
    ["data"],
  ),
  signal(
    "data-pipeline",
    "data moved and transformed in bulk",
    termList(
      "ETL, ELT, data pipeline, data warehouse, data lake, batch processing, Spark, Airflow, dbt",
      "data ingestion, ingest, data quality, business intelligence, OLAP, streaming analytics",
    ),
  ),
  signal(
    "orchestration",
    "an orchestrated platform to run on",
    termList(
      "Kubernetes, Kubernetes cluster, K8s, Helm, custom resource, CRD, Terraform",
      "service discovery, GitOps, Argo CD, ArgoCD, operator pattern, Nomad, OpenShift",
      "infrastructure as code, blue-green, canary, rollout, progressive delivery, auto-scaling",
      "autoscaling",
    ),
  ),
  signal(
    "migration",
    "existing data or users to be moved",
    termList(
      "data migration, database migration, migrate, migration script, migration path, legacy data",
      "cutover, backfill, zero downtime, zero-downtime, backward compatibility",
      "backwards compatible, backward compatible, schema evolution, legacy users, legacy config",
      "upgrade path",
    ),
    "Existing data or users may be damaged while they are moved, and the way back is closed.",
  ),
  signal(
    "legacy",
    "a system that exists already and must be worked with",
    termList(
      "legacy system, legacy, existing system, existing database, mainframe, existing ERP, ERP system, SAP, existing CRM",
      "system of record, Oracle, SOAP, modernize, modernization, HL7, FHIR, EDI, DICOM",
    ),
    "The existing system's rules and limits are not in the brief.",
  ),
  signal(
    "integration",
    "systems of others to be connected",
    termList(
      "third-party API, third party API, external API, external service, external system",
      "third-party service, webhook, integrate with, integration with, interoperability",
      "API integration, payment gateway, SMS gateway, push notification, OAuth2",
      "OAuth, LDAP, Active Directory, SSO, single sign-on, identity provider, Google Maps",
      "GitHub API, Slack, Twilio, SendGrid, Salesforce, Schnittstelle zu, интеграция, 連携",
      "یکپارچه‌سازی",
    ),
    "The other side changes, slows down or fails without notice.",
  ),
];
