// What the compliance specialist looks for: the duties that laws and standards bring.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const complianceConcerns: readonly Concern[] = [
  concern({
    id: "data-protection",
    when: terms(
      "gdpr, DSGVO, RGPD, data protection, data subject, right to erasure, right to be forgotten",
      "lawful basis, privacy policy, personal data, data privacy, privacy-first",
      "privacy by design, LGPD, CCPA, PII, personally identifiable, user consent",
      "informed consent, Datenschutz*, personenbezogene*, données personnelles",
      "données à caractère personnel, datos personales, protección de datos, dados pessoais",
      "персональн* данн*, 個人情報, 个人信息",
    ),
    risk: "Personal data is kept without purpose, and a request to erase it cannot be met.",
    recommend:
      "List each personal field with purpose, legal basis and period; build export and erasure as functions that reach backups and third parties.",
    situation: "a person asks for their data and then for its erasure",
    accept:
      "they get all of it in a machine-readable form, and after the stated time no store, index or log holds it",
    verify: "A test seeds a person, exports, erases, and searches every store.",
    source: "GDPR Art. 5, 6, 15, 17 and 20",
    weight: 3,
  }),
  concern({
    id: "health-data",
    when: terms(
      "hipaa, PHI, protected health information, health records, patient data",
      "patient records, medical records, electronic health record, EHR, ePHI",
      "business associate, healthcare provider, HITECH",
    ),
    risk: "Health data leaves through a vendor or a log that no agreement covers.",
    recommend:
      "Sign business associate agreements before data flows, log every access to a record, and give each person a name of their own to sign in with.",
    situation: "a record is read, changed and refused",
    accept: "each of the three stands in the audit log with person, time and record",
    verify: "A test does all three and reads the log; manual: check the list of agreements.",
    source: "HIPAA Security Rule 45 CFR §164.312(a) and (b), §164.308(b)",
    weight: 3,
  }),
  concern({
    id: "card-industry",
    when: terms("PCI, PCI DSS, PCI-DSS, cardholder data, PAN storage, cardholder, SAQ, card payments"),
    risk: "One server that touches card data brings the whole network into the assessment.",
    recommend:
      "Draw the path of card data, keep it outside our systems where the provider offers fields, and state which self-assessment applies.",
    situation: "network and stores are searched for card numbers",
    negative: true,
    accept: "none is found outside the drawn path",
    verify: "A scan for card numbers runs on stores and logs in each release.",
    source: "PCI DSS 4.0 Requirements 1, 3 and 12.5.2",
    weight: 3,
  }),
  concern({
    id: "audit-evidence",
    when: terms(
      "SOC 2, SOC2, ISO 27001, ISO/IEC 27001, FedRAMP, FISMA, NIST 800-53, SOX",
      "audit requirements, auditors, auditable, audit trail, internal audit",
      "Authority to Operate, ATO",
    ),
    risk: "Controls work, and nobody can show it for the time before the audit.",
    recommend:
      "Map each control to the record it leaves, collect the records as a by-product of the pipeline, and keep them for the audited period.",
    situation: "an auditor asks for the records of one control over a month",
    accept: "they exist without a gap and name person, time and outcome",
    verify: "A monthly job lists each control with its newest record and fails on a gap.",
    source: "AICPA Trust Services Criteria CC7; ISO/IEC 27001:2022 Annex A",
    weight: 2,
  }),
  concern({
    id: "accessibility-law",
    when: terms(
      "Section 508, ADA compliance, EN 301 549, European Accessibility Act",
      "accessibility law, BITV, WCAG compliance, WCAG 2.1 AA, 508 compliance, VPAT",
    ),
    risk: "The product cannot be bought or published because a law on accessibility is not met.",
    recommend:
      "Name the law and its level, test every view against it, and publish a statement with the known gaps.",
    situation: "every view is tested against the named level",
    accept: "each criterion is met or listed in the statement with a date",
    verify: "An automated check runs in the build; manual: fill in the conformance report.",
    source: "EN 301 549; Section 508 (36 CFR Part 1194)",
    weight: 2,
  }),
  concern({
    id: "children",
    when: terms(
      "COPPA, FERPA, children under 13, minors, parental consent, student records",
      "student data, age verification, age gate",
    ),
    risk: "Data of children is taken without the consent of their parents.",
    recommend:
      "Ask for age before anything else, keep accounts of children empty until a parent has consented, and collect no more than the service needs.",
    situation: "a child opens an account and no parent consents",
    negative: true,
    accept: "nothing but what is needed to ask the parent is stored, and it is erased after the stated time",
    verify: "A test opens such an account and reads the store after the period.",
    source: "COPPA 16 CFR §312.5; GDPR Art. 8",
    weight: 2,
  }),
  concern({
    id: "product-safety",
    when: terms(
      "IEC 62304, ISO 14971, FDA, medical device, ISO 26262, DO-178C, IEC 61508, safety-critical",
      "functional safety, hazard analysis, FMEA, CE marking, risk management file, 510(k)",
      "safety requirements, basic safety, essential performance, IEC 60601, IEC 60068, ISO 80601",
      "patient safety",
    ),
    risk: "A fault harms a person, or the product cannot be approved because the records are missing.",
    recommend:
      "Class the software by harm, trace hazard to control to test from the first day, and let nobody approve their own work.",
    situation: "each hazard of the analysis is followed to its control and test",
    accept: "every link exists, and each test has passed on the released version",
    verify: "A trace report in the build fails on a hazard without control or test.",
    source: "IEC 62304:2006+A1:2015 cl. 4.3, 5 and 7; ISO 14971:2019",
    weight: 3,
  }),
  concern({
    id: "financial-rules",
    when: terms(
      "KYC, AML, anti-money laundering, know your customer, PSD2",
      "strong customer authentication, MiFID, Basel, ISO 20022, financial regulation",
      "sanctions screening, government payments, treasury, bulk payments",
    ),
    risk: "Money moves for a person whom the rules exclude, and the record of the check is missing.",
    recommend:
      "Check before the money moves, keep the reason of each decision, and let a second person approve what is above the limit.",
    situation: "a transfer for a listed person and one above the limit are asked for",
    negative: true,
    accept: "the first is held with its reason, and the second waits for another person",
    verify: "A test asks for both and reads the record.",
    source: "FATF Recommendations 10 and 16; PSD2 RTS on SCA",
    weight: 2,
  }),
  concern({
    id: "licences",
    when: terms(
      "open source licence, open-source license, open source license, license compliance",
      "GPL, copyright, third-party licenses, Lizenz, public domain, intellectual property",
      "data residency, data sovereignty, export control",
    ),
    risk: "A dependency or a data set forces terms on the product that nobody agreed to.",
    recommend: "Allow licences and places of storage by list, check both in the build, and ship the notices.",
    situation: "a dependency with a licence outside the list is added",
    negative: true,
    accept: "the build fails and names package and licence",
    verify: "A licence check runs in the build.",
    source: "ISO/IEC 5230 OpenChain; SPDX licence list",
    weight: 0,
  }),
  concern({
    id: "public-sector",
    when: terms(
      "public procurement, government agency, public sector, GovStack, federal agency",
      "e-government, records management, Freedom of Information, government systems",
      "Forest Service, Paperwork Reduction Act, public health, health authorities",
    ),
    risk: "A rule of public administration is met after the contract is signed.",
    recommend:
      "List the standards that the contract names, give each an owner and a record, and plan the approval before the release.",
    situation: "the list is read before the release",
    accept: "every standard has a record or a dated exception",
    verify: "manual: the named owner signs the list.",
    source: "NIST SP 800-37 Risk Management Framework",
    weight: 2,
  }),
  concern({
    id: "retention-and-deletion",
    when: terms(
      "data retention, retention period, delete their account, account deletion",
      "delete my account, deletion request, must be deleted, deleted after, deleted within",
      "erasure, Löschfrist, Aufbewahrung*, kept for at most, kept no longer than",
    ),
    risk: "Data is kept because nobody was told to delete it, and copies survive in backups, logs and exports.",
    recommend:
      "List each kind of data with its period and reason, delete by a job, and say how long copies in backups live.",
    situation: "the period of a record ends",
    accept:
      "it is gone from store, index, cache and export within the stated time, and the backup copy has an end date",
    verify: "A test moves the clock past the period and searches every store for the record.",
    source: "GDPR Art. 5(1)(e) and Art. 17",
    weight: 1,
  }),
  concern({
    id: "consent-and-tracking",
    when: terms(
      "cookie, cookies, cookie banner, consent banner, marketing email, marketing emails",
      "newsletter, opt-in, opt in, opt-out, web analytics, Google Analytics, tracking cookies",
      "user tracking, tracking pixel",
    ),
    risk: "People are tracked or written to before they agreed, and the agreement cannot be shown.",
    recommend:
      "Load nothing that is not needed before consent, store time, text and purpose of each consent, and make taking it back as easy.",
    situation: "a new visitor declines, and another agrees and takes it back",
    negative: true,
    accept:
      "no request of that purpose leaves in the first case, and none after the second; both choices are on record",
    verify: "A browser test records requests before and after each choice.",
    source: "GDPR Art. 7; ePrivacy Directive Art. 5(3)",
    weight: 1,
  }),
  concern({
    id: "processors-and-places",
    when: terms(
      "data residency, data sovereignty, hosted in the EU, hosted in Europe",
      "data center location, cross-border, third country, data processor, data processors",
      "subprocessor, sub-processor, data processing agreement, processing agreement",
    ),
    risk: "Personal data leaves the agreed countries through a service that nobody counted.",
    recommend:
      "List each outside service with the data it gets, its country and its contract, and let a new one fail the build until it is listed.",
    situation: "the outgoing connections of a running system are compared with the list",
    accept: "every destination stands in the list with data, country and contract",
    verify: "An egress test compares destinations with the list.",
    source: "GDPR Art. 28 and Art. 44 to 46",
    weight: 2,
  }),
  concern({
    id: "breach-notice",
    when: terms(
      "data breach, breach notification, incident reporting, report incidents",
      "security incident, security incidents",
    ),
    risk: "A breach is noticed too late to tell the authority in time.",
    recommend:
      "Write down who decides, which facts are collected, and how the authority is told within 72 hours, and rehearse it once.",
    situation: "a breach is rehearsed from first alarm to notice",
    accept: "the notice with kind, number of people and measures is ready within 72 hours",
    verify: "manual: rehearse once before release and keep the record.",
    source: "GDPR Art. 33 and 34",
    weight: 2,
  }),
  concern({
    id: "automated-decisions",
    when: terms(
      "automated decision, automated decisions, credit scoring, credit score, profiling",
      "eligibility decision, eligibility check, risk score of, social scoring",
    ),
    risk: "A person is refused by a program and can neither learn why nor have it looked at.",
    recommend:
      "Store the reasons of each decision in words, tell them with it, and give a way to a person who may change it.",
    situation: "a person is refused and asks why",
    accept: "they get the reasons that decided, and a person can review and change the outcome",
    verify: "A test reads the stored reasons of a refusal and overturns it.",
    source: "GDPR Art. 22",
    weight: 1,
  }),
];
