// What kinds of deeds there are, and how each is tried: word data for criteria. A probe brings the deed about; an outcome
// is what shows afterwards that it was done.

export interface DeedClass {
  /** Verbs in the infinitive; their other forms follow from them. */
  readonly verbs: string;
  /** Stems in other languages, looked for at the beginning of a word. */
  readonly stems: string;
  /** Nouns made of such verbs, as pieces of a pattern. */
  readonly nouns: string;
  readonly probe: string;
  /** What a person sees who did it; null where that depends on the deed. */
  readonly outcome: string | null;
}

/** Asked in this order, where a text speaks of several deeds at the same place. */
export const deedClasses: readonly DeedClass[] = [
  {
    verbs: "delete remove erase purge discard",
    stems: "lösch|loesch|entfern|supprim|effac|elimin|borrar|excluir|apagar|удал|削除|删除|刪除|حذف",
    nouns: "deletion|removal|erasure",
    probe: "one of several entries is removed, and all are looked for again",
    outcome: "it is gone from every list and search, and nothing else is",
  },
  {
    verbs: "encrypt hash mask anonymize anonymise pseudonymize redact",
    stems: "verschlüssel|verschluessel|chiffr|cifra|cripto|шифр|暗号|加密|رمزگذاری",
    nouns: "encryption|hashing|anonymi[sz]ation",
    probe: "store, logs and traffic are read directly, without the key",
    outcome: "no protected value can be read in the clear",
  },
  {
    verbs: "validate verify check detect reject refuse block prevent enforce restrict forbid deny limit",
    stems:
      "prüf|pruef|validier|verifizier|vérifi|valida|verific|comprob|провер|検証|验证|驗證|校验|اعتبارسنجی",
    nouns: "validation|verification|detection",
    probe: "it is tried with values that pass, values that must not pass, and one at each border",
    outcome: null,
  },
  {
    verbs: "authenticate authorize authorise",
    stems: "anmeld|authentifi|autentic|авториз|аутентиф|ログイン|登录|登錄|ورود",
    nouns: "authentication|authori[sz]ation|log-?in|sign-?in",
    probe: "it is tried with full rights, with too few rights and without signing in",
    outcome: null,
  },
  {
    verbs: "search find filter query narrow",
    stems: "such(?:e|t)|filter|recherch|busca|pesquis|поиск|искать|найти|検索|搜索|查询|查詢|جستجو",
    nouns: "search|filtering",
    probe: "it is tried with entries that match, that match in part and that do not",
    outcome: "every matching entry shows, and no other",
  },
  {
    verbs: "sort order rank group arrange prioritize prioritise",
    stems: "sortier|trier|ordena|сортир|並べ替|排序",
    nouns: "sorting|ranking|ordering",
    probe: "it is tried with at least five entries in mixed order, two of them alike",
    outcome: "the entries stand in the stated order, and those alike keep theirs",
  },
  {
    verbs: "export download",
    stems:
      "exportier|export(?:er|ar)|herunterlad|télécharg|descarg|экспорт|скача|エクスポート|导出|匯出|خروجی",
    nouns: "export|download",
    probe: "known data are taken out, and the result is read by another program",
    outcome: "the file opens elsewhere and holds exactly the data that were chosen",
  },
  {
    verbs: "import upload ingest parse load",
    stems:
      "importier|import(?:er|ar)|hochlad|импорт|загру|インポート|アップロード|导入|上传|匯入|上傳|بارگذاری",
    nouns: "import|upload|ingestion|parsing",
    probe: "a well-formed sample, an empty one and a damaged one are given",
    outcome: "every entry of the sample is there afterwards, each once",
  },
  {
    verbs: "send notify email inform alert remind publish broadcast forward deliver invite",
    stems:
      "benachrichtig|versend|sende|schick|envoy|notifi|envia|enviar|отправ|уведом|送信|通知|发送|發送|ارسال",
    nouns: "notification|notifications",
    probe: "the event behind it happens exactly once, and every receiver is looked at",
    outcome: "it arrives once at the right receiver, with the right content, and at nobody else",
  },
  {
    verbs: "log audit trace record track monitor",
    stems: "protokollier|überwach|ueberwach|journalis|registrar|журнал|記録|记录|日志|監視|监控|ثبت",
    nouns: "logging|audit logging|tracing",
    probe: "such an event takes place, and what was recorded of it is read",
    outcome: null,
  },
  {
    verbs: "store save keep persist retain remember preserve cache maintain",
    stems: "speicher|enregistr|sauvegard|guarda|almacen|armazen|salvar|сохран|хран|保存|存储|儲存|ذخیره",
    nouns: "storage|persistence|retention",
    probe: "the product is restarted, and what was stored is read again",
    outcome: "it is there, unchanged, after a restart",
  },
  {
    verbs:
      "calculate compute count sum estimate convert transform measure aggregate simulate predict score normalize evaluate analyze analyse compare determine classify",
    stems: "berechn|ermittel|calcul|comput|рассчит|вычисл|計算|计算|محاسبه",
    nouns:
      "calculation|computation|conversion|transformation|estimation|aggregation|normali[sz]ation|simulation",
    probe: "it runs on inputs whose results were worked out beforehand, the smallest and largest among them",
    outcome: "each result agrees with the one worked out beforehand",
  },
  {
    verbs:
      "edit update change rename modify merge move assign mark activate clear apply configure customize customise toggle switch replace reset restore adjust set",
    stems:
      "bearbeit|änder|aender|aktualisier|modifi|actualiz|atualiz|editar|измен|обнов|редактир|編集|更新|修改|编辑|編輯|ویرایش",
    nouns: "customi[sz]ation|configuration|modification",
    probe: "it is done once, and the state before and after is read",
    outcome: "the new state shows, also after a reload, and nothing else has changed",
  },
  {
    verbs: "cancel revoke disable deactivate withdraw suspend terminate end stop expire close lock archive",
    stems: "stornier|deaktivier|annul|cancel(?:ar|er)|отмен|キャンセル|取消|لغو",
    nouns: "cancellation|revocation|termination",
    probe: "it is ended once, and used again afterwards",
    outcome: "it has no effect any more, and ending it again changes nothing",
  },
  {
    verbs:
      "create add insert register submit post comment write enter define attach book reserve order enroll file",
    stems:
      "anleg|erstell|erfass|hinzufüg|registrier|eintrag|créer|ajout|crea(?:r|n)|añad|agreg|criar|adicion|созда|добав|регистр|作成|追加|登録|创建|添加|新增|ایجاد|افزودن",
    nouns: "creation|registration|submission|booking|reservation",
    probe: "one is made with every field given, and read back",
    outcome: "it shows once, with all that was given",
  },
  {
    verbs: "show display list view see render present visualize visualise indicate highlight preview browse",
    stems:
      "anzeig|zeig|darstell|affich|montr|mostrar|muestra|exib|visualiz|отображ|показ|表示|显示|顯示|展示|نمایش",
    nouns: "visuali[sz]ation",
    probe: "the place where it belongs is opened with known data",
    outcome: "what is shown agrees with the stored data, and says so where there is none",
  },
  {
    verbs: "generate produce output print return respond answer emit",
    stems: "erzeug|ausgeb|ausgabe|génér|genera|gerar|генерир|выв(?:од|ест)|生成|出力|输出|輸出|تولید",
    nouns: "generation|output",
    probe: "it is asked for twice with the same known input",
    outcome: "the result is complete, and the same both times",
  },
  {
    verbs:
      "fetch integrate connect sync synchronize synchronise call request retrieve receive accept read poll subscribe redirect navigate",
    stems: "synchronisier|anbind|abruf|récupér|sincroniz|obten|синхрон|получ|取得|同期|同步|获取|دریافت",
    nouns: "integration|synchroni[sz]ation|retrieval",
    probe: "the exchange takes place once, and both sides are compared",
    outcome: "both sides agree about what was exchanged",
  },
  {
    verbs: "start run launch execute deploy install build initialize initialise trigger process",
    stems:
      "ausführ|ausfuehr|installier|démarr|exécut|ejecut|instal|executar|запус|установ|起動|実行|启动|运行|執行|اجرا",
    nouns: "installation|deployment",
    probe: "it runs once from a clean state on a known case",
    outcome: "it runs to its end and leaves the stated result",
  },
  {
    verbs: "contain include comprise",
    stems: "enthalt|enthält|beinhalt|contien|contient|conten|contien|содерж|含む|包含|包括|شامل",
    nouns: "contents",
    probe: "one is opened, and its parts are compared with what is listed",
    outcome: null,
  },
  {
    verbs: "support allow enable offer permit let provide",
    stems:
      "unterstütz|unterstuetz|ermöglich|ermoeglich|prend en charge|permet|permit|soport|suport|поддерж|позвол|対応|支持|允许|پشتیبانی",
    nouns: "support",
    probe: "each thing that it names is used once, from beginning to end",
    outcome: null,
  },
  {
    verbs: "handle manage",
    stems: "verwalt|behandel|gérer|gère|gestion|управля|обрабат|管理|処理|处理|مدیریت",
    nouns: "handling|management",
    probe: "it is given a usual case, an empty one and one that fails",
    outcome: null,
  },
  {
    verbs: "operate work function",
    stems: "funktionier|fonctionn|funcion|работа",
    nouns: "operation",
    probe: "it is used under each of the stated conditions, the hardest among them",
    outcome: null,
  },
];
