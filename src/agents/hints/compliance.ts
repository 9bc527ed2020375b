// Everyday words by which a brief shows that a law or an overseer has a say.
import { terms } from "../terms.ts";

export const complianceHints = [
  terms(
    "law, laws, legal, legally, legislation, statute, statutory, regulation, regulations, regulatory, regulator, directive",
    "Gesetz, Gesetze, gesetzlich*, Verordnung, rechtlich*, loi, lois, légal*, légaux, réglement*, décret, ley, leyes",
    "normativa, reglamento, lei, leis, legislação, закон, закона, законов, законодательств*, норматив*, 法律, 法规, 法令",
    "規制, قانون, قوانین, مقررات",
  ),
  terms(
    "personal information, personal details, identity, identities, consent, consents, biometric, biometrics, passport",
    "national id, date of birth, privacy, pseudonymized, pseudonymization, anonymized, anonymization, sensitive data, social security number, demographic, demographics",
    "individual's data, identity document, Einwilligung*, consentement*, consentimiento, consentimento, согласи*, паспорт*",
    "個人データ, プライバシー, 同意, 隐私, 身份证, 身份信息, حریم خصوصی",
  ),
  terms(
    "patient, patients, medical, clinical, clinic, clinics, hospital, diagnosis, treatment, health, pharmacy, medicine",
    "Patient, medizin*, Krankenhaus, santé, médical*, hôpital*, salud, médico*, saúde",
    "медицин*, здоровь*, 医療, 病院, 医疗, 医院, بیمار*, پزشکی",
  ),
  terms(
    "audit, audits, audit log, audited, traceability, certification, certified, accredited, retention, non-repudiation",
    "accountability, oversight, inspector, Prüfpfad, Revisionssicher*, Zertifizierung, audité*, auditoría, auditoria",
    "certificación, certificação, аудит*, сертификац*, 監査, 認定, 审计, 认证机构, حسابرسی",
  ),
  terms(
    "government, governmental, agency, agencies, ministry, municipality, citizen, citizens, court, federal, tax, taxes, insurance",
    "grantee, benefits program, welfare, Behörde*, Bürger, Bürgern, Steuer, Versicherung*, ministère, citoyen*, mairie",
    "gobierno, ministerio, ciudadano*, governo, ministério, cidadã*, государств*, налог*, министерств*, граждан",
    "行政, 自治体, 政府, 税务, دولت, شهروند*",
  ),
];
