// Briefs of a line or two, such as "a simple calculator": what is named there is what is asked for.
import { foundIn, type Found } from "./found.ts";
import { judgeOf } from "./obligations.ts";
import type { ScopedBlock } from "./scope.ts";
import { namesTechnology } from "./technologies.ts";

/** What a brief without a single obligation asks for: its sentences that order, behave or name a product. */
export function bareWishes(blocks: readonly ScopedBlock[], language: string): Found[] {
  const judge = judgeOf(language);
  const telling = blocks.filter(
    ({ role }) => role !== "reference" && role !== "questions" && role !== "later",
  );
  const body = telling.filter(({ kind }) => kind !== "heading");
  const headings = telling.filter(({ kind }) => kind === "heading");
  const orders = wishesIn(headings, (text) => beginsBuilding.test(text));
  const obliges = (text: string) => judge(text) === "strong" || judge(text) === "plain";
  const wishes = wishesIn(body, (text) => obliges(text) && !talksOfSelf.test(text));
  if (wishes.length > 0) return [...orders, ...wishes];
  const named = [...orders, ...wishesIn(body, namesProduct)];
  if (named.length > 0) return named;
  const hoped = wishesIn(body, asksForSomething);
  return hoped.length > 0
    ? hoped
    : wishesIn(headings, (text) => namesProduct(text) || asksForSomething(text));
}

function wishesIn(blocks: readonly ScopedBlock[], isWish: (text: string) => boolean): Found[] {
  return blocks.flatMap((block) =>
    block.sentences
      .filter(
        ({ scope, text }) =>
          scope !== "out" &&
          !isOrder(scope, block) &&
          (isWish(text) || (block.role === "requirements" && block.kind !== "heading")),
      )
      .map((sentence) => foundIn(sentence, block, false)),
  );
}

function isOrder(scope: string, { role }: ScopedBlock): boolean {
  return scope === "background" && role !== "introduction";
}

function namesProduct(text: string): boolean {
  return product.test(text) || namesTechnology(text);
}

// "I'd like my guests to book online", "Plan my meals", "Room booking for our club": a wish, a task, a purpose.
function asksForSomething(text: string): boolean {
  return (
    !greets.test(text) &&
    (wishes.test(text) || givesTask.test(text) || purpose.test(text) || activity.test(text))
  );
}

const greets =
  /^[^\p{L}\p{N}]*(?:hello|hi|hey|thanks?|thank you|good (?:morning|evening|afternoon|day|night)|nice to|what an?|welcome|dear|bye)\b|\b(?:weather|lorem ipsum)\b/iu;
const wishes =
  /\b(?:want|need|would like|[’']d like|would love|[’']d love|wish|looking for|able to|help (?:me|us)|möchte|brauche|wünsche|voudrais|besoin|quiero|necesito|queremos|quero|preciso|vorrei|хочу|нужн\p{L}+)(?!\p{L})/iu;
const givesTask =
  /^[^\p{L}\p{N}]*(?:please )?(?:plan|book|order|sell|buy|pay|count|draw|learn|teach|practi[sc]e|rent|reserve|collect|remind|record|help|let|write|answer|turn|split|swap|trade|vote|chat|stream|solve|predict|classify|visuali[sz]e) /iu;
const purpose =
  /\b(?:something|anything|a (?:simple |better |nice )?way|a place) (?:to|for|that|where)\b|\bfor (?:my|our|the|people|small|local|students|teams?|customers|kids|children|families|friends)\b/iu;
const activity = /^[^\p{L}\p{N}]*(?:\p{L}+ ){1,3}(?!morning|evening|everything|nothing)\p{L}{2,}ing\W*$/iu;

const talksOfSelf = /^\W*(?:i|i[’']m|we[’']re|hello|hi|hey|thanks|dear)\b/iu;
const beginsBuilding = /^\W*(?:build|create|make|develop|write|implement|design|set up|migrate|add)\b/iu;

const product =
  /\b(?:\w+-)?(?:apps?|applications?|apis?|back-?ends?|front-?ends?|services?|micro-?services|systems?|web-?sites?|sites?|tools?|toolkits?|platforms?|librar(?:y|ies)|packages?|cli|command[- ]line|bots?|games?|dashboards?|calculators?|blogs?|shops?|stores?|portals?|scripts?|programs?|plug-?ins?|extensions?|servers?|clients?|databases?|pipelines?|marketplaces?|trackers?|schedulers?|simulators?|editors?|generators?|converters?|parsers?|compilers?|anwendung|webseite|programm|rechner|werkzeug|application|logiciel|outil|site|aplicación|herramienta|sitio|aplicativo|ferramenta|sistema|sistema)\b|приложени|сервис|систем|сайт|программ|アプリ|システム|サービス|サイト|ツール|应用|系统|网站|服务|工具|平台|سامانه|سیستم|برنامه|وب‌?سایت/iu;
