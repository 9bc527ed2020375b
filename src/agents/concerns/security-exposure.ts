// What the security specialist looks for behind the doors: data, inputs, secrets, connections and traces.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const exposureConcerns: readonly Concern[] = [
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
      "end-to-end encryption, Verschlüsselung, verschlüsselt, chiffrement, cifrado, criptografia",
      "шифрован*, 暗号化, 加密, رمزنگاری",
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
      "signing key, key management, KMS, hardcoded secrets, API key, API keys",
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
  concern({
    id: "outbound-requests",
    when: terms(
      "fetches the page, fetch the page, fetches a URL, fetch URLs, crawl, crawler, scraper",
      "scrape, link preview, imports from a URL, URL provided by, pastes an address",
      "pastes a URL, pastes a link, proxy requests, download from URL",
    ),
    risk: "A person makes the server fetch an address of its own network, and reads what only the server may see.",
    recommend:
      "Fetch through one client that resolves the name first, refuses private and link-local addresses on every redirect, and bounds size and time.",
    situation: "an address that points to localhost, to a private network and to a redirect there is given",
    negative: true,
    accept: "none is fetched, and the answer does not tell them apart",
    verify: "An integration test gives the three addresses and counts connections.",
    source: "OWASP Top 10 2021, A10 Server-Side Request Forgery",
    weight: 2,
  }),
  concern({
    id: "protected-transport",
    when: terms(
      "TLS, HTTPS, SSL, mTLS, certificate, certificates, secure connection",
      "encrypted in transit, in transit, VPN",
    ),
    risk: "One connection inside the system stays open to reading, because only the outer door was secured.",
    recommend:
      "Encrypt every connection with TLS 1.2 or later, check the certificate and its name on both outer and inner calls, and renew by a job.",
    situation: "a call is made without TLS, with an expired certificate and with one for another name",
    negative: true,
    accept: "none is answered, and the log names the reason",
    verify: "An integration test makes the three calls against each listener.",
    source: "OWASP ASVS 5.0 V12 Secure Communication",
    weight: 2,
  }),
];
