// What the performance specialist looks for: times, loads, volumes and bounds.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const performanceConcerns: readonly Concern[] = [
  concern({
    id: "latency",
    when: terms(
      "latency, response time, response times, milliseconds, p95, p99, within 1 second",
      "within 2 seconds, within 3 seconds, under 2 seconds, under 1 second, Antwortzeit",
      "low-latency, Antwortzeit*, Antwortzeiten, temps de réponse, tiempo de respuesta",
      "tempo de resposta, время отклика, время ответа, レスポンスタイム, 応答時間, 响应时间, زمان پاسخ",
      "within 500 ms, within 200 ms, within 300 ms, ms for 95, seconds or less",
      "within five seconds, Sekunden",
    ),
    risk: "An average hides the slow tenth that users complain about.",
    recommend:
      "State each time as a percentile with load, data volume and place of measurement, and fail the build when it is passed.",
    situation: "the operation runs under the stated load for five minutes",
    accept: "its 95th percentile is within the stated time",
    verify: "A load test in the pipeline compares the percentile with the budget.",
    source: "Google SRE book, ch. 4 Service Level Objectives",
    weight: 2,
  }),
  concern({
    id: "throughput",
    when: terms(
      "throughput, requests per second, transactions per second, TPS, QPS, RPS",
      "messages per second, events per second, operations per second, Durchsatz, IOPS",
    ),
    risk: "The system holds the average and falls over at the peak.",
    recommend:
      "State peak and sustained rate, size for the peak, and bound every queue so that surplus is refused early.",
    situation: "load rises to twice the stated peak",
    negative: true,
    accept: "the stated rate is still served, and the surplus is refused within its deadline",
    verify: "A load test ramps to twice the peak and records served and refused requests.",
    source: "Google SRE book, ch. 21 Handling Overload",
    weight: 3,
  }),
  concern({
    id: "traffic-peaks",
    when: terms(
      "high traffic, traffic spike, traffic spikes, peak load, high load, heavy load",
      "load testing, load test, stress test, concurrent users, simultaneous users",
      "concurrent connections, concurrent requests, millions of users, thousands of users",
      "Lastspitzen, montée en charge, gleichzeitige Benutzer, utilisateurs simultanés",
      "usuarios concurrentes, нагрузк*, 同時アクセス, 同時接続, 并发, people at the same time",
      "users at the same time",
    ),
    risk: "The first real peak is also the first load test.",
    recommend:
      "Model a busy hour from the brief's figures, replay it before each release, and keep the results to compare.",
    situation: "the modelled busy hour is replayed against a production-like setup",
    accept: "error rate and 95th percentile stay within their budgets throughout",
    verify: "A load test with the busy-hour profile runs before a release.",
    source: "Google SRE book, ch. 18 Software Engineering in SRE, capacity planning",
    weight: 3,
  }),
  concern({
    id: "concurrency",
    when: terms(
      "concurrency, concurrent, multi-threaded, multithreading, thread pool, thread-safe",
      "thread safety, race condition, race conditions, deadlock, deadlocks",
      "parallel processing, parallelism, worker pool, goroutines, async processing",
      "in parallel, nebenläufig",
    ),
    risk: "Shared state changes under a reader once in ten thousand runs.",
    recommend:
      "Let one owner change each piece of state, bound the number of workers, and take locks in one order.",
    situation: "all workers run against the same state under a race detector",
    negative: true,
    accept: "no race is reported, and the result equals that of one worker",
    verify: "A stress test runs 1,000 times with the race detector on.",
    source: "Goetz et al., Java Concurrency in Practice",
    weight: 2,
  }),
  concern({
    id: "real-time-delivery",
    when: terms(
      "real-time, realtime, real time, live updates, live sync, live cursors, frame rate",
      "60 FPS, FPS, streaming, low latency, near real-time, jitter, Echtzeit",
    ),
    unless: terms("real-time clock, real time clock, RTC"),
    risk: "Updates queue up behind a slow reader, and everyone sees the past.",
    recommend:
      "Set a budget from event to sight, drop or merge stale updates, and measure end to end with a timestamp in each message.",
    situation: "one reader is slow while the others get the stated rate",
    negative: true,
    accept: "the others stay within the budget, and the slow one skips to the newest state",
    verify: "A test with one throttled reader measures age at receipt.",
    source: "Google SRE book, ch. 4 Service Level Objectives",
    weight: 2,
  }),
  concern({
    id: "caching",
    when: terms(
      "caching, cached responses, cache layer, CDN, memoization, cache hit, HTTP caching",
      "cache headers, caching strategy",
    ),
    risk: "A cache hides a slow path until it is cold.",
    recommend:
      "Measure without the cache first, then cache what is read often and changes seldom, with a lifetime and a hit rate to watch.",
    situation: "the product starts with an empty cache under ordinary load",
    accept: "times stay within the cold budget and reach the warm budget within the stated time",
    verify: "A load test starts cold and records times and hit rate.",
    source: "RFC 9111 HTTP Caching",
    weight: 1,
  }),
  concern({
    id: "memory-bounds",
    when: terms(
      "memory usage, memory footprint, memory leak, memory limit, memory consumption, low memory",
      "MB of RAM, GB of RAM, large files, large datasets, large images, Speicherverbrauch",
      "out of memory, Arbeitsspeicher*, Speicherbedarf",
    ),
    risk: "One large input is read whole and takes the process down.",
    recommend: "Stream inputs, bound buffers, and state the largest input that must pass.",
    situation: "the largest stated input is processed, and then one ten times larger",
    accept:
      "peak memory stays under the limit in both cases, and the larger one is processed or refused by name",
    verify: "A test runs both inputs under a memory limit.",
    source: "Node.js documentation, Backpressuring in Streams",
    weight: 2,
  }),
  concern({
    id: "page-speed",
    when: terms(
      "page load, page load time, page speed, Core Web Vitals, LCP, Lighthouse, bundle size",
      "lazy loading, first contentful paint, loads within, load time, startup time",
      "cold start",
    ),
    risk: "The page works on the developer's desk and crawls on a phone.",
    recommend:
      "Set budgets for script size and for largest contentful paint on a mid-range phone, and load the rest on demand.",
    situation: "the page is opened on a throttled mid-range profile",
    accept: "largest contentful paint is at most 2.5 s or the figure of the brief, whichever is stricter",
    verify: "A lab run with fixed throttling in the build compares with the budget.",
    source: "web.dev, Core Web Vitals thresholds",
    weight: 2,
  }),
  concern({
    id: "compute-cost",
    when: terms(
      "benchmark, benchmarks, benchmarking, profiling, SIMD, GPU, CUDA",
      "computational complexity, CPU usage, vectorized, time complexity, hot path",
      "Performanz, runtime complexity, inference time, Rechenzeit, Leistungsanforderungen",
    ),
    risk: "A change makes the inner loop slower and nobody sees it for months.",
    recommend:
      "Keep benchmarks beside the code, compare ratios against a baseline on the same machine, and explain every regression.",
    situation: "the benchmark runs on this and on the last version",
    accept: "the ratio stays within the stated tolerance",
    verify: "A benchmark job prints the ratio and fails above the tolerance.",
    source: "Gregg, Systems Performance, ch. 12 Benchmarking",
    weight: 2,
  }),
  concern({
    id: "backpressure",
    when: terms(
      "backpressure, back-pressure, flow control, queue depth, consumer lag, backlog",
      "buffering, ingestion rate, data ingestion rate, bounded queue",
    ),
    risk: "An unbounded buffer turns a slow consumer into a crash.",
    recommend:
      "Bound each buffer, slow or refuse the producer when it is full, and publish depth and age as metrics.",
    situation: "the consumer stops for ten minutes at the stated rate",
    negative: true,
    accept: "memory stays bounded, the producer is told, and the backlog is worked off afterwards",
    verify: "A test pauses the consumer and records memory and age.",
    source: "Reactive Streams specification 1.0",
    weight: 2,
  }),
  concern({
    id: "client-budget",
    when: terms(
      "battery life, low bandwidth, slow network, poor connectivity, data usage, low-end devices",
      "battery drain, battery consumption",
    ),
    risk: "The product is right and still unusable where its users are.",
    recommend: "State the weakest device and network that must work, and measure each main flow there.",
    situation: "the main flow runs on the weakest stated profile",
    accept: "it ends within its time, and a lost connection resumes without loss",
    verify: "A test with network throttling runs the main flow.",
    source: "W3C Network Information and web.dev throttling profiles",
    weight: 1,
  }),
  concern({
    id: "data-volume",
    when: terms(
      "million records, millions of records, million rows, thousands of records",
      "large number of records, large volumes, large volume of data, data volume",
      "million documents, billion rows, million users, million items",
    ),
    risk: "What is quick with a hundred rows takes minutes with the volume that the brief expects.",
    recommend:
      "Fill a test store with the stated volume and twice of it, and measure each list, search and report there.",
    situation: "the main queries run on the stated volume and on twice of it",
    accept: "each stays within its time, and doubling the volume does not more than double it",
    verify: "A measuring job generates the volume and compares both runs.",
    source: "Gregg, Systems Performance, ch. 2 Methodologies",
    weight: 2,
  }),
  concern({
    id: "batch-window",
    when: terms(
      "batch processing, batch job, batch jobs, nightly batch, nightly run, overnight",
      "bulk processing, batch of, processing window, bulk payment",
    ),
    risk: "The batch takes longer than its window and meets the next day's work.",
    recommend:
      "Measure the time for each thousand items, work in restartable portions, and raise an alarm at half of the window.",
    situation: "twice the expected number of items is processed and interrupted once",
    negative: true,
    accept: "it resumes where it stopped, ends within the window, and no item is done twice",
    verify: "A test runs the double batch with one interruption.",
    source: "Google SRE book, ch. 25 Data Processing Pipelines",
    weight: 1,
  }),
  concern({
    id: "small-machine",
    when: terms(
      "small server, single server, one server, vCPU, single machine, on one machine",
      "low-end hardware, limited hardware, cores and, CPU cores",
    ),
    risk: "The stated machine is smaller than any machine that it was tried on.",
    recommend:
      "Run the load test inside the stated limits of cores and memory, and set those limits in the deployment.",
    situation: "the stated load runs within the stated cores and memory for an hour",
    accept: "every time still holds, and memory at the end is no higher than after ten minutes",
    verify: "A load test in a container with these limits records times and memory.",
    source: "Gregg, Systems Performance, ch. 2 Methodologies",
    weight: 1,
  }),
];
