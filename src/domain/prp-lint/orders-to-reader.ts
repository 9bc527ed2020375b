// How a text tries to give orders to whoever reads it, be it a person, a model or a coding agent. Such words are quoted
// where they are passed on, so each pattern is narrow: what a product may plausibly be about is not among them.

/** Orders in a few languages to drop what was said before. */
const forgetting = [
  /\b(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+)?(?:of\s+)?(?:the\s+|your\s+|my\s+)?(?:previous|prior|above|earlier|preceding|system)\s+(?:instructions?|prompts?|rules?|messages?|directions?)/i,
  /ignorier(?:e|en Sie|t)\s+(?:alle\s+|die\s+)?(?:bisherigen|vorherigen|vorigen|obigen|früheren)\s+(?:Anweisungen|Regeln|Vorgaben)/i,
  /ignor(?:e|ez|er)\s+(?:toutes\s+)?les\s+(?:instructions|consignes|règles)\s+(?:précédentes|antérieures)/i,
  /ignor(?:a|e|en)\s+(?:todas\s+)?las\s+(?:instrucciones|reglas)\s+(?:anteriores|previas)/i,
  /игнорируй(?:те)?\s+(?:все\s+)?(?:предыдущие|прежние)\s+(?:инструкции|указания|правила)/i,
  /忽略(?:之前|以上|先前|前面)的?(?:所有|全部)?的?(?:指令|说明|指示|规则)/,
  /تجاهل\s+(?:جميع\s+|كل\s+)?(?:التعليمات|الأوامر)\s+السابقة/,
];

/** Another speaker, another role: what stands between the messages of a conversation, or of our own prompts. */
const pretending = [
  /\byou are now (?:a|an|in|the)\b|\bnew (?:system )?instructions?\s?:|<\/?(?:system|assistant)>/i,
  /\b[Yy]ou are now [A-Z]{2,20}\b/,
  /<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id|end_header_id)\|>|\[\/?INST\]|<<\/?SYS>>/i,
  /<<<material\b|\bmaterial(?: [0-9a-f]{8,32})?>>>/i,
  /#{2,6} ?(?:END OF (?:THE )?PROMPT|SYSTEM(?: PROMPT| MESSAGE)?) ?#{2,6}/,
  /<\/?(?:function_calls|tool_calls?)>|<invoke name=|"tool_calls"\s?:/i,
];

/** What is meant for the readers of a plan and of a PRP, and for no user of the product. */
const steering = [
  /\b(?:reveal|print|show|repeat) (?:me )?(?:your|the) (?:system )?prompt\b|\bdo not (?:tell|inform|mention (?:this|it) to) the user\b/i,
  /\breads? (?:your |the )?system prompts? to me\b|\bdecode and (?:follow|obey|execute|run)\b/i,
  /\bnote to the (?:(?:coding|next) )?(?:agent|assistant|model|reader)\b/i,
  /\bskip (?:the )?review\s?[:.!]|\bthis plan (?:was|is|has been) (?:already )?approved\b|\breview answers\s?:/i,
  /\bgenehmig(?:e|en Sie|t) den Plan\b|\bset (?:your |the )?confidence to 1(?:\.0)?\b(?!\s?%)|\bset every limit to\b/i,
  /\b(?:openQuestions|maxOutputTokens|madeBy)\b|\b[Rr]eturn exactly this (?:object|answer|JSON)\b/,
  /\bagents? must not be asked\b|\bwrite the PRP to\b|\bteam for this plan is\b/i,
  /\b(?:OPENAI|BACO)_[A-Z_]{3,30}\s?=/,
  /"__proto__"|\$\((?:curl|wget|nc|sh|bash|rm)\b[^)\n]{0,200}\)/,
];

/** Words of letters of two alphabets that look alike. */
const disguised = [
  /(?<!\p{L})(?=\p{L}{0,40}\p{Script=Cyrillic})(?=\p{L}{0,40}\p{Script=Latin})\p{L}{4,40}(?: \p{L}{1,40}){0,20}/u,
];

export const ordersToReader: readonly RegExp[] = [...forgetting, ...pretending, ...steering, ...disguised];
