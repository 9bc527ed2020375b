// Everyday words by which a brief shows that programs talk to each other.
import { terms } from "../terms.ts";

export const apiHints = [
  terms(
    "server, servers, server side, request, requests, response, responses, payload, JSON, XML, YAML, headers",
    "api, APIs, middleware, controller, redirect, redirects, Express, Schnittstelle*",
    "query parameter, query parameters, request body, response body, URL, URLs, URI",
    "Server, Servern, Synchron*, JSON-Objekt, Anfrage*, Antworten des Servers, serveur*, requête*, servidor*, petición, peticiones",
    "requisição, requisições, сервер*, запрос*, サーバー, サーバ, リクエスト, レスポンス",
    "服务器, 服务端, 请求, 响应, 调用, سرور, وب سرویس",
  ),
  terms(
    "integration, integrations, integrate, integrated, third-party, third party, external, connector, connectors",
    "connects to, connect to, interoperability, interoperate, interface with, sync with, synchronization",
    "Slack, Discord, Telegram, bot, gateway, bank statements, provider, providers, SMS, e-mail service, calendar, import from, export to, upstream, downstream",
    "Anbindung*, angebunden, Datenaustausch, Drittsystem*, Fremdsystem*, externe Systeme, interopérabilité",
    "échange* de données, système* externe*, integración, integraciones, sistema* externo*, sistemas externos",
    "intercambio de datos, integração, integrações, integrar, внешн* систем*, внешн* сервис*, обмен* данными",
    "連携, 外部サービス, 对接, 集成, 第三方, 同步, یکپارچه‌سازی",
  ),
  terms(
    "protocol, protocols, socket, sockets, TCP, UDP, message format, remote, RPC, handshake, packet, packets",
    "client, clients, client library, SDK, wrapper, endpoint URL, callback, callbacks, publish, subscribe",
    "Protokoll, protocole*, protocolo*, протокол*, сокет*, клиент-сервер*, プロトコル, ソケット, クライアント",
    "协议, 客户端, پروتکل",
  ),
  terms(
    "input parameters, query parameters, return value, error handling, API method, API methods",
    "function call, function calls, API contract, Methode*, Parameter",
    "paramètre*, parámetro*, parâmetro*, параметр*, метод*, パラメータ, メソッド, 参数, 返回值, پارامتر*",
  ),
];
