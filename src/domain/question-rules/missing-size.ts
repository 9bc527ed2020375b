// Whether a brief that serves people says how many they are and how much they bring.
import type { Brief } from "../brief.ts";
import { scaleFigures } from "../words/scale-figures.ts";
import { termList } from "../words/term-list.ts";
import { roots } from "./foreign-words.ts";
import { questionsAt, type Place, type QuestionDraft } from "./question-draft.ts";
import { placesLike, placesWith } from "./wishes.ts";

const fewest = 18;
const served = termList(
  "web service, portal, citizens, tenants, support tickets, web-based interface, web-based system, public website, web application, web app, online store, case workers",
);
const servedElsewhere = roots(
  "datenbank, plattform, kunden, base de données, plateforme, base de datos, plataforma, banco de dados",
  "базе данных, базу данных, платформ, データベース, 数据库, 平台, پایگاه داده",
);
const counted =
  /\d[\d.,  ]*\+?\s?(?:k|K|M|mio\.?|tsd\.?|тыс\.?|млн|万|千|mil|هزار|میلیون)?\s?(?:users|customers|records|requests|rows|orders|tickets|cases|applications|messages|devices|sensors|nutzer|benutzer|kunden|datensätze|anfragen|utilisateurs|agents|requêtes|usuarios|usuários|registros|solicitudes|пользоват\p{L}*|запрос\p{L}*|запис\p{L}*|заяв\p{L}*|人|件|名|用户|条|个用户|کاربر|rps|tps|qps|gb|tb|translation units)/iu;

/** Asked of a brief with some weight only: three lines on a calculator need no load. */
export function missingSize(brief: Brief): QuestionDraft[] {
  if (brief.requirements.length < fewest) return [];
  if (scaleFigures(brief.passages).some(({ kind }) => kind === "amount" || kind === "volume")) return [];
  if (brief.passages.some(({ text, scope }) => scope !== "out" && counted.test(text))) return [];
  const [first] = placesServed(brief);
  return questionsAt(first === undefined ? [] : [first], {
    type: "gap",
    ask: "how many people use it, and how many records and requests come with them? No line gives a number.",
    options: [
      "Up to 100 people at a time and 100,000 records: one machine is enough",
      "Up to 1,000 people at a time and millions of records, shown by a load test",
      "It is measured in a trial, and the plan is set after it",
    ],
  });
}

function placesServed(brief: Brief): Place[] {
  const english = placesWith(brief, served);
  return english.length > 0 || brief.language === "en" ? english : placesLike(brief, servedElsewhere);
}
