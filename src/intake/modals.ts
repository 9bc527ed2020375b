// The words that oblige, permit, exclude and ask, by language: data that the reading of sentences rests on.

export interface ObligationWords {
  /** Words that make a sentence an obligation wherever it stands. */
  readonly obliges: RegExp;
  /** Words that say what a user or the product can do: an obligation where requirements are listed. */
  readonly permits: RegExp;
}

const word = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, "iu");

/** By ISO 639-1 code. English stands beside every other language, since briefs mix them. */
export const obligationWords: Readonly<Record<string, ObligationWords>> = {
  en: {
    obliges: word(
      "must|shall|should|will|needs? to|has to|have to|ha[sd] to be|needs|required(?: to)?|requires?|ought to|may not|cannot|can[’']t|can not|(?:is|are) (?:not )?(?:allowed|permitted|expected|supposed) to|not allowed|(?:be|make) sure|ensures?|guarantees?|(?:is|are) (?:necessary|mandatory|essential)|mandatory|never|at least|at most|no more than|won[’']t|mustn[’']t|shouldn[’']t|prohibited|forbidden|(?:is|are|be) needed|(?:we|i) propose|required fields?|requirements? (?:is|are) that|you have (?:\\p{L}+ ){1,3}(?:hours|days|weeks)|we (?:are |will )?look(?:ing)? for",
    ),
    permits: word(
      "can|may|could|is able to|are able to|able to|recommended|optional(?:ly)?|allow(?:s|ed|ing)?|enabl(?:es?|ing)",
    ),
  },
  de: {
    obliges: word(
      "muss|müssen|muessen|müsste[n]?|soll(?:en|te|ten)?|darf|dürfen|duerfen|wird|werden|ist zu|sind zu|hat zu|haben zu|erforderlich|notwendig|verpflichtend|zwingend|benötigt|mindestens|höchstens|hoechstens|als [^,.]{1,60} (?:möchte|will) ich",
    ),
    permits: word("kann|können|koennen|ermöglicht|unterstützt|unterstuetzt"),
  },
  fr: {
    obliges: word(
      "doit|doivent|devra|devront|devrait|devraient|faut|il est (?:nécessaire|interdit|obligatoire)|ne (?:peut|peuvent) pas|obligatoire|nécessite|au moins|au plus|minimum|maximum|au (?:minimum|maximum)|en tant qu[e’'] ?[^.]{1,80}je (?:veux|souhaite|peux)",
    ),
    permits: word("peut|peuvent|pourra|pourront|permet(?:tre|tent|tra)?"),
  },
  es: {
    obliges: word(
      "debe(?:n|rá|rán|ría|rían)?|deberá|deberán|tiene que|tienen que|hay que|no (?:puede|pueden)|es (?:necesario|obligatorio)|requiere|obligatori[oa]s?|al menos|como máximo|nunca|a (?:utilizar|desarrollar|implementar) (?:es|será)|como [^,.]{1,60},? (?:quiero|deseo|necesito)",
    ),
    permits: word("puede|pueden|podrá|podrán|permit(?:e|ir|irá|en)"),
  },
  pt: {
    obliges: word(
      "deve(?:m|rá|rão|ria|riam)?|tem (?:de|que)|têm (?:de|que)|precisa(?:m)?|não (?:pode|podem)|é (?:necessário|obrigatório)|requer|obrigatóri[oa]s?|pelo menos|no máximo|nunca|a (?:utilizar|desenvolver|implementar) (?:é|será)|como [^,.]{1,60},? (?:eu )?(?:quero|desejo|preciso)",
    ),
    permits: word("pode|podem|poderá|poderão|permit(?:e|ir|irá|em)"),
  },
  it: {
    obliges: word(
      "deve|devono|dovrà|dovranno|dovrebbe(?:ro)?|occorre|bisogna|è (?:necessario|obbligatorio|vietato)|non (?:può|possono)|richiede|almeno|come [^,.]{1,60},? (?:voglio|vorrei)",
    ),
    permits: word("può|possono|potrà|potranno|permette|consente"),
  },
  nl: {
    obliges: word(
      "moet(?:en)?|dient|dienen|zal|zullen|mag|mogen|verplicht|noodzakelijk|vereist|minimaal|maximaal|als [^,.]{1,60} wil ik",
    ),
    permits: word("kan|kunnen"),
  },
  pl: {
    obliges: word(
      "musi|muszą|powinien|powinna|powinno|powinny|należy|nie (?:może|mogą|wolno)|wymaga|wymagane|co najmniej|jako [^,.]{1,60} chcę",
    ),
    permits: word("może|mogą|umożliwia"),
  },
  sv: {
    obliges: word(
      "ska|skall|skulle|måste|bör|behöver|får inte|kan inte|krävs|kräver|minst|högst|som [^,.]{1,60} vill jag",
    ),
    permits: word("kan|får"),
  },
  tr: {
    obliges: /(?:m[ae]l[ıi](?:d[ıi]r)?|gerek(?:ir|li|mektedir)|zorunlu|en az|en fazla|istiyorum)(?!\p{L})/iu,
    permits: /(?:[ae]bil(?:ir|meli|mek|ecek))/iu,
  },
  ru: {
    obliges: word(
      "долж(?:ен|на|но|ны)|обязан[аоы]?|следует|необходимо|нужн[оаы]|нужен|требуется|требуют|нельзя|нел[ьз]зя|запрещено|запрещается|не (?:может|могут|допускается)|не должн[аоы]?|надо|обязательн[оаыйе]{1,2}|обязателен|минимум|не (?:более|менее)|как [^,.]{1,60},? (?:я )?хочу|будет|будут|обеспечи(?:ть|вает)",
    ),
    permits: word("может|могут|можно|позволяет|рекомендуется|возможность"),
  },
  uk: {
    obliges: word(
      "повин(?:ен|на|но|ні)|має|мають|необхідно|потрібно|слід|не (?:може|можуть|можна)|заборонено|вимагається|обов[’']язков[оаийе]{1,2}",
    ),
    permits: word("може|можуть|можна|дозволяє"),
  },
  ja: {
    obliges:
      /なければな(?:らない|りません)|必要(?:がある|があります|です|とする|。|$)|必須|べき(?:だ|で|。|$)|してください|しないこと|すること|できること|であること|禁止|してはいけ|してはな|不可|以内|以上|以下|未満|ものとする/u,
    permits:
      /でき(?:る|ます)|可能|です。?$|ます。?$|(?:する|表示|入力|検索|取得|登録|削除|更新|保存|送信|選択)(?:。|$)/u,
  },
  zh: {
    obliges:
      /必须|必需|应当|应该|应(?=[^用对付急变])|需要|须|不得|不能|禁止|不允许|不可以|要求|至少|至多|不超过|不少于|務必|必須|應|作为.{1,40}我(?:想|希望|要|需要)/u,
    permits: /可以|能够|支持|提供|允许|实现|显示/u,
  },
  ko: {
    obliges: /해야|하여야|되어야|어야|아야|필요|필수|금지|안 ?된다|않아야|이상|이하|이내/u,
    permits: /수 있|가능|지원|제공/u,
  },
  fa: {
    obliges:
      /باید|نباید|می‌?بایست|لازم است|ضروری|الزامی|نمی‌?تواند|مجاز نیست|حداقل|حداکثر|پیشنهاد می‌کند|به عنوان .{1,60} می‌?خواهم/u,
    permits: /می‌?تواند|می‌?توانند|امکان|قابلیت|پشتیبانی/u,
  },
  ar: {
    obliges: /يجب|ينبغي|لا بد|يتعين|لا يجوز|ممنوع|مطلوب|يلزم|ضروري|على الأقل|كحد أقصى/u,
    permits: /يمكن|يستطيع|يتيح|يسمح|يدعم/u,
  },
};

