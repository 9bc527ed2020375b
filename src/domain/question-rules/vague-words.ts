// Words that every reader fills with another meaning, with what to ask about each kind of them.
import { termList } from "../words/term-list.ts";

export interface Vagueness {
  readonly terms: readonly string[];
  readonly ask: string;
  readonly options: readonly string[];
  /** Whether a figure in the same sentence settles it. */
  readonly settledByFigure: boolean;
}

export const vagueness: readonly Vagueness[] = [
  {
    terms: termList(
      "fast, quickly, quick, instantly, immediately, low latency, high performance",
      "high efficiency, efficiently, performant, responsive, near real-time, in real time",
      "without delay, smooth, smoothly, timely, schnell, быстро, rápido, rapide",
    ),
    ask: "how long may it take, and under which load",
    options: [
      "95 of 100 answers within 1 second, for one user",
      "95 of 100 answers within 200 milliseconds, under the expected load",
      "No figure: the simplest solution is fast enough",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "scalable, scalability, highly available, large-scale, high traffic, high volume",
      "many users, large number of, large amounts of, big data, massive",
    ),
    ask: "how many users, records or requests must it bear",
    options: [
      "Ten times today's figures, on one machine",
      "A figure that you name, with a load test",
      "No figure: growth is not part of this version",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "user-friendly, user friendly, intuitive, easy to use, easy-to-use, simple to use, modern",
      "clean interface, beautiful, seamless, seamlessly, nice, attractive, benutzerfreundlich",
      "удобный, intuitivo",
    ),
    ask: "how is it told that it is so",
    options: [
      "A new user completes the main task without help in a trial with five people",
      "It follows a named design system or WCAG 2.2 AA",
      "No measure: a person looks at it and says yes",
    ],
    settledByFigure: false,
  },
  {
    terms: termList(
      "robust, robustly, robustness, reliable, stable, gracefully, fault-tolerant, resilient",
      "error-free, flawlessly, bulletproof",
    ),
    ask: "which failures must it survive, and what may be lost",
    options: [
      "Wrong input and a lost connection give a clear message, and no stored data is lost",
      "It also goes on after a restart of any part",
      "No more than what each requirement says",
    ],
    settledByFigure: true,
  },
  {
    terms: termList("secure, securely, secured, safely, strong security, highly secure, sicher"),
    ask: "against whom and what, and to which standard",
    options: [
      "OWASP ASVS level 1",
      "OWASP ASVS level 2, for personal or payment data",
      "A standard that you name",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "flexible, flexibility, configurable, customizable, extensible, extensibility, maintainable",
      "future-proof, efficient, optimized, optimal, accurate, accurately, high quality",
      "high-quality, comprehensive, sufficient, adequate, reasonable, appropriate, proper",
      "properly, consistent, deterministic fallback",
    ),
    ask: "what exactly must be so, and how is it checked",
    options: [
      "An example that you give decides",
      "A figure or rule that you name",
      "The simplest reading: only what the other requirements need",
    ],
    settledByFigure: true,
  },
  {
    terms: termList(
      "if possible, where possible, as far as possible, as close as possible, as appropriate",
      "where appropriate, as needed, if needed, as required, if applicable, where applicable",
      "as applicable, if necessary, when necessary, etc, and so on, and/or, or similar",
      "among others, as much as possible, best effort, preferably, ideally, nach Möglichkeit",
      "wenn möglich, gegebenenfalls, по возможности, si posible",
    ),
    ask: "is it part of this work or not, and who decides",
    options: [
      "It is part of this work",
      "It is left out of this version",
      "It is done only where it costs no extra work",
    ],
    settledByFigure: false,
  },
];
