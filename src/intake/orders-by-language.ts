// How an order begins in languages other than English: verbs in the imperative, and the endings of infinitives. Infinitives
// and imperatives as style guides of each language recommend them for requirements and tasks.

const first = (pattern: string) => new RegExp(`^[^\\p{L}]*(?:${pattern})(?!\\p{L})`, "iu");

/** By ISO 639-1 code: what a sentence begins or ends with when it orders something. */
export const orders: Readonly<Record<string, RegExp>> = {
  de: new RegExp(
    `${first("bitte|erstelle|erstellen sie|implementiere|implementieren sie|verwende|verwenden sie|nutze|nutzen sie|füge|zeige|baue|schreibe|stelle|entwickle|entwickeln sie").source}|(?<!\\p{L})\\p{Ll}+(?:en|ern|eln)[.]?$`,
    "iu",
  ),
  fr: first(
    "\\p{L}{2,}(?:er|ir|oir|dre|tre|ire)|(?:[mts]e |s[’'])\\p{L}+(?:er|ir)|créez|utilisez|ajoutez|affichez|implémentez|permettez|assurez-vous|faites|mettez|développez|gérez|évitez|veillez",
  ),
  es: first(
    "\\p{L}{2,}(?:ar|er|ir)(?:se|lo|la|los|las)?|usa|utiliza|añade|agrega|crea|implementa|asegúrate|haz|muestra|permite|guarda|incluye|evita|desarrolla|escribe|utilice|cree|implemente|asegúrese",
  ),
  pt: first(
    "\\p{L}{2,}(?:ar|er|ir)|use|utilize|adicione|crie|implemente|garanta|faça|mostre|permita|salve|inclua|evite|desenvolva|escreva|exiba",
  ),
  it: first("\\p{L}{2,}(?:are|ere|ire)|usa|utilizza|aggiungi|crea|implementa|mostra|assicurati|evita|scrivi"),
  nl: first("maak|gebruik|voeg|toon|bouw|schrijf|zorg|implementeer|ontwikkel"),
  pl: first("\\p{L}{2,}(?:ać|eć|ić|yć|ować)|użyj|dodaj|utwórz|zaimplementuj|pokaż|napisz|stwórz"),
  ru: first(
    "(?:не )?\\p{L}{2,}(?:ть|ти|чь|ться|тись)|используйте|добавьте|создайте|реализуйте|сделайте|покажите|напишите|обеспечьте|избегайте|учтите",
  ),
  uk: first("(?:не )?\\p{L}{2,}(?:ти|тися)|використовуйте|додайте|створіть|реалізуйте|зробіть"),
  ja: /(?:[るうくすつむぶぐぬ]|する|作成|実装|対応|追加|管理|設定|利用|使用|適用|実行|確認|通知|継続)。?$/u,
  zh: /^[^\p{L}]*(?:请|使用|添加|新增|删除|修改|编辑|查看|查询|搜索|生成|管理|创建|展示|显示|上传|下载|导出|导入|登录|注册|发送|接收|记录|统计|验证|配置|通知|实现|支持|提供|设置|开发|编写|保证|确保|避免)/u,
  ko: /(?:하기|한다|합니다|하세요|하십시오|해 ?주세요)\.?$/u,
  fa: /(?:شود|شوند|کند|کنند|کنید|باشد|باشند|گردد|دهد|دهند)[.]?$/u,
};
