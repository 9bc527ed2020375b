// The operations specialist: how the product is built, released, watched and brought back.
import { devopsConcerns } from "./concerns/devops.ts";
import { defineAgent } from "./define.ts";
import { devopsHints } from "./hints/devops.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const devopsAgent = defineAgent({
  role: "devops",
  description: "Plans how the product is built, released, watched and brought back after a failure.",
  dependsOn: ["architect"],
  hints: devopsHints,
  triggers: [
    ...triggers(3, "devops, gitops, site reliability"),
    ...triggers(
      2,
      "deployment, deployments, despliegue, déploiement, implantação, развертыван*",
      "развёртыван*, デプロイ, 部署, observability, Prometheus, Grafana, OpenTelemetry",
      "distributed tracing, Datadog, structured logging, log aggregation",
      "centralized logging, monitoring and alerting, health checks, Sentry",
      "intégration continue, integración continua, integração contínua",
      "непрерывн* интеграц*, 持续集成, 継続的インテグレーション",
    ),
  ],
  checklist: devopsConcerns,
  decisions: [
    {
      id: "managed-cluster",
      when: terms("kubernetes, K8s, Helm"),
      title: "How workloads are described",
      choice:
        "As versioned manifests applied from the repository by one controller; nobody changes the cluster by hand.",
      rationale: "The brief names Kubernetes; a single writer makes drift visible and a rollback a revert.",
      rejected: [
        {
          option: "Commands from the pipeline",
          why: "The cluster then differs from the repository without notice.",
        },
      ],
    },
    {
      id: "canary-first",
      when: terms(
        "canary, progressive delivery, 99.99%, 99.99, zero downtime, zero-downtime",
        "staged rollout, rollout",
      ),
      title: "How releases reach users",
      choice: "In shares, with an automatic stop on error rate and latency.",
      rationale:
        "The brief asks for releases without an outage; a small share bounds the damage of a bad one.",
      rejected: [{ option: "All at once", why: "Every user meets every fault." }],
    },
    {
      id: "one-container",
      when: terms("docker-compose, docker Compose, docker, dockerfile"),
      title: "How the product is started",
      choice:
        "One image for each deployable and a compose file that starts all of it on a developer's machine.",
      rationale: "The brief names Docker; the same image then serves development, tests and production.",
      rejected: [
        {
          option: "Instructions for installing by hand",
          why: "They are out of date with the first new dependency.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the operations specialist: you plan how this is built, released, watched and brought back.",
    [
      "decisions: environments, way of releasing and observing, where the brief gives grounds",
      "suggestions: pipeline steps, signals and drills",
      "acceptance: criteria that a drill or a pipeline run can show",
      "risks: what stops the product at night, with mitigation",
      "openQuestions: environments, service levels and owners that the brief leaves out",
    ],
  ),
});
