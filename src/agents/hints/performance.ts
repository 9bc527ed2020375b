// Everyday words by which a brief shows that speed or load matters.
import { terms } from "../terms.ts";

export const performanceHints = [
  terms(
    "performance, at once, Laufzeit, fast, faster, quick, quickly, speed, performant, efficient, efficiently, efficiency, slow, response time, instantly",
    "immediately, timely, overhead, bottleneck, bottlenecks, optimize, optimized, optimization, benchmark, benchmarks",
    "schnell*, Leistung, Leistungs*, Geschwindigkeit*, zeitnah, rapide*, rapidité, vitesse, optimis*, rápid*, velocid*, eficien*",
    "optimiz*, быстр*, скорост*, эффективн*, 高速, 速度, 即時, 最適化, 快速, 效率, 优化, سرعت, سریع",
  ),
  terms(
    "concurrent, concurrently, simultaneous, simultaneously, load, loads, peak, traffic, scalable, scalability, scale, capacity",
    "high volume, large number of, large numbers of, thousands of, millions of, many users, heavy, large amount of",
    "gleichzeitig*, Kapazität*, Skalierbarkeit, simultané*, volumétrie, capacité*, simultáne*, simultâne*, carga, capacid*",
    "одновременн*, нагруз*, масштаб*, объем данных, объём данных, 同時, 負荷, 大量, 并发, 负载, 海量, هم‌زمان, همزمان",
  ),
  terms(
    "large files, cores, memory, CPU, GPU, RAM, cache, cached, caching, batch, batches, buffer, buffers, parallel, parallelism, thread, threads",
    "timeout, timeouts, queue, queues, polling, bandwidth, Speicher, mémoire, mise en cache, memoria, memória, caché",
    "памят*, кэш*, поток*, メモリ, キャッシュ, 並列, 内存, 缓存, 队列, 并行, حافظه",
  ),
  terms(
    "ms, milliseconds, second, seconds, fps, frame rate, frames per second, Sekunde, Sekunden, seconde, secondes",
    "segundo, segundos, секунд*, ミリ秒, 毫秒, ثانیه",
  ),
  terms(
    "real time, real-time, realtime, live, streaming, synchronous, asynchronous, asynchronously, latency, delay, delays",
    "Echtzeit*, temps réel, tiempo real, tempo real, реальн* времен*, リアルタイム, 实时, 延迟, بلادرنگ",
  ),
];
