// The security specialist: which threats the project faces and which control answers each.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const securityAgent = defineAgent({
  role: "security",
  description: "Names the threats this project faces and the control that answers each.",
  dependsOn: ["architect"],
  triggers: [
    ...triggers(
      3,
      "security hardening, authentication, authorization, Authentifizierung, autenticación",
      "authentification, autenticação, 認証, احراز هویت, 身份验证, SQL injection, XSS",
      "cross-site scripting",
    ),
    ...triggers(2, "セキュリティ, امنیت"),
    ...triggers(1, "security"),
  ],
  checklist: [
    concern({
      id: "sign-in",
      when: terms(
        "login, log in, sign in, sign-in, signin, logged in, credentials, authentication",
        "authenticate, auth, SSO, single sign-on, Anmeldung",
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
        "password, passwords, password reset, forgot password, register account, sign up",
        "sign-up, create an account, Passwort",
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
        "bearer token, session cookie, API key, API keys, token expiry, SAML, logout, log out",
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
        "authorization, authorized users, unauthorized, permission, permissions",
        "access control, rbac, role-based, admin role, user roles, privileges",
        "least privilege, proper permissions, Berechtigung",
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
      id: "payment-data",
      when: terms(
        "credit card, card number, card data, payment gateway, payment provider",
        "payment processing, Stripe, PayPal, checkout payment, PCI, PCI DSS, cardholder",
        "bank account, payments",
      ),
      risk: "Card data that touches our servers is a target and brings the full scope of PCI DSS.",
      recommend:
        "Let the provider's hosted fields take card data, keep only its token, and verify the signature of each callback.",
      situation: "a payment callback with a wrong signature arrives",
      negative: true,
      accept: "it is refused, no order changes, and no log line holds a card number",
      verify: "A test posts forged callbacks; a scan of logs and store looks for card numbers.",
      source: "PCI DSS 4.0 Requirement 3",
      weight: 3,
    }),
    concern({
      id: "personal-data-protection",
      when: terms(
        "personal data, PII, personally identifiable, sensitive data, personal information",
        "health records, patient data, encryption, encrypted, encrypt, at rest, confidential",
        "end-to-end encryption",
      ),
      risk: "A copied disk, backup or log shows personal data in the clear.",
      recommend:
        "Encrypt in transit with TLS 1.2 or newer and at rest with keys kept outside the store; keep personal data out of logs and URLs.",
      situation: "store, backup and logs are read without the key",
      negative: true,
      accept: "no personal value appears in the clear",
      verify: "A scan of a backup and of the test run's logs looks for seeded personal values.",
      source: "OWASP ASVS 5.0 V11 Cryptography, V14 Data Protection",
      weight: 2,
    }),
    concern({
      id: "injection",
      when: terms(
        "SQL injection, XSS, cross-site scripting, input validation, sanitize, sanitization",
        "injection attack, rich text input, user-generated content, HTML injection",
        "path traversal",
      ),
      risk: "Input that becomes code runs with the rights of the system.",
      recommend:
        "Bind query parameters, escape output by its context, and accept input by an allow-list at the border.",
      situation: "input holds quotes, markup and path separators",
      negative: true,
      accept: "it is stored or refused as text and is never executed",
      verify: "A test sends a list of known payloads through each entry.",
      source: "OWASP ASVS 5.0 V1 Encoding and Sanitization",
      weight: 1,
    }),
    concern({
      id: "file-upload",
      when: terms(
        "file upload, upload files, uploaded files, image upload, upload images, attachments",
        "uploaded documents, upload a file, upload documents",
      ),
      risk: "An uploaded file runs, fills the disk, or is served back as a page.",
      recommend:
        "Limit size and type by content, store outside the web root under a new name, and serve as a download from another origin.",
      situation: "a file over the limit or with a false type is uploaded",
      negative: true,
      accept: "it is refused with a message that names the limit, and nothing is stored",
      verify: "A test uploads an oversized file and a script renamed to an image.",
      source: "OWASP ASVS 5.0 V5 File Handling",
      weight: 1,
    }),
    concern({
      id: "secrets",
      when: terms(
        "secrets, secret management, vault, credentials rotation, private key, private keys",
        "signing key, certificates, mTLS, TLS, key management, KMS, hardcoded secrets",
      ),
      risk: "A key in the repository or in an image stays valid long after it leaked.",
      recommend:
        "Read secrets from the environment or a vault at start, rotate them without a release, and scan each commit.",
      situation: "a commit with a seeded key is pushed, and a key is rotated",
      negative: true,
      accept: "the scan fails the commit, and the service works with the new key without a release",
      verify: "A secret scanner runs in the build; a rotation drill is part of the release check.",
      source: "OWASP ASVS 5.0 V13 Configuration",
      weight: 2,
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
      id: "security-log",
      when: terms(
        "audit log, audit trail, audit logging, security events, security logging",
        "intrusion detection, tamper, tamper-proof, security monitoring, SIEM, audit logs",
      ),
      risk: "After an incident nobody can say who did what.",
      recommend:
        "Write who, what, when and outcome of each sensitive action to an append-only log without secrets, and alert on refused ones.",
      situation: "a sensitive action is done and another one is refused",
      accept: "both stand in the log with actor, time and outcome, and no entry can be changed by the actor",
      verify: "A test performs both actions and reads the log as an administrator and as the actor.",
      source: "OWASP ASVS 5.0 V16 Security Logging and Error Handling",
      weight: 2,
    }),
    concern({
      id: "supply-chain",
      when: terms(
        "vulnerability, vulnerabilities, CVE, SBOM, dependency scanning",
        "supply chain security, SAST, DAST, penetration test, penetration testing, pentest",
        "threat model, image signing, security review",
      ),
      risk: "A known hole in a dependency is open from the first day.",
      recommend:
        "Pin versions with a lock file, scan dependencies in each build, and name who acts on a finding and by when.",
      situation: "a dependency with a known critical vulnerability is added",
      negative: true,
      accept: "the build fails and names package and advisory",
      verify: "A dependency audit runs in the build with a severity limit.",
      source: "OWASP Top 10 2021, A06",
      weight: 2,
    }),
  ],
  decisions: [
    {
      id: "browser-session",
      when: terms("session cookie, web login, log in, login, sign in"),
      unless: terms("JWT, access token, refresh token, API key, OAuth, OAuth2, mobile app, SSO"),
      title: "How a signed-in caller is recognised",
      choice:
        "A random session id in an HttpOnly, Secure, SameSite=Lax cookie for browsers; the server can end it at any time.",
      rationale:
        "The brief asks for sign-in, and a server-side session can be revoked at once and is out of reach of scripts.",
      rejected: [
        {
          option: "Long-lived token in browser storage",
          why: "Any script on the page can read it, and nobody can revoke it.",
        },
      ],
    },
    {
      id: "hosted-card-fields",
      when: terms(
        "credit card, card data, Stripe, payment gateway, payment provider, PCI, PCI DSS",
        "cardholder",
      ),
      title: "Where card data goes",
      choice: "Straight from the payer to the payment provider; we keep a token.",
      rationale: "It takes our servers out of the path of card data and shrinks the PCI DSS assessment.",
      rejected: [
        { option: "Card form on our own server", why: "It brings every server and every log into scope." },
      ],
    },
    {
      id: "server-side-roles",
      when: terms("rbac, role-based, user roles, permissions, access control"),
      title: "Where rights are decided",
      choice: "One policy module on the server, asked by every entry point, deny by default.",
      rationale: "A single table of roles and actions can be tested as a matrix.",
      rejected: [
        {
          option: "Checks scattered over handlers",
          why: "One forgotten check is a hole that no test looks for.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the security specialist: you find the threats that this brief invites and answer each with one control.",
    [
      "risks: who attacks what by which way, each with the control as its mitigation",
      "suggestions: controls to build, the most damaging threat first",
      "decisions: choices on sign-in, rights, keys and card data that the brief gives grounds for",
      "acceptance: negative criteria that a test can run (the attack is tried, the control holds)",
      "openQuestions: who may do what, and which data is sensitive, where the brief does not say",
    ],
  ),
});
