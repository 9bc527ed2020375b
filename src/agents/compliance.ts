// The compliance specialist: which rules bind the project, and the evidence that each is kept.
import { complianceConcerns } from "./concerns/compliance.ts";
import { defineAgent } from "./define.ts";
import { complianceHints } from "./hints/compliance.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const complianceAgent = defineAgent({
  role: "compliance",
  description: "Names the rules that bind this project and the evidence that each is kept.",
  dependsOn: ["security"],
  // One line about a law binds the whole project, however little else speaks of it.
  reach: "narrow",
  hints: complianceHints,
  triggers: [
    ...triggers(
      2,
      "works council, Betriebsrat, personnel files, employee records, audited",
      "electronic invoicing, facturación electrónica, facturation électronique, nota fiscal",
      "tax authority, prescriptions, patients, Patienten*, paciente, pacientes, пациент*, 患者, biometric*, demographic data, national identity",
    ),
    ...triggers(2, "ventilator, infusion pump"),
    ...triggers(
      3,
      "Datenschutz*, personenbezogene*, données personnelles, données à caractère personnel",
      "datos personales, protección de datos, dados pessoais, proteção de dados",
      "персональн* данн*, LGPD, CCPA, 個人情報, 个人信息, 隐私保护",
    ),
    ...triggers(
      2,
      "compliance, regulatory, conformité, conformidad, conformidade, Rechtskonform*",
      "законодательств*, 法令, 法規, 合规, حریم خصوصی",
    ),
  ],
  checklist: complianceConcerns,
  decisions: [
    {
      id: "data-inventory",
      when: terms("gdpr, personal data, PII, hipaa, PHI, CCPA, DSGVO"),
      title: "How personal data is kept track of",
      choice:
        "A data inventory in the repository: field, purpose, basis, period and place, checked against the schema in the build.",
      rationale: "Export, erasure and audits all read the same list.",
      rejected: [{ option: "A document beside the code", why: "It is out of date with the next column." }],
    },
    {
      id: "hosted-health-service",
      when: terms("hipaa, PHI, protected health information"),
      title: "Where health data is processed",
      choice:
        "Only with vendors that have signed a business associate agreement; everything else gets no health data.",
      rationale: "The law makes the agreement a condition of sharing.",
      rejected: [
        {
          option: "Ordinary hosting with added encryption",
          why: "Encryption does not replace the agreement.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the compliance specialist: you name the rules that bind this project and the evidence for each.",
    [
      "risks: which rule is broken how, with the control as its mitigation",
      "suggestions: controls, each with its article and the record that shows it",
      "acceptance: criteria that produce the evidence an auditor asks for",
      "decisions: where data lives and who approves, where the brief gives grounds",
      "openQuestions: countries, roles and data categories that decide which rules apply",
    ],
  ),
});
