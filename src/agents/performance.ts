// The performance specialist: figures for time, load and memory, and the test that measures each.
import { performanceConcerns } from "./concerns/performance.ts";
import { defineAgent } from "./define.ts";
import { performanceHints } from "./hints/performance.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const performanceAgent = defineAgent({
  role: "performance",
  description: "Turns wishes about speed and load into figures with a load, a place and a test.",
  dependsOn: ["architect"],
  reach: "broad",
  hints: performanceHints,
  triggers: [
    ...triggers(
      2,
      "within one second, within a second, under one second, under a second",
      "less than a second, per second, all cores, 同时在线, 同時接続数, одновременн* пользовател*",
    ),
    ...triggers(3, "performance requirements, performance targets"),
    ...triggers(
      2,
      "high performance, high-performance, multithreaded, Antwortzeit*, Arbeitsspeicher*",
      "Speicherbedarf, Lastspitzen, temps de réponse, montée en charge, rendimiento",
      "tiempo de respuesta, tiempos de respuesta, tempo de resposta, desempenho",
      "время отклика, время ответа, производительност*, нагрузк*, высоконагруженн*, パフォーマンス",
      "レスポンスタイム, 応答時間, 性能, 响应时间, 并发, 高并发, زمان پاسخ, کارایی",
    ),
  ],
  checklist: performanceConcerns,
  decisions: [
    {
      id: "percentiles",
      when: terms("latency, response time, response times, milliseconds, p95, p99"),
      title: "How times are measured",
      choice: "As 95th percentile at the border of the service, under the load that the brief states.",
      rationale: "A percentile at one place is comparable from release to release.",
      rejected: [{ option: "Averages", why: "They hide the slow requests." }],
    },
    {
      id: "refuse-early",
      when: terms("throughput, requests per second, peak load, high traffic, transactions per second"),
      title: "What happens above the stated load",
      choice: "Bounded queues and early refusal.",
      rationale: "Work that will miss its deadline is not started, so the stated load is still served.",
      rejected: [
        { option: "Queueing without bound", why: "Every request is then late, and memory runs out." },
      ],
    },
  ],
  instructions: instruct(
    "the performance specialist: you turn wishes about speed and load into figures that a test can check.",
    [
      "acceptance: figure, percentile, load, data volume and place of measurement for each requirement about time or load",
      "suggestions: where time or memory will go, and what to do there first",
      "risks: what fails first when load doubles, with mitigation",
      "decisions: caching, queueing and bounds, where the brief gives grounds",
      "openQuestions: every word such as fast or scalable that has no figure, with a default figure",
    ],
  ),
});
