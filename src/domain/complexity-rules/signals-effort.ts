// Signals of scale, of many people working together, and of time that presses.
import type { DimensionName } from "../complexity.ts";
import type { ComplexitySignal } from "./signal.ts";
import { termList } from "../words/term-list.ts";

const signal = (
  dimension: DimensionName,
  id: string,
  asksFor: string,
  terms: readonly string[],
  risk: string | null = null,
  roles: readonly string[] = [],
): ComplexitySignal => ({ id, dimension, asksFor, terms, risk, roles });

export const effortSignals: readonly ComplexitySignal[] = [
  signal(
    "scale",
    "availability",
    "service that does not stop",
    termList(
      "high availability, highly available, multi-region, multi region, failover",
      "disaster recovery, fault tolerance, fault-tolerant, fault tolerant, redundancy",
      "active-active, RPO, RTO, recovery point objective, uptime, geo-redundant, zero downtime",
      "Hochverfügbarkeit",
    ),
    "An outage of one part or place may become an outage of all.",
    ["architect"],
  ),
  signal(
    "scale",
    "growth",
    "room to grow",
    termList(
      "horizontal scaling, scale horizontally, horizontally scalable, scalability, scalable",
      "load balancing, load balancer, millions of users, thousands of users, big data",
      "large-scale, large scale, high volume, terabytes, petabytes, CDN, масштабируемость",
    ),
  ),
  signal(
    "scale",
    "tenants",
    "many customers kept apart",
    termList(
      "multi-tenant, multi-tenancy, tenant isolation, white-label, marketplace, SaaS platform",
      "multi-vendor, franchise",
    ),
    "One customer's data may become visible to another.",
    ["architect", "security"],
  ),
  signal(
    "team",
    "several-parts",
    "several parts built side by side",
    termList(
      "subsystem, subsystems, modules, building block, frontend and backend, monorepo, services",
      "client and server, server-client, client-server, mobile and web, web and mobile",
    ),
  ),
  signal(
    "team",
    "several-parties",
    "several parties to agree",
    termList(
      "stakeholders, vendor, vendors, contractor, subcontractor, partner organizations",
      "other teams, external team, product owner, steering committee, procurement, tender, RFP",
      "request for proposal, departments, institutions",
    ),
  ),
  signal(
    "team",
    "several-audiences",
    "several kinds of users",
    termList(
      "as an administrator, as a system administrator, as an admin, as a manager, as a developer",
      "as an operator, as a customer, as a system owner, personas, user types, admin users",
      "buyers and sellers, teachers and students, merchant, beneficiary, secondary user",
    ),
  ),
  signal(
    "team",
    "delivery-process",
    "a delivery process of its own",
    termList(
      "CI/CD, continuous integration, continuous delivery, continuous deployment, DevOps",
      "staging environment, monitoring and alerting, production monitoring, observability, code review, release process",
    ),
  ),
  signal(
    "timeline",
    "deadline",
    "a date to be met",
    termList(
      "deadline, due date, by the end of, within 24 hours, 24 hours to, launch date, go-live",
      "time-critical, Frist, tonight, tomorrow, due dates, time-constrained",
    ),
  ),
  signal(
    "timeline",
    "stages",
    "delivery in stages",
    termList(
      "phase 1, phase 2, phase 3, milestone, milestones, roadmap, sprint, sprints, MVP",
      "implementation phases, rollout plan, transition plan, Meilenstein",
    ),
  ),
  signal(
    "timeline",
    "waiting-on-others",
    "work of others that must come first",
    termList(
      "depends on, blocked by, prerequisite, prerequisites, critical path",
      "coordinate with, access will not be provided, pending approval, upstream change",
    ),
  ),
];
