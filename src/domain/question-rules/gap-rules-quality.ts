// Gaps about how good is good enough: load, wrong input, results that chance decides, search, content of others.
import { roots } from "./foreign-words.ts";
import type { GapRule } from "./gap-rule.ts";
import { termList } from "../words/term-list.ts";

export const qualityGapRules: readonly GapRule[] = [
  {
    when: termList(
      "high availability, highly available, throughput, scalability, scalable, low latency, handle growth",
      "performance requirements, high load, high performance, large number of users, heavy traffic, high traffic, high volume, high volumes, millions of users",
    ),
    unless: termList(
      "requests per second, p95, p99, 99.9, 99.99, 99.5, concurrent users, ms, milliseconds, TPS, RPS, seconds, per second, per minute, QPS",
    ),
    elsewhere: {
      when: roots(
        "hochverfügbar, skalierbar, durchsatz, haute disponibilité, évolutiv, scalab, montée en charge, alta disponibilidad, escalab, alta disponibilidade, масштабируем, высоконагруж, отказоустойчив, 高可用, 高可用性, スケーラ, 拡張性, 可扩展, 高并发, مقیاس‌پذیر",
      ),
      unless: roots(
        "sekunde, secondes, segundos, секунд, ミリ秒, 毫秒, 秒, ms, мс, rps, tps, qps, ثانیه, 99",
      ),
    },
    ask: "which load must it bear, how fast must it answer, and how long may it be down?",
    options: [
      "Twice today's load, 99.5 % a month, 95 of 100 answers within 1 second",
      "Ten times today's load, 99.9 % a month, 95 of 100 answers within 300 milliseconds",
      "No figure: it is measured and reported, and nothing fails by it",
    ],
  },
  {
    when: termList(
      "input file, input files, user input, command-line arguments, command line arguments, reads a file, read from a file, parse, parses, enters, parser, load a file, command-line parameter, command-line parameters, reads from, import CSV, takes as input, from stdin",
    ),
    unless: termList(
      "invalid, error, errors, error handling, validation, validate, validated, validates, malformed, exception, exceptions, reject, rejected, rejects, illegal, must be valid, corrupt, corrupted, fails, ill-formed",
    ),
    elsewhere: {
      when: roots(
        "eingabe, einlesen, kommandozeile, saisie, ligne de commande, fichier d'entrée, entrada, línea de comandos, linha de comando, ввод, входн, командной строк, 入力, コマンドライン, 输入, 命令行, ورودی",
      ),
      unless: roots(
        "fehler, ungültig, fehlerhaft, erreur, invalide, error, inválid, errores, erro, ошиб, некоррект, エラー, 不正, 例外, 错误, 无效, 异常, 校验, خطا, نامعتبر",
      ),
    },
    ask: "what happens when the input is missing, malformed or out of range?",
    options: [
      "It stops with a message that names the place, and changes nothing",
      "What is wrong is skipped and counted, and the rest goes on",
      "It is taken as empty or as the nearest allowed value",
    ],
  },
  {
    when: termList(
      "command-line parameter, command-line parameters, command-line arguments, command line options, command-line options, CLI options, CLI flags, command-line flags, optional flags",
    ),
    unless: termList(
      "default, defaults, default value, default values, required argument, mandatory argument, optional argument, feature flag, feature flags",
    ),
    ask: "which of them may be left out, and what holds then?",
    options: [
      "Every one has a default that the help shows",
      "All are required, and a missing one is an error",
      "A missing one is asked for on the screen",
    ],
  },
  {
    when: termList(
      "randomly, shuffle, shuffled, stochastic, Monte Carlo, random sampling, random split, train a model, model training, non-IID, simulated data",
    ),
    unless: termList(
      "jitter, backoff, offset, seed, seeded, reproducible, reproducibility, deterministic, repeatable, secure random, cryptographically",
    ),
    ask: "must a run be repeatable, and which distribution is meant?",
    options: [
      "Repeatable by a seed that can be given; uniform where nothing else is said",
      "Different each time; tests set the seed",
      "A distribution that you name for each place",
    ],
  },
  {
    when: termList(
      "prediction, predictions, predict, recommendation engine, recommendation system, personalized recommendations, product recommendations, classification model, anomaly detection, image recognition, forecasting, machine learning model, sentiment analysis, object detection, change detection, image segmentation, ML segmentation, classifier, automatic detection",
    ),
    unless: termList(
      "accuracy, precision, recall, F1, F1-score, AUC, RMSE, MAE, mAP, baseline, click-through, false positive, false positives, error rate",
    ),
    elsewhere: {
      when: roots(
        "vorhersag, prognos, empfehlung, prédi, recommand, predic, recomend, прогноз, рекоменд, предсказ, 予測, 推薦, レコメンド, 预测, 推荐, پیش‌بینی, پیشنهادده",
      ),
      unless: roots(
        "genauigkeit, trefferquote, précision, exactitud, precisión, acurácia, точност, метрик, f1, rmse, auc, mae, 精度, 再現率, 准确率, 精确率, 召回率, دقت",
      ),
    },
    ask: "how good must the result be, on which data, and compared with what?",
    options: [
      "Better than the simplest rule on data that were set aside",
      "A figure that you name, on test data that you supply",
      "No bar: the result is reported with its error",
    ],
  },
  {
    when: termList(
      "search for, search bar, full-text search, search function, search functionality, search feature, searchable, search by keyword, keyword search, users can search, text search",
    ),
    unless: termList(
      "ranking, ranked, relevance, sorted, sort by, order by, partial match, case-insensitive, fuzzy, exact match, substring, title and, by title, by name, by author, Elasticsearch, prefix, autocomplete",
    ),
    elsewhere: {
      when: roots(
        "volltextsuche, suchfunktion, suche nach, recherche par, moteur de recherche, fonction de recherche, búsqueda, buscador, busca por, поиск, 検索, 搜索, 检索, جستجو",
      ),
      unless: roots(
        "sortier, rangfolge, tri, pertinence, orden, relevancia, ordena, relevância, сортиров, релевант, ранжир, 並び, ソート, 順, 排序, 相关, مرتب",
      ),
    },
    ask: "over which fields, with exact or similar words, and in which order do results come?",
    options: [
      "Title and text, words in any case, best match first",
      "Exact words in the title, newest first",
      "Similar words too, best match first",
    ],
  },
  {
    when: termList(
      "multilingual, multi-language, multi-lingual, internationalization, internationalized, i18n, localized",
    ),
    unless: termList(
      "English, German, French, Spanish, Portuguese, Russian, Chinese, Japanese, Arabic, Hindi, Persian, Italian, Dutch, Korean, Turkish, Polish, Ukrainian, Hebrew",
    ),
    ask: "which languages, who translates, and is the content translated too?",
    options: [
      "English first, texts in files that others can translate, content as it was written",
      "Two languages that you name, translations supplied by you",
      "Every language of the users, by machine",
    ],
  },
  {
    when: /\b(?:mobile app|smartphone app|phone app|across (?:their |all |multiple )?devices|on multiple devices)\b/i,
    unless: termList(
      "iOS, Android, iPhone, iPad, web app, web application, browser, browsers, Windows, macOS, Linux, PWA, progressive web app, React Native, Flutter, responsive, HTML, website, web page",
    ),
    ask: "on which platforms does it run, and from which version on? None is named.",
    options: [
      "In the current browsers of phone and desktop, from one source",
      "On Android and iOS, the versions of the last three years",
      "On the one platform that you name",
    ],
  },
  {
    when: termList(
      "post a comment, comment on, post comments, write a review, product reviews, user reviews, customer reviews, user-generated content, user posts, chat messages, forum, public profile, rate and review",
    ),
    also: termList(
      "public, publicly, anyone can, visitors, community, customers, followers, strangers, registered users",
      "social network, marketplace, forum, players, students, citizens, residents, chat room",
    ),
    unless: termList(
      "moderate, moderation, moderator, moderators, report abuse, flag content, reported, spam, profanity, block users, inappropriate, code review, code reviews, review comments, approve, delete comments",
    ),
    ask: "who takes away spam and abuse, and how do they learn of it?",
    options: [
      "Readers report it, and an administrator hides it",
      "Everything is looked at before it is shown",
      "Authors alone may delete what is theirs",
    ],
  },
  {
    when: termList(
      "nightly, cron job, cron, every hour, hourly, scheduled job, scheduled jobs, scheduled task, batch job, once a day, daily job, every night",
    ),
    unless: termList(
      "missed, retry, retries, overlap, overlapping, catch up, idempotent, fails, failure, failed, failures, already running",
    ),
    ask: "what happens when a run fails, is missed or meets the one before?",
    options: [
      "It is retried once, never runs twice at a time, and a failure is reported",
      "The next run does the work of both",
      "A person starts it again",
    ],
  },
  {
    when: termList(
      "blocked by, coordinate with, coordination with, once the other team, after approval by, pending approval, subject to approval",
    ),
    unless: termList("already delivered, already available, already merged, delivered on, available since"),
    ask: "is what this waits for certain to be there in time, and what is done if not?",
    options: [
      "Work that needs it begins only when it is there",
      "A stand-in is built first and replaced later",
      "It is built here as well if it is late",
    ],
  },
  {
    when: termList(
      "no additional cost, no extra cost, free of charge, at no cost, free tier, without additional costs, no additional costs",
    ),
    unless: termList("budget of, price list, pricing page, cost estimate, per month"),
    ask: "who has checked this cost, and up to which volume is it true?",
    options: [
      "It is checked against the provider's price list before the work begins",
      "A monthly limit is set, and its reaching is reported",
      "It is taken as given",
    ],
  },
  {
    when: termList(
      "no false positives, zero false positives, zero downtime, no downtime, never fail, never fails, never crash, zero data loss, 100% accuracy, 100% uptime, zero errors, zero bugs, bug-free, all browsers, unlimited",
    ),
    unless: [],
    elsewhere: {
      when: roots(
        "ohne ausfall, ausfallfrei, unterbrechungsfrei, ohne verzögerung, fehlerfrei, sans interruption, sans panne, zéro défaut, sin interrupciones, sem interrupç",
        "бесперебойн, безошибочн, 無停止, 完全に, 零停机, 零故障, بدون وقفه",
      ),
      unless: roots("99"),
    },
    ask: "an absolute cannot be shown by a test: which bound is enough?",
    options: [
      "None seen in the acceptance tests and in one week of trial use",
      "A rate that you name",
      "It is a direction and no condition of acceptance",
    ],
  },
];