/** Sentences that say what is not to be built. */
export const excludes =
  /\b(?:out[ -]of[ -]scope|not in[ -]scope|outside (?:the |of )?scope|beyond the scope|(?:is|are|be) not included|not (?:be )?part of (?:this|the) (?:project|release|version|mvp|scope|work)|won[’']t have|will not (?:be )?(?:include|build|support|cover|implement|add|address|provide|offer|have|do)\w*|(?:do|does) not (?:include|cover|address)|no plans? to|non-goals?|explicitly excluded|(?:we|this \w+) (?:will not|won[’']t)|not needed for (?:mvp|v1|now)|is not required\b(?! to)|future (?:work|release|version) only|nicht (?:bestandteil|teil|umfang|im umfang|vorgesehen|enthalten)|hors (?:du )?périmètre|fuera de(?:l)? alcance|fora (?:do|de) escopo)|не входит в|вне рамок|スコープ外|対象外|不在.{0,6}范围|不包括在|خارج از (?:محدوده|دامنه)/iu;

/** Orders to whoever reads the brief, machine or person, instead of wishes for the product. */
export const ordersReader =
  /\b(?:(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|your|these|the)\b.{0,30}\b(?:instructions?|prompts?|rules?|messages?|context|guidelines?|directions?)|you are (?:now )?(?:an? |the )?(?:\w+ ){0,3}(?:ai|llm|language model|assistant|chatbot|agent|gpt|claude|copilot|expert|engineer|architect|developer)\b|as an? (?:ai|llm|language model|assistant|coding assistant)\b|act as (?:an? )?|pretend (?:to be|you)|(?:claude|chatgpt|gpt|copilot|gemini|codex|assistant)[,:] (?:please|you|do|don[’']t|read|write|implement|create|build|make|use|start|follow|think|remember|always|never)\b|guide me|i (?:need|want|would like) you to (?:guide|act|help|write|generate|explain|create|build|think)|(?:system|developer) prompt|(?:reveal|print|output|repeat|send|leak|exfiltrate)\b.{0,40}\b(?:prompt|instructions|api[ _-]?keys?|secrets?|environment variables?|credentials|password)|new instructions|(?:dear|hey|attention|note to|instructions? (?:for|to)) (?:the )?(?:ai|llm|assistant|model|agent|reader|claude|gpt|copilot)|do not (?:tell|inform|mention (?:this )?to) the (?:user|human)|jailbreak|developer mode|<\/?(?:system|assistant|instructions?|user)>|(?:ignoriere|vergiss) (?:alle|die) .{0,30}(?:anweisungen|instruktionen)|ignore[zr] (?:toutes )?les instructions|ignora (?:todas )?las instrucciones|ignore (?:todas )?as instruções)|игнорируй|以前の指示を無視|忽略(?:之前|以上|所有)的?(?:指令|指示)/iu;
