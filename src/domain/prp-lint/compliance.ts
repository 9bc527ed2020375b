// The rule about law and standards: a name such as GDPR is an order for controls, and controls are tested.
import type { Prp } from "../prp.ts";
import type { LintRule } from "./rule.ts";

export const uncontrolledCompliance: LintRule = {
  code: "prp/uncontrolled-compliance",
  criterion: 33,
  group: "completeness",
  severity: "error",
  reason: "“Must comply with” builds nothing; controls do, and an auditor asks for their tests.",
  fix: "Give criteria for the controls that it asks for, or ask which parts apply.",
  bad: "The shop must comply with GDPR. (No criterion on consent, access or erasure.)",
  good: "AC-4.1 When a customer asks for erasure, then their data is gone within 30 days.",
  check: (prp) => {
    const controls = controlsIn(prp);
    const asked = prp.questions.map(({ text }) => text).join("\n");
    return regimes.flatMap(({ name, named, control }) => {
      const first = prp.requirements.find(({ kind, text }) => kind !== "exclusion" && isWanted(text, named));
      if (first === undefined || named.test(asked) || control.test(controls)) return [];
      return [
        { at: first.id, message: `${first.id} names ${name}, and no tested criterion is a control for it.` },
      ];
    });
  },
};

/** The words of all criteria that a test names. */
function controlsIn({ requirements, tests }: Prp): string {
  const tested = new Set(tests.flatMap(({ acceptanceIds }) => acceptanceIds));
  return requirements
    .flatMap(({ acceptance }) => acceptance)
    .filter(({ id }) => tested.has(id))
    .map(({ given, when, then }) => `${given} ${when} ${then}`)
    .join("\n");
}

/** "No GDPR review is needed" wants none. */
function isWanted(text: string, named: RegExp): boolean {
  const at = named.exec(text)?.index ?? -1;
  return at >= 0 && !/\b(?:no|not|without|never|outside)\b[^.]{0,40}$/i.test(text.slice(0, at));
}

const regimes: readonly { readonly name: string; readonly named: RegExp; readonly control: RegExp }[] = [
  {
    name: "GDPR",
    named: /\b(?:GDPR|DSGVO|RGPD|AVG|LGPD)\b/,
    control:
      /\b(?:eras(?:e[sd]?|ure)|delet(?:e[sd]?|ion)|consent|personal data|retention|data subject|processing record|legal basis|lawful|export(?:s|ed)?|access request)\b/i,
  },
  {
    name: "HIPAA",
    named: /\bHIPAA\b/,
    control:
      /\b(?:audit|PHI|health (?:data|information|record)|encrypt\w*|access log|minimum necessary|unauthori[sz]ed|patient)\b/i,
  },
  {
    name: "PCI DSS",
    named: /\bPCI(?:[- ]DSS)?\b/,
    control: /\b(?:card(?:holder)?|PAN|CVV|CVC|tokeni[sz]\w*|payment|segment\w*)\b/i,
  },
  {
    name: "SOC 2",
    named: /\bSOC ?2\b/i,
    control: /\b(?:audit|access review|log(?:s|ged|ging)?|change record|least privilege|incident)\b/i,
  },
];
