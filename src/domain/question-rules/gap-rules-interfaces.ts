// Gaps about what stands around the system: payment, other systems, networks, messages to people.
import { roots } from "./foreign-words.ts";
import type { GapRule } from "./gap-rule.ts";
import { termList } from "../words/term-list.ts";

const providers = termList(
  "Stripe, PayPal, Adyen, Braintree, Klarna, Mollie, Razorpay, Mercado Pago, Paystack, M-Pesa, Alipay, WeChat Pay",
);

export const interfaceGapRules: readonly GapRule[] = [
  {
    when: termList(
      "pay online, online payment, credit card, checkout page, proceed to checkout, goes to checkout, at checkout, shopping cart, buy, buys, purchase products, online store, subscription fee, pay for, payments",
    ),
    unless: [
      ...providers,
      ...termList(
        "payment service provider, payment provider, payment processor, payment gateway, Square, Mojaloop, Apple Pay, Google Pay, mock payment, fake payment, simulated payment, billing alert, cash, in-app purchase, bank transfer, payment switch, settlement",
      ),
    ],
    elsewhere: {
      when: roots(
        "bezahl, zahlung, warenkorb, kreditkarte, paiement, panier, carte bancaire, pasarela, pagos, pago en línea, pagar, carrito, tarjeta de crédito, pagamento, carrinho, cartão, оплат, платеж, платёж, корзин, 決済, 支払, カート, 支付, 购物车, پرداخت, سبد خرید",
      ),
      unless: roots(
        "stripe, paypal, adyen, klarna, mollie, zahlungsanbieter, zahlungsdienstleister, prestataire, pasarela, mercado pago, mercadopago, gateway, pix, эквайр, юkassa, yookassa, платежн, 決済代行, 支付宝, 微信支付, alipay, درگاه, redsys, bizum, bar, cash",
      ),
    },
    ask: "who carries out the payment? No provider is named.",
    options: [
      "A provider's hosted page, so that card data never reaches us",
      "A stand-in: orders are recorded and nothing is paid",
      "Payment on delivery or by invoice, outside the system",
    ],
    blocking: true,
  },
  {
    when: providers,
    unless: termList(
      "refund, refunds, chargeback, declined, payment fails, failed payment, failed payments, payment failure, dispute",
    ),
    ask: "what happens to the order when the payment fails, is repeated or is taken back?",
    options: [
      "It stays unpaid and is dropped after an hour; a repeat is recognised; refunds are made at the provider",
      "The person may try again for 24 hours; refunds are made in the system",
      "A person handles such cases by hand",
    ],
  },
  {
    when: termList(
      "third-party API, third party API, external API, external system, external systems, integrate with, integrates with",
      "integration with, external service, external services, existing system, existing systems, legacy system, external database",
    ),
    unless: termList(
      "API documentation, OpenAPI, Swagger, sandbox, interface specification, API contract",
      "API version, WSDL, schema registry, test environment, test system",
    ),
    elsewhere: {
      when: roots(
        "schnittstelle zu, anbindung, fremdsystem, drittsystem, bestandssystem, intégration avec, système externe, système existant, integración con, integrar con, sistema externo, integração com",
        "интеграц, внешн, 外部システム, 連携, 外部api, 第三方, 外部系统, 对接, یکپارچه",
      ),
      unless: roots(
        "openapi, swagger, wsdl, schnittstellenbeschreibung, testsystem, sandbox, documentation de l, documentación de la api, документаци, 仕様書, 接口文档, مستندات",
      ),
    },
    ask: "by which documented interface is this connected, and what happens when it does not answer?",
    options: [
      "Its public documentation counts; a failed call is retried twice and then reported",
      "You supply the interface, credentials and a test system before the work begins",
      "It is replaced by a stand-in in this version",
    ],
  },
  {
    when: termList(
      "Stripe API, Twilio, SendGrid, Google Maps, OpenAI API, GitHub API, Slack, Salesforce, weather API, Spotify API, Mapbox, S3, Telegram, WhatsApp, Google Calendar, Mailgun, API calls to",
    ),
    unless: termList(
      "retry, retries, retried, fallback, falls back, timeout, timeouts, circuit breaker, graceful degradation, unavailable, outage, fails, failure, failures, error, errors, rate limit, rate-limited",
    ),
    ask: "what do people see, and what is kept, when this service is slow or down?",
    options: [
      "A clear message, nothing is lost, and it is tried again by itself",
      "The last known answer, marked as old",
      "The function is unavailable until the service is back",
    ],
  },
  {
    when: termList("API endpoint, API endpoints, endpoint, endpoints, REST API, RESTful, GraphQL"),
    unless: termList(
      "error format, status code, status codes, error response, error responses, problem details, error message, error messages, error code, error codes, 400, 401, 404, 422, 4xx, HTTP error",
    ),
    ask: "what does a caller get when a call is wrong: which status codes, in which form?",
    options: [
      "The fitting 4xx code and a body as in RFC 9457 (problem details)",
      "The fitting 4xx code and one text field with the reason",
      "A form that existing callers know, which you name",
    ],
  },
  {
    when: termList(
      "list all, lists all, returns all, return all, get all, fetch all, retrieve all, list of all, view all, show all",
    ),
    unless: termList(
      "pagination, paginate, paginated, page size, per page, limit, offset, cursor, infinite scroll, lazy loading, virtual scrolling, top 10, first 10",
    ),
    ask: "how many may there be, and how many come at once?",
    options: [
      "Pages of 20, newest first",
      "All at once, up to 1,000",
      "More come while one scrolls, 50 at a time",
    ],
  },
  {
    when: termList(
      "notify, notifies, notified, notification, notifications, alert users, sends alerts, send alerts, reminder, reminders",
    ),
    unless: termList(
      "email, emails, e-mail, e-mails, SMS, push, push notification, push notifications, in-app, Slack, webhook, mail, toast, banner, text message, popup, pop-up, desktop notification, snackbar, Telegram, WhatsApp, on screen, system tray, sound",
    ),
    elsewhere: {
      when: roots("benachrichtig, notifi, уведомл, 通知, お知らせ, 提醒, اعلان, اطلاع‌رسانی, avis aux"),
      unless: roots(
        "mail, e-mail, email, sms, push, courriel, correo, telegram, почт, смс, пуш, メール, プッシュ, 邮件, 短信, 推送, 微信, ایمیل, پیامک, toast, whatsapp",
      ),
    },
    ask: "by which channel do people get this, and may they turn it off?",
    options: [
      "By e-mail, which each person can turn off",
      "Inside the application only",
      "As a push message on the phone, which each person can turn off",
    ],
  },
  {
    when: termList(
      "TCP, UDP, socket, sockets, WebSocket, WebSockets, client-server, server-client, MQTT, serial port, peer-to-peer, Bluetooth connection, Bluetooth device, over Bluetooth",
    ),
    unless: termList(
      "timeout, timeouts, times out, reconnect, reconnects, reconnection, retry, retries, heartbeat, keep-alive, disconnect, disconnects, disconnected, disconnection, connection lost, dropped connection, dropout, connection loss, packet loss",
    ),
    ask: "what happens when the connection breaks in the middle?",
    options: [
      "It is set up again by itself for a minute, nothing is lost, then the person is told",
      "The session ends with a clear message",
      "The other side goes on without it",
    ],
  },
  {
    when: termList(
      "leaderboard, high scores online, online mode, online play, cloud save, networked, shared online",
    ),
    unless: termList(
      "server, backend, back-end, API, Firebase, Supabase, peer-to-peer, WebSocket, database, cloud function, Game Center, Steam",
    ),
    ask: "where does what people share live, and what happens without a network?",
    options: [
      "A small service of our own; without a network it is kept and sent later",
      "A platform's service that you name",
      "Only on the local network or machine",
    ],
  },
  {
    when: termList(
      "rollout, roll out, canary, staged deployment, blue-green, progressive delivery, phased release, staged rollout",
    ),
    unless: termList(
      "abort, rollback, roll back, rolled back, rolls back, manual approval, promote, promotion, halt",
    ),
    ask: "when does a stage count as failed, and what happens then?",
    options: [
      "No success within ten minutes: it stops and waits for a person",
      "It goes back to the state before by itself",
      "It goes on with the next stage and reports",
    ],
  },
  {
    when: termList(
      "LLM, GPT, generative AI, chatbot, large language model, AI assistant, AI-generated, GenAI, AI agent",
    ),
    unless: termList(
      "cost, costs, budget, token limit, hallucination, hallucinations, fallback, guardrail, guardrails, disclaimer, rate limit, moderation, human review, human-in-the-loop, confidence",
    ),
    ask: "what happens when the answer is wrong, refused or dearer than planned?",
    options: [
      "It is marked as made by a machine, a person confirms it, and a monthly limit stops the spending",
      "The function works without it, with less comfort",
      "Wrong answers are accepted; there is no limit",
    ],
  },
  {
    when: termList(
      "transfer money, money transfer, transfer funds, funds transfer, debit, debits, withdraw, withdrawal, charge the, credit the account, top up, wallet, reserve funds, disburse, payouts, payout",
    ),
    unless: termList(
      "idempotent, idempotency, idempotency key, exactly once, exactly-once, duplicate, duplicates, duplicated, deduplicate, repeated request, repeated requests, double spending",
    ),
    elsewhere: {
      when: roots(
        "списани, зачислени, перевод средств, перевод денег, überweis, abbuch, gutschrift, virement, prélèvement, transferencia, retiro de, transferência, saque, 送金, 入金, 出金, 转账, 提现, 充值, انتقال وجه, برداشت",
      ),
      unless: roots(
        "идемпотент, повторн, дубл, idempot, doppelt, doublon, duplicad, 冪等, 重複, 二重, 幂等, 重复, تکراری",
      ),
    },
    ask: "what happens when the same call arrives twice, or only half of it succeeds?",
    options: [
      "Each call carries a key; a repeat gives the first answer, and both sides change in one transaction",
      "A repeat is refused as a duplicate",
      "The caller takes care that none is repeated",
    ],
  },
];
