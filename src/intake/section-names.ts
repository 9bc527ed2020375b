// What headings call the parts of a brief, in the languages we read, and what each part means for its contents.

/**
 * What a section holds: `requirements` in so many words, `constraints`, what is `out`, open `questions`, wishes for
 * `later`, the `plan` of the work, an `introduction` (may still oblige), `reference` matter (never does), or `unknown`.
 */
export type SectionRole =
  | "requirements"
  | "constraints"
  | "out"
  | "questions"
  | "later"
  | "plan"
  | "introduction"
  | "reference"
  | "unknown";

/** Tried in this order; the first that matches the heading, without its number and in lower case, gives the role. */
export const sectionNames: readonly (readonly [SectionRole, RegExp])[] = [
  [
    "out",
    /^rejected|(?:ideas|alternatives|options|approaches) (?:we )?rejected|verworfene|idées rejetées|descartad[ao]s|out[ -]of[ -](?:scope|mvp|v1)|non[ -]?goals?|\banti-?goals|\bnot[ -](?:in[ -]scope|included|part of|covered|doing|planned|required|supported|to be)|exclu(?:sion|ded|des)|won[’']?t (?:have|do|build|be)|will not|features? to skip|to skip$|^skip|what (?:this|it|we)(?:[’']re| are| is)? ?(?:not|n[’']t)|outside (?:the |of )?scope|nicht[ -]?(?:ziele|umfang|bestandteil|enthalten|im umfang)|außerhalb|ausserhalb|(?<!begriffs)abgrenzung|hors[ -](?:du )?(?:périmètre|scope)|non[ -]objectifs|fuera de(?:l)? alcance|no incluye|exclusiones|fora (?:de|do) escopo|não (?:inclui|está)|exclusões|вне (?:рамок|скоупа|области|проекта)|не входит|за рамками|スコープ外|対象外|やらないこと|范围外|范围之外|不包括|不在范围|非目标|خارج از (?:محدوده|دامنه|حوزه)/u,
  ],
  [
    "questions",
    /\b(?:open|outstanding|unresolved|unanswered|remaining) (?:questions?|issues?|points?|items?|topics?|decisions?)|^questions?\b|to be (?:decided|determined|clarified)|\btbd\b|offene (?:fragen|punkte)|questions ouvertes|points ouverts|preguntas abiertas|questões em aberto|perguntas|открытые вопросы|未決|未解決|未解决|待定|开放问题|سوالات|سؤالات/u,
  ],
  [
    "later",
    /\bbonus|\bcoming (?:soon|next)|what[’']?s (?:coming )?next|stretch|extra credit|^extras?$|desaf[ií]os? (?:adicional|opcional)|zusatzaufgabe|будет плюсом|дополнительные задани|加分|追加課題|ボーナス|\bfuture\b|\blater\b|\bpost[ -](?:mvp|launch|release)|phase (?:2|ii|two)\b.*later|backlog|spätere|zukünftig|ausblick|plus tard|futuro|今後|将来|未来/u,
  ],
  [
    "plan",
    /\btime ?(?:lines?|plan|table)|\bschedule$|milestones?|roadmap|implementation (?:plan|phases?|steps?|order|timeline|roadmap)|(?:development|project|delivery|release|rollout|rollback|migration|test|testing|work|action) (?:plan|phases|procedures?|triggers|strategy)|^phases?\b|^sprints?\b|(?:dependency|dependencies) (?:chain|order|graph)|(?:build|implementation) (?:order|sequence)|^week \d|^day \d|(?:next|first) steps|(?:test(?:ing)?|launch|release|deployment) checklist|\beffort|resource (?:plan|estimat)|\bcosts?\b|zeitplan|meilenstein|phasenplan|calendrier|cronograma|план работ|этапы|スケジュール|计划|进度|زمان‌?بندی پروژه/u,
  ],
  [
    "reference",
    /glossar(?:y|ies)|glossar\b|terminolog|^(?:terms (?:and|&) |key )?definitions?$|definitions? of terms|definitions,? (?:and|&)|abbreviation|acronym|\breferences?$|reference (?:material|links|list|documents)|bibliograph|^links?$|(?:useful|related|external|helpful) (?:links?|resources|material|documents|work|projects)|links? (?:and|&) (?:resources|references)|^resources$|further reading|see also|\bappendi(?:x|ces)\b|^(?:(?:motivating|code|usage|illustrative|worked|further|more) )?examples?\b|\bexamples?$|\bexample (?:projects?|outputs?|inputs?|data|usage|code)|^samples?$|(?:document|revision|change|version) (?:history|log|control|information)|^history$|change ?log|^revisions?|^versions?$|^licen[cs]e$|acknowledge?ments?$|^credits$|^authors?$|^contributors?$|^contributing$|^contacts?(?: us| information)?$|^faq|^getting started|^quick ?start|^installation$|^how to (?:run|install|contribute|read)\b|^about (?:us|the (?:company|team|author)|our company)|^who we are|^(?:our|the) team$|^disclaimer|^copyright|^legend$|^notation|(?:document|notational|typographic\w*) conventions|^related work|lessons learned|^learning (?:outcomes|objectives|goals)|^hints?$|^tips$|^über uns|^qui sommes|^quiénes somos|^sobre nós|^о (?:компании|нас)\b|会社概要|关于我们|alternatives?(?: considered)?$|prior art|^drawbacks|^stakeholders?|^risks?\b|risiken|^risques|^riesgos|^riscos|^риски|risk (?:assessment|register|analysis)|mitigations?$|pitfalls|table of contents|^contents$|^toc$|sign[ -]?off|^approvals?$|meeting (?:notes|minutes|summary)|testimonials?$|success stor|competit(?:ors?|ive|ion)\b|^market\b|market (?:analysis|research|overview)|^personas?$|user personas|cost (?:estimate|analysis|breakdown)|^impact$|begriff|\banhang|aenderungshistorie|änderungshistorie|dokumenten?(?:informationen|stand)|^verweise|^quellen|^beispiel|^glossaire|^annexes?\b|^exemples?$|^historique(?: d.*)?$|^glosario|^anexos?\b|^ejemplos?$|^referencias|^glossário|^exemplos?$|глоссари|^термин(?:ы|ология)|^примеры?$|^приложение [a-zа-я\d]\b|^(?:полезные )?ссылки|история (?:изменений|версий)|用語集|^用語|参考|付録|変更履歴|^例$|^术语|附录|参考|^示例|变更记录|واژه|منابع|پیوست|مراجع|تاریخچه/u,
  ],
  [
    "constraints",
    /constraints?|limitations?$|budget|deadline|time ?frame|technolog|tech(?:nical)?[ -]stack|\bstack\b|technical (?:choices|environment|specifications?)|platforms?|environment|dependenc|licensing|compliance|regulat|legal|randbedingung|rahmenbedingung|einschränkung|einschraenkung|contraintes?|restricciones|limitaciones|restrições|ограничени|стек|технологи|制約|環境|技術|约束|限制|技术|محدودیت|فناوری/u,
  ],
  [
    "requirements",
    /requirements?|\bmust[ -]haves?|should[ -]haves?|could[ -]haves?|nice[ -]to[ -]haves?|features?\b|functional|functions?\b|functionalit|user stor|stories|acceptance|criteri|\bgoals?\b|objectives?|\bscope\b|deliverables?|capabilit|specifications?|\bspecs?\b|spécification|especifica[cç]|spezifikation|specifica\b|специфика|behaviou?rs?|what changes|use[ -]cases?|\brules?\b|performance|security|usability|accessibility|reliability|availability|quality|success (?:metrics|criteria)|\bmetrics|\bkpis?\b|definition of done|interfaces?|\bapis?\b|endpoints?|data (?:model|requirements)|\bmvp\b|principles|pillars|modules?$|components?$|what (?:we|it|you)(?:[’']ll| will| need| must| want| should)|tasks?$|testing|anforderung|muss|funktion|ziele?\b|ziel\b|abnahme|kriteri|umfang|leistung|lieferumfang|qualität|qualitaet|schnittstelle|exigences?|fonctionn|objectifs?|périmètre|livrables?|critères|besoins|requisitos|funcional|objetivos?|alcance|entregables|criterios|historias|escopo|entregáveis|critérios|требовани|функци|цел[иь]|критери|задач|задани|объ[её]м|готовност|операции|要件|機能|仕様|要求|目的|目標|受け入れ|動作|需求|功能|目标|范围|交付|验收|الزامات|نیازمندی|اهداف|ویژگی|دامنه|تحویل|معیار|امکانات|قابلیت/u,
  ],
  [
    "introduction",
    /introduction|^intro$|background|(?<!\b(?:game|gameplay|level|mechanics?|features?|screens?|ui) )overview|motivation|^why\b|^context$|summary|abstract|purpose|vision|problem|\bpains?\b|complaint|status quo|\bchallenges$|^(?:the )?(?:situation|story)\b|\btoday$|preface|target (?:audience|users|group)|benefits?|\bpros\b|\bcons\b|nutzen|einsatzbereich|produktidee|zusammenfassung|conclusion|fazit|note on|current (?:state|situation|behaviou?r)|as[ -]is|^about\b|rationale|analysis|einleitung|einführung|einfuehrung|ausgangs|hintergrund|übersicht|uebersicht|zweck|motivation|zielgruppe|contexte|présentation|résumé|introducción|antecedentes|resumen|contexto|introdução|resumo|введение|брифинг|описание|контекст|предыстори|概要|背景|はじめに|简介|背景|概述|مقدمه|پیشینه|خلاصه/u,
  ],
];
