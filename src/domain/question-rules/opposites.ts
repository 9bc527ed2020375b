// Properties that one system cannot have both, and the words by which a brief asks for each.
import { termList } from "../words/term-list.ts";

export interface Opposites {
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Completes the sentence "As written, …". */
  readonly why: string;
}

export const opposites: readonly Opposites[] = [
  {
    one: termList(
      "GitHub Pages, static hosting, static site, static website, no backend, no back-end, client-side only, runs entirely in the browser, without a backend",
    ),
    other: termList(
      "secret key, API key, server-side, server side, OpenAI, LLM, user accounts, login system, PostgreSQL, MySQL, MongoDB, cron job",
    ),
    why: "one serves files only and the other needs a server that keeps secrets or data",
  },
  {
    one: termList(
      "without data loss, zero data loss, never lose data, without losing data, no data is lost, prevent data loss",
    ),
    other: termList(
      "last-write-wins, last write wins, last writer wins, latest write wins, overwrites the older",
    ),
    why: "one keeps every change and the other drops the older of two",
  },
  {
    one: termList(
      "fewest transfers, minimum number of, minimal number of, fewest, optimal solution, optimal route, shortest possible, global optimum, guaranteed optimal, 最少, 最优",
    ),
    other: termList(
      "greedy, greedy algorithm, heuristic, heuristics, nearest neighbour, nearest neighbor, 贪心",
    ),
    why: "one promises the best result and the other takes a way that does not always find it",
  },
  {
    one: termList(
      "no external services, without external services, no cloud services, no third-party services, independent of external services, no internet connection, without internet",
    ),
    other: termList(
      "email notification, email notifications, e-mail notifications, SMS, push notification, push notifications, Telegram, Slack, WhatsApp, cloud storage, OpenAI",
    ),
    why: "one relies on nothing outside and the other needs a service that is outside",
  },
  {
    one: termList(
      "in real time, real-time, strong consistency, strongly consistent, synchronously, always up to date",
    ),
    other: termList(
      "eventual consistency, eventually consistent, nightly batch, once a day, nightly job, batch processing overnight",
    ),
    why: "one wants the newest state at once and the other allows it to come later",
  },
  {
    one: termList("stateless"),
    other: termList(
      "local disk, in disk, on disk, in disks, sticky session, server-side session, in-memory session, session state, local state",
    ),
    why: "one keeps no state and the other keeps some",
  },
  {
    one: termList(
      "no data leaves the device, never leaves the device, fully offline, entirely offline, local only, local-only, purely local, without a server",
      "100% on-device, on-device only, data stays on the device, works entirely offline",
    ),
    other: termList(
      "cloud sync, cloud backup, cloud storage, remote server, cloud API, server-side processing, upload to the cloud",
    ),
    why: "one keeps everything on the device and the other sends it away",
  },
  {
    one: termList(
      "append-only, immutable, tamper-proof, cannot be altered, write-once, kept forever, kept indefinitely",
    ),
    other: termList(
      "right to erasure, right to be forgotten, delete their data, delete all data, account deletion, delete their account",
    ),
    why: "one lets nothing be removed and the other removes it",
  },
  {
    one: termList(
      "anonymous, anonymously, no account, without registration, without an account, guest access",
    ),
    other: termList(
      "must be logged in, must log in, must sign in, must be authenticated, requires login, only authenticated users, only registered users, all users must authenticate",
    ),
    why: "one lets people in unknown and the other does not",
  },
  {
    one: termList("end-to-end encryption, end-to-end encrypted, zero-knowledge"),
    other: termList(
      "server-side search, full-text search on the server, content moderation, scanned by the server, content scanning, server can read, AI summary of messages",
    ),
    why: "one hides the content from the server and the other needs the server to read it",
  },
  {
    one: termList(
      "standard library only, only the standard library, standard libraries, no external dependencies, zero dependencies",
      "no third-party libraries, no frameworks, vanilla JavaScript, without external libraries",
    ),
    other: termList(
      "npm package, pip install, React, Vue, Angular, Django, Flask, FastAPI, NumPy, Pandas, Express.js, jQuery, Bootstrap, Tailwind, Spring Boot",
    ),
    why: "one wants nothing from others and the other names something of others",
  },
  {
    one: termList("zero downtime, zero-downtime, no downtime, without downtime, uninterrupted service"),
    other: termList(
      "maintenance window, planned downtime, scheduled downtime, stop the service, taken offline, planned outage",
    ),
    why: "one allows no interruption and the other plans one",
  },
  {
    one: termList(
      "invitation only, invite-only, by invitation, admins create accounts, accounts are created by",
    ),
    other: termList(
      "open registration, self-registration, anyone can register, anyone can sign up, self-signup, users can register, users can sign up",
    ),
    why: "one lets in only whom somebody invites and the other lets in everyone",
  },
  {
    one: termList("no tracking, no cookies, no analytics, no telemetry, does not track"),
    other: termList(
      "Google Analytics, usage analytics, usage tracking, tracking pixel, behavioural tracking, telemetry, Mixpanel",
    ),
    why: "one forbids to watch people and the other does so",
  },
];
