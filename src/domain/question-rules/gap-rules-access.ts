// Gaps about people: who may do what, how they get in and back in, and which law protects them.
import { roots } from "./foreign-words.ts";
import type { GapRule } from "./gap-rule.ts";
import { termList } from "../words/term-list.ts";

export const accessGapRules: readonly GapRule[] = [
  {
    when: termList("HIPAA, GDPR, PCI DSS, PCI-DSS, PCI, CCPA, COPPA, FERPA, LGPD, PSD2, PIPEDA"),
    unless: termList(
      "data protection officer, DPO, business associate, BAA, legal basis, lawful basis, legal counsel, legal review",
      "data controller, data processor, QSA, SAQ, self-assessment questionnaire, compliance officer, covered entity",
      "auditor, external audit, personal data is limited, personal data are limited, right to erasure, data subject",
    ),
    elsewhere: {
      when: roots("DSGVO, RGPD, LGPD, HIPAA, GDPR, 152-ФЗ, 個人情報保護法, 个人信息保护法, 等保"),
      unless: roots(
        "Datenschutzbeauftragt, Rechtsgrundlage, base légale, base legal, délégué, delegado, encarregado, правовое основание",
      ),
    },
    ask: "for which data and which people must this law or standard hold, and who answers for it?",
    options: [
      "For all personal data in the system; the client's own officer signs before release",
      "Only the technical measures are built; proof of compliance is not part of this work",
      "It does not apply to this version, which holds test data only",
    ],
    blocking: true,
  },
  {
    when: termList("children, kids, underage, pupils, under 13, COPPA"),
    unless: termList(
      "age gate, parental consent, age verification, guardian, date of birth, birth date, parents, teacher account, parent account",
    ),
    ask: "how is a child's age known, and who consents for a child?",
    options: [
      "No account and no personal data for children",
      "A parent or the school makes the account and consents",
      "An age gate turns everyone under the legal age away",
    ],
  },
  {
    when: termList(
      "login, log in, sign in, sign up, authentication, user account, user registration, registration form, registration page, self-registration, logged in, JWT, user accounts",
    ),
    unless: termList(
      "role, roles, permission, authorization rules, admin, administrator, owner, access control, their own, own data",
      "RBAC, privilege, only the author, only the creator, single user, moderator, own account, belonging to the user",
    ),
    elsewhere: {
      when: roots(
        "authentication, basic auth, authentifizier, anmeld, einlogg, registrier, benutzerkonto, connexion, se connecter, inscription, iniciar sesión, registro de usuario",
        "autenticación, authentification, autenticação, fazer login, cadastro de usuário, авториз, аутентиф, регистрац, вход в систему",
        "ログイン, 認証, 会員登録, 登录, 注册, 認證, ورود, احراز هویت, ثبت‌نام",
      ),
      unless: roots(
        "rolle, berechtig, administrator, eigentümer, rôle, droits, permis, admin, propriétaire, rol, roles, propietario, papel, papéis, perfis",
        "рол, прав, администратор, владел, 役割, 権限, 管理者, ロール, 角色, 权限, 管理员, نقش, دسترسی, مدیر, RBAC",
      ),
    },
    ask: "once people have signed in, who may see, change and delete what?",
    options: [
      "Everyone sees and changes only what is their own",
      "As above, and an administrator may change everything",
      "Everyone who has signed in sees everything and changes only what is their own",
    ],
  },
  {
    when: termList(
      "REST, REST API, API endpoint, endpoint, web API, GraphQL, web service, RESTful, HTTP API, MQTT, web dashboard, admin panel, admin interface",
    ),
    unless: termList(
      "authentication, authorization, authenticate, login, log in, sign in, API key, token, OAuth, OAuth2",
      "JWT, public API, no authentication, anonymous, access control, password, basic auth",
    ),
    elsewhere: {
      when: roots(
        "GET /, POST /, PUT /, DELETE /, mqtt, dashboard, rest., rest-api, rest api, http api, http-api, json api, json-api, web-api, rest-schnittstelle, endpunkt, эндпоинт, веб-сервис, エンドポイント, 接口",
      ),
      unless: roots(
        "authentif, authentisier, anmeld, autentica, autenti, token, jwt, oauth, аутентиф, авториз, токен, 認証, 鉴权, 认证, 登录, احراز هویت, api-schlüssel",
      ),
    },
    ask: "who may reach this, and how does a caller prove who it is? No line says so.",
    options: [
      "Callers need a key, and a call without one is refused",
      "Callers sign in as users",
      "Nobody proves anything: it runs inside a closed network",
    ],
  },
  {
    when: /\b(?:anonymous|guest)[- ](?:account|user|mode|sign-?in|log-?in|session|checkout)s?\b/i,
    also: termList("email, e-mail, password, account, accounts, sign up, register, registered"),
    unless: termList(
      "upgrade, upgraded, upgrading, convert, converted, link the account, link their account, linked account, account linking, claim, merge their, migrate their",
    ),
    ask: "what becomes of the things they made when they sign up later, or change the device?",
    options: [
      "They go over to the new account",
      "They stay on the device, and the new account begins empty",
      "The person is asked whether to take them along",
    ],
  },
  {
    when: termList(
      "set a password, password login, email and password, username and password, password, passwords",
    ),
    unless: termList(
      "reset, forgot, forgotten, recovery, recover, change password, SSO, single sign-on, LDAP, magic link, hardcoded password, database password",
    ),
    ask: "how does someone get back in who has forgotten the password?",
    options: [
      "A link by e-mail that works once and for one hour",
      "An administrator sets a new one",
      "Not in this version",
    ],
  },
  {
    when: termList("JWT, access token, session token, session cookie, bearer token, auth token"),
    unless: termList(
      "expire, expires, expiry, expiration, TTL, lifetime, refresh, timeout, time out, valid for, revoke, revoked, logout, log out",
    ),
    ask: "how long does it stay valid, and how is it taken back?",
    options: [
      "One hour, renewed by a token that can be revoked",
      "Until the person signs out, at most 30 days",
      "It never expires in this version",
    ],
  },
  {
    when: termList(
      "verification email, confirmation email, email verification, password reset",
      "verify their email, activation link, signed URL, magic link, invitation link, invite link, verification code",
    ),
    unless: termList(
      "resend, re-send, send again, request a new link, new link, new code, single-use, one-time",
    ),
    elsewhere: {
      when: roots(
        "bestätigungsmail, einladungslink, aktivierungslink, e-mail de confirmation, lien d'invitation, lien d'activation, correo de confirmación, enlace de invitación, enlace de activación, link de convite, link de ativação, ссылка-приглашение, ссылку-приглашение, пригласительн, код подтверждения, 招待リンク, 招待url, 確認メール, 邀请链接, 验证邮件, 激活链接",
      ),
      unless: roots(
        "läuft ab, erneut send, einmalig, expire, renvoy, caduca, reenvi, expira, истека, повторно отправ, одноразов, 有効期限, 再送, 过期, 有效期, 失效, 重新发送",
      ),
    },
    ask: "what do people do when it does not arrive or has expired, and may it be used twice?",
    options: [
      "They ask for a new one, at most once a minute; each works once and the newest only",
      "An administrator sends a new one",
      "They start again from the beginning",
    ],
  },
  {
    when: termList("multi-tenant, multi-tenancy, tenants, each tenant"),
    unless: termList(
      "isolation, isolated, row-level, separate database, schema per tenant, tenant id, tenant_id, separated, segregated",
    ),
    ask: "how are their data kept apart, and may one person belong to several?",
    options: [
      "One database, every row marked and every query filtered by it; one person, several memberships",
      "A database of its own for each",
      "One database, and a person belongs to exactly one",
    ],
  },
  {
    when: termList(
      "protect privacy, data privacy, protecting data privacy, privacy-preserving, preserve privacy, sensitive data, confidential",
    ),
    unless: termList(
      "encrypt, encrypted, encryption, anonymize, anonymized, pseudonymize, differential privacy, secure aggregation, masked, masking, redact, access control, consent",
    ),
    ask: "by which means is this protected, and against whom?",
    options: [
      "Encrypted on the way and at rest, and readable by named roles only",
      "It never leaves the machine on which it arises",
      "Names and identifiers are removed before it is stored",
    ],
  },
  {
    when: termList(
      "newsletter, marketing email, marketing emails, mailing list, promotional email, email campaign",
    ),
    unless: termList("unsubscribe, opt-in, opt in, opt-out, opt out, consent"),
    ask: "how do people agree to it, and how do they leave?",
    options: [
      "Double opt-in, and a link to leave in every mail",
      "A box to tick in the profile",
      "Existing customers only, with a link to leave",
    ],
  },
  {
    when: termList(
      "user location, GPS, geolocation, camera access, use the camera, microphone, access contacts",
    ),
    unless: termList("permission, permissions, denied, deny, consent, refuses, grant, grants"),
    ask: "what still works when the person refuses access?",
    options: [
      "Everything else, and the place for it says what is missing",
      "The person enters it by hand",
      "Nothing: without it the app does not start",
    ],
  },
];
