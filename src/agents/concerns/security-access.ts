// What the security specialist looks for at the doors: signing in, sessions, rights and what grants them.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const accessConcerns: readonly Concern[] = [
  concern({
    id: "sign-in",
    when: terms(
      "login, log in, sign in, sign-in, signin, credentials, authentication, authenticate, auth",
      "SSO, single sign-on, Anmeldung, anmelden, sich anmelden, einloggen, se connecter",
      "connexion sécurisée, iniciar sesión, inicio de sesión, fazer login, аутентификац*, логин*",
      "войти в систему, ログイン, 認証, 登录, 身份验证, 身份认证, ورود به سیستم, احراز هویت, Authentifizierung",
      "authentification, autenticación, autenticação, register account, sign up, sign-up",
      "create an account",
    ),
    risk: "Passwords are guessed or stuffed from leaked lists, and accounts fall without an alarm.",
    recommend:
      "Limit failed attempts per account and address, answer alike for unknown account and wrong password, and log each failure.",
    situation: "a wrong password is given ten times in a minute for one account",
    negative: true,
    accept:
      "further attempts are refused for a stated time, and the answer does not tell whether the account exists",
    verify: "A test sends eleven sign-in requests and compares status, body and log.",
    source: "OWASP ASVS 5.0 V6 Authentication",
    weight: 3,
  }),
  concern({
    id: "password-storage",
    when: terms(
      "password, passwords, password reset, forgot password, Passwort, Kennwort, Passwörter",
      "mot de passe, mots de passe, contraseña*, senha*, парол*, パスワード, 密码, رمز عبور, گذرواژه",
    ),
    risk: "A leaked table of weakly hashed passwords opens the accounts of its owners elsewhere too.",
    recommend:
      "Hash passwords with Argon2id, accept at least 64 characters, and make reset links single-use and short-lived.",
    situation: "a password is stored and a used reset link is opened again",
    negative: true,
    accept: "the store holds only an Argon2id hash, and the used link is refused",
    verify: "An integration test reads the stored value and replays the link.",
    source: "OWASP Password Storage Cheat Sheet",
    weight: 3,
  }),
  concern({
    id: "sessions-and-tokens",
    when: terms(
      "session token, jwt, access token, refresh token, oauth, oauth2, OpenID Connect, OIDC",
      "bearer token, session cookie, token expiry, SAML, logout, log out",
    ),
    risk: "A stolen token works for as long as nobody can revoke it.",
    recommend:
      "Keep access tokens short-lived, rotate refresh tokens, check issuer, audience and expiry on each request, and revoke on sign-out.",
    situation: "an expired, foreign or revoked token is sent",
    negative: true,
    accept: "the request is refused with 401 and changes nothing",
    verify: "A test sends one token of each kind to a protected route.",
    source: "OWASP ASVS 5.0 V7 Session Management, V9 Self-contained Tokens",
    weight: 3,
  }),
  concern({
    id: "authorization",
    when: terms(
      "authorization, authorized users, unauthorized, permission, permissions, access control",
      "rbac, role-based, admin role, user roles, privileges, least privilege, proper permissions",
      "Berechtigung, Berechtigungen, Zugriffsrechte, Rollen und Rechte, droits d'accès, permisos",
      "permissões, авторизац*, прав* доступа, 権限, アクセス権, 权限, سطح دسترسی, not authorized",
      "not authorised",
    ),
    unless: terms(
      "with permission, explicit permission, camera, microphone, location permission",
      "app permissions",
    ),
    risk: "A user reaches the records of another by changing an id.",
    recommend:
      "Check on the server, for each request and each record, that this caller may do this; deny by default.",
    situation: "a signed-in user asks for a record of somebody else by its id",
    negative: true,
    accept: "the answer is 403 or 404 and holds none of the record",
    verify: "A test matrix of roles and routes runs in the build.",
    source: "OWASP ASVS 5.0 V8 Authorization",
    weight: 3,
  }),
  concern({
    id: "second-factor",
    when: terms(
      "MFA, 2FA, multi-factor, two-factor, one-time password, OTP, passkey, WebAuthn",
      "verification code, email verification, email address verification",
      "verify their email, magic link",
    ),
    risk: "Codes that can be guessed, reused or requested without limit give a false sense of safety.",
    recommend:
      "Make codes random, single-use and valid for minutes; limit tries and sends; bind each code to one account and purpose.",
    situation: "a used, expired or wrong code is given",
    negative: true,
    accept: "it is refused, and after five tries the code is void",
    verify: "A test replays a code, waits past its life with a simulated clock, and guesses six times.",
    source: "OWASP ASVS 5.0 V6.5 General Multi-factor authentication requirements",
    weight: 3,
  }),
  concern({
    id: "abuse-limits",
    when: terms(
      "rate limit, rate limiting, rate-limit, brute force, brute-force, DDoS",
      "denial of service, bot protection, captcha, spam, abuse prevention",
      "request throttling",
    ),
    risk: "One caller exhausts the service or the budget behind it.",
    recommend:
      "Limit requests by caller and by cost, answer 429 with Retry-After, and bound the size of every body.",
    situation: "one caller sends more requests than its limit",
    negative: true,
    accept: "the surplus gets 429 with Retry-After, and other callers are served",
    verify: "A test with two callers exceeds the limit of one.",
    source: "OWASP API Security Top 10 2023, API4",
    weight: 2,
  }),
  concern({
    id: "foreign-records",
    when: terms(
      "another team, another tenant, belongs to the user, only the owner, only see their",
      "only access their, edit their own, delete their own, only their own, own profile",
      "another user's, visible to another, someone else's, another user, own data, own records",
    ),
    risk: "A person changes the id in a request and reads or changes what belongs to somebody else.",
    recommend:
      "Take the owner from the session, never from the request, and put it into the condition of every query.",
    situation: "a signed-in person asks for, changes and deletes a record of somebody else by its id",
    negative: true,
    accept: "each answer is the same as for an id that does not exist, and nothing has changed",
    verify: "A test runs every route with a foreign id.",
    source: "OWASP API Security Top 10 2023, API1 Broken Object Level Authorization",
    weight: 1,
  }),
  concern({
    id: "links-that-grant",
    when: terms(
      "invitation link, invitation, invitations, invite, invites, share link, shared link",
      "signed URL, signed link, one-time link, password reset link, confirmation link",
      "unsubscribe link, download link",
    ),
    risk: "A link that grants something is guessed, forwarded or used again months later.",
    recommend:
      "Make it from at least 128 random bits, store only its hash, bind it to purpose and person, and let it end by use and by time.",
    situation: "a used link, an expired one and one with a changed character are opened",
    negative: true,
    accept: "each is refused with the same answer, and nothing has changed",
    verify: "An integration test opens the three links.",
    source: "OWASP Forgot Password Cheat Sheet, URL tokens",
    weight: 2,
  }),
];
