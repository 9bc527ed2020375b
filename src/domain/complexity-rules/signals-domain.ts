// Signals of a demanding domain: law, safety, money, people's data, rules of business.
import { signalIn, type ComplexitySignal } from "./signal.ts";
import { termList } from "../words/term-list.ts";

const signal = signalIn("domain");

export const domainSignals: readonly ComplexitySignal[] = [
  signal(
    "life-safety",
    "safety of life or limb",
    termList(
      "medical device, patient safety, life support, life-critical, safety-critical",
      "safety critical, functional safety, fail-safe, failsafe, hazard analysis, single fault",
      "single failure, ventilator, pacemaker, infusion pump, infusion, closed-loop control, drug delivery, medical devices, defibrillator, anesthesia",
      "radiation therapy, IEC 60601, IEC 62304, ISO 14971, ISO 26262, IEC 61508, DO-178C, SIL 2",
      "SIL 3, SIL 4, ASIL, EN 50128, autonomous vehicle, autonomous driving, air traffic",
      "flight control, railway signalling, interlocking, nuclear, emergency stop",
      "clinical decision, surgical, insulin pump, insulin delivery, dialysis, avionics, aircraft, unmanned aerial, train control, collision avoidance, braking system",
      "flight software, spacecraft, on-orbit, satellite bus, fault protection, radiotherapy, radiation dose, safety interlock, safety function, loss of life, patient harm",
      "power grid, SCADA, nuclear plant, chemical plant, industrial robot, dose calculation, drug dosing",
    ),
    "A failure may harm people, so a safe state and proof of safety are part of the work.",
    ["compliance"],
  ),
  signal(
    "money-movement",
    "money moved between institutions",
    termList(
      "core banking, bulk payment, disbursement, settlement, reconciliation, reconcile accounts",
      "interbank, clearing house, clearing and settlement, treasury, payment switch",
      "payment orchestration, double-entry, general ledger, SWIFT, ISO 20022, voucher redemption",
      "anti-money laundering, KYC, trading platform, order matching, matching engine",
      "stock exchange, clearing house, loan origination, insurance claims, remittance",
      "central bank, banking transactions, bank transfer, bank transfers, cross-border payments, payment processing platform, brokerage, securities trading, clearing",
    ),
    "Money may be paid twice, lost or stolen, and every cent must be accounted for.",
    ["security", "compliance"],
  ),
  signal(
    "state-duty",
    "a duty that only a state has",
    termList(
      "electronic voting, e-voting, online voting, national elections, general elections, election results, ballots, national identity, digital identity, voter registration, tax filing, tax returns, land registry, border control",
      "biometric, biometrics, biometric data, civil registry, national registry, population register, national ID, air defense, military, intelligence agency, criminal records",
    ),
    "A mistake takes people's rights away, and trust in the whole goes with it.",
    ["security", "compliance"],
  ),
  signal(
    "public-emergency",
    "help for many people in danger",
    termList(
      "contact tracing, pandemic, epidemic, outbreak, infection chains, chain of infection, emergency services, emergency dispatch",
      "emergency call, emergency calls, ambulance, early warning system, civil protection, disaster response, disaster relief, search and rescue, fire brigade",
    ),
    "People rely on it when it matters most, and it cannot be tried out then.",
    ["compliance"],
  ),
  signal(
    "public-scale-law",
    "service to the public under law",
    termList(
      "national, nationwide, nation-wide, ministry, citizens, government, public sector, federal",
      "e-government, tax authority, social security, public health, census",
      "law enforcement, judiciary, smart city, statewide, municipality, public procurement, welfare benefits",
    ),
    "Public duties bring rules, audits and users that cannot go elsewhere.",
    ["compliance"],
  ),
  signal(
    "regulation",
    "compliance with a named law or standard",
    termList(
      "HIPAA, GDPR, PCI, PCI DSS, PCI-DSS, SOC 2, SOC2, CCPA, COPPA, FERPA, FedRAMP, FISMA",
      "ISO 27001, SOX, PSD2, DSGVO, LGPD, regulatory compliance, product certification",
      "regulatory, compliance requirements, legal compliance, HITECH, eIDAS, NIST, FDA",
      "CE marking, RGPD, 152-ФЗ",
    ),
    "Compliance: breaking a named law or standard stops the project, whatever it can do.",
    ["security", "compliance"],
  ),
  signal(
    "health-data",
    "data about people's health",
    termList(
      "patients, health data, health records, electronic health record, EHR, clinical, diagnosis",
      "medical records, telemedicine, telehealth, hospital, clinic, prescription, prescriptions, PHI, laboratory, vital signs, medication, doctor appointments, health insurance, tested positive, test result",
    ),
    "Health data that leaks cannot be taken back.",
    ["security", "compliance"],
  ),
  signal(
    "payments",
    "payments",
    termList(
      "payment, payments, credit card, Stripe, PayPal, checkout, billing, subscription billing",
      "invoicing, refund, Zahlung, pago, paiement, pagamento, платеж, оплата, 決済, 支付",
    ),
    "A payment may be taken twice or not at all when a request is repeated or lost.",
    ["security"],
  ),
  signal(
    "strict-authorization",
    "different rights for different people",
    termList(
      "assigned a role, assign roles, role assignment, user role, role-based, RBAC, access control, roles and permissions, admin dashboard, permissions, authorization, user roles, admin role",
      "moderator, least privilege, segregation of duties, segregation of duty, row-level security",
      "entitlements, Berechtigung, Benutzerrollen, права доступа, 権限",
    ),
    "A missing check on one path shows one person's data to another.",
    ["security"],
  ),
  signal(
    "hardening",
    "protection from attackers",
    termList(
      "WAF, penetration test, threat model, threat modeling, brute-force, brute force, DDoS",
      "intrusion detection, zero trust, end-to-end encryption, end-to-end encrypted",
      "encryption at rest, encrypted at rest, KMS, HSM, security audit, security hardening",
      "attack surface, least-privilege, zero-knowledge, cryptography, mutual TLS, mTLS",
      "secrets management, bot control",
    ),
    "An attacker needs one gap; a lock that is too tight keeps the rightful users out.",
    ["security"],
  ),
  signal(
    "personal-data",
    "personal data",
    termList(
      "personal data, PII, personally identifiable, personal information, sensitive data, privacy",
      "privacy-first, user consent, explicit consent, consent, personenbezogene Daten",
      "données personnelles, datos personales, персональные данные, 個人情報, Datenschutz",
    ),
    "Personal data may be kept too long or shown to the wrong people.",
    ["security"],
  ),
  signal(
    "sign-in",
    "people who sign in",
    termList(
      "احراز هویت, login, log in, logged in, sign in, sign up, auth, authentication, authenticate, password",
      "JWT, user account, user accounts, registration, session token, Anmeldung, логинится",
      "авторизация, аутентификация, ログイン, 認証, 登录, connexion, iniciar sesión, ورود کاربران",
    ),
    null,
    ["security"],
  ),
  signal(
    "audit",
    "a record of who did what",
    termList(
      "audit log, audit trail, audit logging, auditability, traceability, tamper-proof",
      "non-repudiation, retention policy, data retention",
    ),
  ),
  signal(
    "accessibility",
    "access for people with disabilities",
    termList(
      "accessibility, WCAG, Section 508, screen reader, assistive technology, disabled people",
      "disabled users, disabled players, disabled gamers, blind users, low vision, eye tracking",
      "text-to-speech, TTS, keyboard navigation, Barrierefreiheit",
    ),
  ),
  signal(
    "languages",
    "several languages",
    termList(
      "multi-language, multilingual, internationalization, i18n, localization, l10n",
      "right-to-left, RTL, mehrsprachig, multi-currency",
    ),
  ),
  signal(
    "business-rules",
    "rules of a business",
    termList(
      "approval, approval workflow, business rules, pricing rules, eligibility, inventory",
      "procurement, payroll, tax, shipping, order management, booking, reservation",
      "contract management, scheduling, quota, usage limits, rate limits, fleet, warehouse",
    ),
  ),
  signal(
    "enterprise-modules",
    "many modules of an enterprise",
    termList(
      "ERP, enterprise resource planning, HR module, finance module, supply chain",
      "human resources, student information system, hospital information system",
      "learning management system, enterprise-wide, business units",
    ),
  ),
];
