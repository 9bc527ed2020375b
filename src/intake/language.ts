// Which language a brief is written in: by its script first, then by its most common words.

const sampleLength = 20_000;

const stopWords: Readonly<Record<string, string>> = {
  en: "the and of to is a in for be with that should must will can user as it are this on or an by not",
  de: "der die das und ist nicht mit für fuer ein eine zu den von soll muss werden wird auf im des dem als auch",
  fr: "le la les et est des une un pour dans que qui doit avec du au sur ne pas peut être par",
  es: "el la los las y es de que en un una para con debe se del por no puede al su",
  pt: "o os as e é de que em um uma para com deve não do da dos pode ao no na por são",
  it: "il lo gli e è di che un una per con deve non del della nel può sono si dei",
  nl: "de het een en van is niet met voor dat moet op te zijn wordt kan aan door ook",
  pl: "i w na z nie się jest do że dla musi może przez oraz jako po od",
  tr: "ve bir bu için ile de da olarak olan gibi daha kullanıcı veya en her",
  sv: "och att det som är en ett för med ska inte på av till kan den om",
};

const scripts: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => "ja"],
  [/\p{Script=Hangul}/gu, () => "ko"],
  [/\p{Script=Han}/gu, () => "zh"],
  [/\p{Script=Cyrillic}/gu, (text) => (/[іїєґ]/iu.test(text) && !/[ыэъ]/iu.test(text) ? "uk" : "ru")],
  [/\p{Script=Arabic}/gu, (text) => (/[پچژگیک]/u.test(text) ? "fa" : "ar")],
  [/\p{Script=Hebrew}/gu, () => "he"],
  [/\p{Script=Greek}/gu, () => "el"],
  [/\p{Script=Thai}/gu, () => "th"],
  [/\p{Script=Devanagari}/gu, () => "hi"],
];

/** ISO 639-1 code of the language, or `und` when there is too little to tell. */
export function languageOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  return byScript(sample) ?? byWords(sample) ?? "und";
}

// Technical briefs hold many Latin names in any language, so a fifth of the letters decides. Japanese is asked first:
// it mixes kana with Han, Chinese holds no kana.
function byScript(sample: string): string | null {
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  const found = scripts.find(([script]) => count(sample, script) / letters > 0.2);
  if (found !== undefined) return found[1](sample);
  return null;
}

function byWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(stopWords).map(([language, list]) => {
    const common = new Set(list.split(" "));
    return { language, hits: words.filter((word) => common.has(word)).length };
  });
  const [best, second] = scores.sort((a, b) => b.hits - a.hits);
  if (best === undefined || best.hits < 2 || best.hits === second?.hits) return null;
  return best.language;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
