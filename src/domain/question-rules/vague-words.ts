// Words that every reader fills with another meaning, with what to ask about each kind of them.
import { roots } from "./foreign-words.ts";
import { termList } from "../words/term-list.ts";

export interface Vagueness {
  readonly terms: readonly string[];
  /** The same in languages that bend their words. */
  readonly elsewhere: RegExp;
  /** Completes `"words of the brief" (line 3): how is "fast" meant, …`. */
  readonly ask: string;
  readonly options: readonly [string, string, ...string[]];
  /** Names in which such a word is no wish. */
  readonly harmless?: readonly string[];
  /** Such words are so common that only an obligation makes them worth asking about. */
  readonly onlyWhenBinding?: boolean;
  /** A bound in another line that may be meant; the question then asks whether it holds here too. */
  readonly boundElsewhere?: RegExp;
  /** Whether a figure in the same sentence settles it. */
  readonly settledByFigure: boolean;
}

export const vagueness: readonly Vagueness[] = [
  {
    terms: termList(
      "fast, quickly, quick, instantly, immediately, low latency, high performance",
      "performant, near real-time, in real time, real-time",
      "without delay, smoothly, timely, promptly, as soon as possible, snappy",
    ),
    elsewhere: roots(
      "schnell, zügig, echtzeit, sofort, unverzüglich, verzögerungsfrei, immédiat, inmediat, imediat, 即時, 即座, 立即, umgehend, zeitnah, performant, rapide, rapid, en temps réel, fluide, ágil, en tiempo real, tiempo real, veloz, em tempo real, tempo real",
      "быстр, оперативн, в реальном времени, реального времени, незамедлительн, 高速, 迅速, 素早, リアルタイム, 快速, 实时, 及时, سریع, بلادرنگ",
    ),
    boundElsewhere:
      /(?:within|under|less than|below|at most|up to|in under|innerhalb(?: von)?|unter|en moins de|menos de|не более|<|≤)\s?\d+(?:[.,]\d+)?\s?(?:ms|milliseconds?|s|secs?|seconds?|Sekunden?|secondes?|segundos?|секунд\p{L}*)(?!\p{L})|\d+(?:\.\d+)?\s?(?:秒|ミリ秒|毫秒)(?:以内|以下)/iu,
    ask: "how long may it take, and under which load?",
    options: [
      "95 of 100 answers within 1 second, for one user",
      "95 of 100 answers within 200 milliseconds, under the expected load",
      "No figure: the simplest solution is fast enough",
    ],
    harmless: termList(
      "real-time feedback, real-time clock, real-time operating system, real-time countdown, real-time strategy, real-time multiplayer, quick start, fast forward, FastAPI",
      "as the user types, as you type, while typing, as they type, quickly understand, quickly see, quickly learn, quickly grasp, quickly identify, quickly find, quickly locate, fail fast, breakfast",
    ),
    settledByFigure: true,
  },
  {
    terms: termList(
      "scalable, scalability, highly available, large-scale, high traffic, high volume, high volumes",
      "many users, large number of, large amounts of, large numbers of, big data, massive, large datasets, large files, high load",
    ),
    elsewhere: roots(
      "skalierbar, hochverfügbar, große mengen, großen mengen, évolutiv, grand nombre, gran cantidad, gran volumen, escalab, grande quantidade, grande volume",
      "масштабируем, большое количеств, большого количеств, большой объем, 大量, 大規模, スケーラブル, 大规模, 海量, مقیاس‌پذیر, حجم زیاد",
    ),
    ask: "how many users, records or requests must it bear?",
    options: [
      "Ten times today's figures, on one machine, shown by a load test",
      "What one machine bears, measured and written down",
      "No figure: growth is not part of this version",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "user-friendly, user friendly, intuitive, intuitively, easy to use, easy-to-use, simple to use, easy to understand, easily understandable",
      "clean interface, beautiful, seamless, seamlessly, nice, attractive, visually appealing, modern design, modern look, sleek, aesthetic, aesthetically, pleasant, polished, delightful",
    ),
    elsewhere: roots(
      "benutzerfreundlich, nutzerfreundlich, intuitiv, übersichtlich, ansprechend, leicht verständlich, einfach zu bedienen, einfache bedienung, convivial, ergonomi, facile à utiliser, amigable, fácil de usar, uso sencillo, interfaz sencilla, sencilla de usar, sencillo de usar, agradable, amigável",
      "удобный интерф, удобным интерф, удобная навигац, удобство использ, интуитивн, понятн, дружелюбн, 使いやす, 直感的, 見やす, わかりやす, 分かりやす, 易用, 直观, 友好, 简洁, 美观, کاربرپسند, ساده و",
    ),
    ask: "how is it told that it is so?",
    options: [
      "A new user completes the main task without help, in a trial with five people",
      "It follows a named design system or WCAG 2.2 AA",
      "No measure: a person whom you name looks at it and says yes",
    ],
    settledByFigure: false,
  },
  {
    terms: termList(
      "robust, robustly, robustness, reliable, reliably, stable, stability, gracefully, fault-tolerant, resilient",
      "error-free, flawlessly, bulletproof, rock-solid",
    ),
    harmless: termList(
      "stable version, stable release, stable channel, stable branch, stable API, stable identifier, stable sort, versión stable, stable compiler, latest stable, version stable",
    ),
    elsewhere: roots(
      "robust, zuverlässig, stabil, ausfallsicher, fehlertolerant, fiable, fiabl, confiable, robusto, estable., estables., confiável, estável, robusta",
      "надежный, надежно, надёжный, надёжно, стабильн, отказоустойчив, устойчив, 安定, 堅牢, 稳定, 可靠, 健壮, پایدار, قابل اعتماد",
    ),
    ask: "which failures must it survive, and what may be lost?",
    options: [
      "Wrong input and a lost connection give a clear message, and no stored data is lost",
      "It also goes on after a restart of any part",
      "No more than what each requirement says",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "secure, securely, secured, safely, strong security, highly secure, protected from attacks",
    ),
    elsewhere: roots(
      "sicher gespeichert, sichere, sicheren, sicherer, sécurisé, segur, защищенн, защищён, безопасн, 安全に, セキュア, 安全的, 安全地, 安全可靠, امن",
    ),
    ask: "against whom and what, and to which standard?",
    options: [
      "OWASP ASVS level 1",
      "OWASP ASVS level 2, for personal or payment data",
      "Only what the other requirements say, and nothing is certified",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "modern browsers, major browsers, all major browsers, popular browsers, common browsers, common formats, standard formats, popular formats, various formats, different formats, multiple formats",
      "latest version, latest versions, latest stable, recent versions, various devices, different devices, multiple platforms, common platforms, various sources, multiple sources, various data sources, different sources, popular platforms",
    ),
    elsewhere: roots(
      "gängig, gaengig, üblich, aktuelle browser, modernen browser, navigateurs modernes, navigateurs récents, principaux navigateurs, navegadores modernos, principales navegadores, principais navegadores, navegadores actuales, varios formatos",
      "современных браузер, основных браузер, популярн, 主要ブラウザ, 主要な, 最新版, 基本的に最新, 各種, 主流, 常见, 各种, مختلف",
    ),
    ask: "which ones exactly, by name and oldest version?",
    options: [
      "The two newest versions of the three most used, written into the plan",
      "One, named, and others only where they work by themselves",
      "A list that you give",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "flexible, flexibly, flexibility, future-proof, optimized, optimised, optimal, optimally, accurate, accurately, high quality",
      "high-quality, comprehensive, sufficient, adequate, adequately, reasonable, reasonably, appropriate, appropriately, suitable, meaningful",
      "efficiently, production ready, production-ready, production quality, enterprise-grade, properly, state-of-the-art, best practices, industry standard, industry standards, industry-standard, well-documented, well documented, clean code, minimal, significantly, sensible",
    ),
    elsewhere: roots(
      "flexib, angemessen, geeignet, ausreichend, sinnvoll, vertretbar, hochwertig, möglichst, passend, wartbar, adapté, approprié, adéquat, raisonnable, suffisant, pertinent, bonnes pratiques, qualité élevée, adecuad, apropiad, razonabl, suficient, buenas prácticas, óptim, boas práticas, ótim, otimizad, razoáv",
      "гибк, соответствующ, оптимальн, качественн, адекватн, 適切, 十分, 柔軟, 適宜, 必要十分, 合适, 适当, 合理, 灵活, 充分, 完善, مناسب, کافی, بهینه, انعطاف‌پذیر",
    ),
    onlyWhenBinding: true,
    ask: "what exactly must be so, and how is it checked?",
    options: [
      "The simplest reading: only what the other requirements need",
      "An example with its expected result decides",
      "A rule or figure that is written into the acceptance criterion",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "if possible, where possible, as far as possible, as close as possible, as appropriate, when possible, whenever possible",
      "where appropriate, as needed, if needed, as required, if applicable, where applicable, when appropriate, if appropriate",
      "as applicable, if necessary, when necessary, as necessary, etc, and so on, and so forth, or similar, and more, or equivalent, but not limited to",
      "among others, as much as possible, best effort, preferably, ideally, if time permits, nice to have, and the like",
    ),
    elsewhere: roots(
      "nach möglichkeit, wenn möglich, soweit möglich, falls möglich, gegebenenfalls, ggf, bei bedarf, usw, perspektivisch, idealerweise, si possible, le cas échéant, si nécessaire, au besoin, dans la mesure du possible, idéalement",
      "si es posible, de ser posible, en lo posible, en caso necesario, si es necesario, preferiblemente, idealmente, se possível, quando possível, se necessário, preferencialmente",
      "по возможности, при необходимости, и т.д, и т. д, и т.п, и так далее, желательно, 可能であれば, できれば, 必要に応じて, なるべく, できる限り, 尽可能, 尽量, 如有必要, 如有需要, 必要时, 等等, در صورت امکان, در صورت نیاز, و غیره",
    ),
    ask: "is it part of this work, how far does it reach, and who decides?",
    options: [
      "Only what is named is part of this work",
      "It is part of this work wherever it applies, and must be tested",
      "It is left out of this version",
    ],
    settledByFigure: false,
  },
];
