// What the operations specialist looks for: building, releasing, running and watching.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const devopsConcerns: readonly Concern[] = [
  concern({
    id: "continuous-integration",
    when: terms(
      "CI/CD, CI, continuous integration, continuous delivery, continuous deployment",
      "build pipeline, deployment pipeline, github Actions, gitlab CI, Jenkins, CircleCI",
      "Azure devops, CI pipeline, intégration continue, integración continua, integração contínua",
      "непрерывн* интеграц*, 持续集成",
    ),
    risk: "What was tested is not what is released.",
    recommend: "Build once, test that artefact, and promote the same digest through every environment.",
    situation: "a commit with a failing test is pushed, and then a sound one",
    accept: "the first is never released, and the second reaches production as the digest that was tested",
    verify: "The pipeline prints the digest at build and at release; they are compared.",
    source: "Twelve-Factor App, V Build, release, run",
    weight: 2,
  }),
  concern({
    id: "containers",
    when: terms(
      "docker, container, containers, containerized, container image, docker-compose",
      "docker Compose, dockerfile, OCI, OCI image, podman, OCI-Container, контейнер*, コンテナ, 容器",
    ),
    risk: "Images run as root, carry build tools and change under the same tag.",
    recommend:
      "Build in stages, run as an unprivileged user with a read-only file system, and pin base images by digest.",
    situation: "the image is started with a read-only root file system and without privileges",
    accept: "it becomes ready, and the scan finds no known critical vulnerability",
    verify: "The pipeline starts the image that way and scans it.",
    source: "CIS Docker Benchmark, ch. 4 Container Images",
    weight: 2,
  }),
  concern({
    id: "orchestration",
    when: terms(
      "kubernetes, K8s, Argo CD, argocd, EKS, GKE, AKS, OpenShift, Nomad, operator pattern",
      "custom resource, Kustomize, service mesh, Istio, Helm chart, Helm charts",
    ),
    risk: "A pod gets traffic before it is ready or is killed in the middle of a request.",
    recommend:
      "Set readiness, liveness, requests, limits and a disruption budget, and finish running work on SIGTERM.",
    situation: "pods are replaced one by one under load",
    accept: "no request fails, and each pod ends within its grace period",
    verify: "A rollout under load counts failed requests.",
    source: "Kubernetes documentation, Pod Lifecycle and Configure Probes",
    weight: 3,
  }),
  concern({
    id: "rollout",
    when: terms(
      "rollout, canary, blue-green, blue/green, rolling update, progressive delivery",
      "feature flag, feature flags, rollback, zero downtime, zero-downtime",
      "release strategy, staged rollout, phased rollout",
    ),
    risk: "A bad release reaches everyone before anyone sees it.",
    recommend:
      "Release to a small share first, name the metric and threshold that stop it, and make the way back one command.",
    situation: "a release that raises the error rate is rolled out",
    negative: true,
    accept: "the rollout stops at the first share, and the old version serves again within the stated time",
    verify: "A drill rolls out a faulty build in staging.",
    source: "Google SRE workbook, ch. 16 Canarying Releases",
    weight: 2,
  }),
  concern({
    id: "observability",
    when: terms(
      "observability, prometheus, grafana, opentelemetry, distributed tracing, alerting",
      "alerts on failure, health check, health checks, datadog, structured logging",
      "log aggregation, centralized logging, telemetry pipeline, Sentry, system monitoring",
      "service monitoring, monitoring and alerting, application metrics",
    ),
    risk: "Users report the outage before the dashboard does.",
    recommend:
      "Measure rate, errors and duration at each border, alert on symptoms that users feel, and put one correlation id into each log line.",
    situation: "a dependency fails in staging",
    negative: true,
    accept:
      "an alert names the failing user flow within five minutes, and one id leads from it to the log lines",
    verify: "A drill stops the dependency and times the alert.",
    source: "Google SRE book, ch. 6 Monitoring Distributed Systems",
    weight: 1,
  }),
  concern({
    id: "infrastructure-code",
    when: terms(
      "terraform, infrastructure as code, Pulumi, CloudFormation, Ansible, AWS, Azure, GCP",
      "Google Cloud, cloud infrastructure, cloud provider, on-premises, on-premise",
      "bare metal, VPC, provisioning, serverless, Lambda, cloud hosting, data center",
    ),
    risk: "An environment was made by hand and cannot be made again.",
    recommend:
      "Describe every resource in code, review its plan, and rebuild staging from nothing on a schedule.",
    situation: "staging is deleted and built again from the repository",
    accept: "the smoke tests pass and the next plan shows no difference",
    verify: "A scheduled job rebuilds staging and runs the smoke tests.",
    source: "Morris, Infrastructure as Code",
    weight: 2,
  }),
  concern({
    id: "service-levels",
    when: terms(
      "SLA, SLO, 99.9%, 99.99%, error budget, service level, availability target, 24/7",
      "on-call, incident response, Verfügbarkeit, uptime target, uptime requirement",
      "99.9% uptime, 99.99% uptime",
    ),
    risk: "A figure for availability is promised that nobody measures and the design cannot reach.",
    recommend:
      "Define availability as the share of good requests in 30 days, derive the error budget, and stop releases when it is spent.",
    situation: "30 days of requests are counted at the border",
    accept: "the share of good ones is at least the stated figure",
    verify: "A recorded query over border metrics gives the share each day.",
    source: "Google SRE book, ch. 3 Embracing Risk",
    weight: 2,
  }),
  concern({
    id: "configuration",
    when: terms(
      "environment variables, environment variable, staging environment",
      "production environment, per environment, configuration management, deployed to",
      "hosted on, hosting, deploy, deploys to, dev staging, Vercel, heroku, netlify",
    ),
    risk: "A setting for one environment is baked into the artefact of all.",
    recommend:
      "Read settings from the environment, check them at start, and refuse to start with a message that names the one at fault.",
    situation: "the product starts with one required setting missing",
    negative: true,
    accept: "it ends at once with a message that names the setting and holds no secret",
    verify: "A test starts the artefact without each setting in turn.",
    source: "Twelve-Factor App, III Config",
    weight: 1,
  }),
  concern({
    id: "recovery",
    when: terms(
      "disaster recovery, RTO, RPO, failover region, business continuity, restore procedure",
      "multi-region, availability zone, availability zones, data center failure",
    ),
    risk: "The plan for a disaster has been read but never run.",
    recommend: "Write the recovery as a script, state its time and data loss, and run it twice a year.",
    situation: "the primary site is cut off in a drill",
    negative: true,
    accept: "the product serves again within the stated time with at most the stated loss",
    verify: "manual: run the recovery script in a drill and record both times.",
    source: "Google SRE book, ch. 26 Data Integrity",
    weight: 2,
  }),
  concern({
    id: "release-artifacts",
    when: terms(
      "release artifacts, release artefacts, Release-Artefakte, semantic versioning, SemVer",
      "changelog, npm package, PyPI, Homebrew, binary releases, installer, release notes",
      "package registry, versioned releases, reproducible build, reproducible builds",
      "signed releases",
    ),
    risk: "Nobody can say which sources a published file was made from.",
    recommend:
      "Release from a tag only, publish checksums and provenance, and install the published file in a test.",
    situation: "the published file is installed on a clean machine of each supported platform",
    accept: "it starts, prints the version of its tag, and its checksum agrees",
    verify: "A job after each release installs and compares.",
    source: "SLSA 1.0, Build track",
    weight: 1,
  }),
  concern({
    id: "edge-fleet",
    when: terms(
      "over-the-air, OTA update, OTA updates, fleet management, edge devices, remote update",
      "device fleet",
    ),
    risk: "An update that fails half-way leaves a device that nobody can reach.",
    recommend: "Update into a second slot, confirm after a health check, and fall back by itself.",
    situation: "power is lost in the middle of an update",
    negative: true,
    accept: "the device starts the old version and reports the failure",
    verify: "A bench test cuts power at ten points of the update.",
    source: "IETF RFC 9019 A Firmware Update Architecture for IoT",
    weight: 1,
  }),
  concern({
    id: "cost-control",
    when: terms(
      "cloud cost, cloud costs, infrastructure cost, hosting costs, cost limit, free tier",
      "budget alert, operating costs",
    ),
    risk: "A loop or a crawler turns into a bill.",
    recommend:
      "Set a budget alert and a hard limit for each paid service, and tag resources with their owner.",
    situation: "spending passes half of the monthly budget in a test account",
    accept: "the owner is told within a day, and the limit holds",
    verify: "manual: read the alert and limit of each paid service before release.",
    source: "FinOps Framework, Budgeting",
    weight: 1,
  }),
];
