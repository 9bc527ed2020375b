// What kind of obligation a requirement is: what it does, how well, or within which bounds.
import type { RequirementKind } from "../domain/brief.ts";
import type { SectionRole } from "./section-names.ts";
import { namesTechnology } from "./technologies.ts";

/** The kind of an obligation that is in scope, by its words and the section it stands in. */
export function kindOf(text: string, section: string | null, role: SectionRole): RequirementKind {
  if (role === "constraints" || constrains.test(text) || namesMeans(text) || isMeansByName(text))
    return "constraint";
  if (qualitySection.test(section ?? "") || hasMeasure.test(text) || qualityWord.test(text)) return "quality";
  return "functional";
}

// "Backend: Python 3", "Язык разработки: Golang": the means by name.
function isMeansByName(text: string): boolean {
  const [label] = /^[^:：.]{2,40}[:：]\s*/u.exec(text) ?? [];
  if (label === undefined) return false;
  const means = text.slice(label.length);
  return means.length <= 60 && means.split(" ").length <= 6 && namesTechnology(means);
}

// "Run the tests with pytest", "Deploy to Fly.io": how the work is done. "Sign in with GitHub" is what the product does.
function namesMeans(text: string): boolean {
  const [order] = workOrder.exec(text) ?? [];
  if (order === undefined) return false;
  const means = text.slice(order.length, order.length + 60);
  return namesTechnology(means) || /^`?[\p{L}\p{N}./+-]+`?\W*$/u.test(means);
}

const workOrder =
  /^[^\p{L}\p{N}]*(?:[^:.]{2,30}: )?(?:please |always |only )?(?:use (?=\S)|(?:run|execute|write|organi[sz]e) (?:\S+ ){0,4}?tests? (?:with|in|using|on|under) |(?:test|format|lint|type-?check|bundle|package|containeri[sz]e|deploy|host|style) (?:\S+ ){0,5}?(?:with|in|on|to|using|via|as) |(?:build|deploy|deployment|hosting|hosted|tests?|testing|linting|formatting|styling) (?:with|in|on|using|via) |(?:store|persist|keep|save) (?:\S+ ){0,5}?(?:in|with|using) (?=PostgreSQL|Postgres|MySQL|MariaDB|SQLite|MongoDB|Redis|DynamoDB|Firestore|Supabase|Cassandra|SQL Server|Oracle|S3\b|Elasticsearch|DuckDB))/iu;

const constrains =
  /\b(?:must|shall|should|will|has to|have to|needs? to|only) (?:\w+ ){0,3}(?:use|be (?:written|built|implemented|developed|hosted|deployed|licensed|based)|run on|comply|conform|adhere)\b|\b(?:written|built|implemented|developed) (?:in|with|on|using)\b|\b(?:programming )?languages?: |\bframeworks?: |\blibrar(?:y|ies) (?:only|must)\b|\bcompl(?:y|iant|iance) with\b|\b(?:GDPR|HIPAA|PCI|SOC ?2|CCPA|WCAG|DSGVO|LGPD|ISO[ /-]?\d+)\b|\b(?:budget|deadline|go[- ]live|license|licen[cs]ed|open[- ]source|no (?:\w+ ){0,2}(?:third[- ]part(?:y|ies)|frameworks?|librar(?:y|ies)|dependenc(?:y|ies)|external|build step)|standard library|without (?:any )?(?:framework|preprocessor|dependenc|librar)\w*)\b|\bpython \d|\bnode(?:\.js)? \d|\bjava ?\d|\bversion \d/iu;

const qualitySection =
  /non[- ]?functional|quality|performance|security|usability|accessibility|reliability|availability|scalability|maintainab|nicht ?-?funktional|qualität|qualitaet|нефункциональн|非機能|非功能|no funcional|não funcion|non fonctionn/iu;

const hasMeasure =
  /(?:[<>≤≥]\s*=?\s*\d|\d(?:[\d.,]*)\s*(?:%|ms\b|millisec|s\b|sec\b|seconds?\b|minutes?\b|hours? of\b|fps\b|rps\b|qps\b|tps\b|req(?:uests)?\/|sekunden?\b|minuten\b|secondes?\b|segundos?\b|минут|секунд|мс\b|秒|ミリ秒|分以内|毫秒|ثانیه|دقیقه|[kmgt]b\b|concurrent|simultaneous|users at)|\b(?:p9[059]|99\.\d+)\b)/iu;

const qualityWord =
  /\b(?:performance|response times?|latency|throughput|uptime|availability|available 24|scal(?:es|able|ability)|concurrent(?:ly)?|accessib(?:le|ility)|screen readers?|keyboard[- ]only|usab(?:le|ility)|user[- ]friendly|intuitive|responsive|reliab(?:le|ility)|robust(?:ly|ness)?|fault[- ]toleran\w+|maintainab\w+|testab\w+|test coverage|encrypt(?:ed|ion|s)?|secure(?:ly)?|audit(?:able)?|portab\w+|efficien\w+|no (?:\w+ ){0,2}(?:loss|leaks?|down-?time|crash(?:es)?|regressions?|lags?|vulnerabilities|duplicates?)|fast|quick(?:ly)?|memory (?:usage|footprint)|leisten|zuverlässig\w*|barrierefrei\w*|datenverlust\w*|performant)\b/iu;
