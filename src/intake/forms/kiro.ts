// The requirements of Kiro, `requirements.md`: numbered requirements, each a user story with criteria in EARS.
import type { Form } from "./form.ts";

const numbered = /^(?:requirement|anforderung|exigence|requisito|требование|要件|需求)\s*\d/u;
const criteria =
  /^(?:acceptance criteria|akzeptanzkriterien|abnahmekriterien|critères d.accept|criterios de acept|critérios de aceit|критерии при|受け?入れ?(?:基準|条件)|验收标准|驗收標準)/u;

export const kiro: Form = {
  fits: (headings) =>
    headings.some((heading) => numbered.test(heading)) && headings.some((heading) => criteria.test(heading)),
  sections: [
    [numbered, "requirements"],
    [criteria, "requirements"],
    [/^(?:introduction|overview|background)/u, "introduction"],
    [/^(?:glossary|references)/u, "reference"],
  ],
  dividers: criteria,
  restated: /^user story\s*[:：]/iu,
  label: /^user story\s*[:：]\s*/iu,
  // Its documents are all called "Requirements Document"; the folder says what of.
  title: (_, path) => {
    const folder = /(?:^|[\\/])specs[\\/]([^\\/]+)[\\/][^\\/]+$/u.exec(path ?? "")?.[1] ?? null;
    const words = folder?.replace(/^\d+[-_]/u, "").replace(/[-_]+/gu, " ") ?? "";
    return words === "" ? null : words.charAt(0).toUpperCase() + words.slice(1);
  },
};
