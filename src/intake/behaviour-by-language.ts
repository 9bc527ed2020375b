// How languages other than English say in the present what a product does or what is done with a thing: the passive,
// and the verbs that specifications use most.

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, "iu");

/** By ISO 639-1 code. */
export const behaviour: Readonly<Record<string, RegExp>> = {
  de: word(
    "(?:ist|sind) [^.]{0,160}?(?:ge\\p{L}{2,}(?:t|en)|\\p{L}{2,}iert)|zeigt|zeigen|enthält|enthalten|erhält|bietet|speichert|sendet|prüft|erstellt|verwendet|nutzt|liefert|erfolgt|erlaubt|berechnet|löscht|öffnet|verwaltet",
  ),
  fr: word(
    "(?:est|sont|sera|seront) (?:\\p{L}+ment )?\\p{L}{2,}(?:é|ée|és|ées|ie|ies|is|it|ite|ue|ues)|affiche(?:nt)?|contient|contiennent|envoie(?:nt)?|enregistre(?:nt)?|gère(?:nt)?|calcule(?:nt)?|génère(?:nt)?|reçoi(?:t|vent)|vérifie(?:nt)?|utilise(?:nt)?",
  ),
  es: word(
    "(?:es|son|será|serán|está|están) (?:\\p{L}+ )?\\p{L}{2,}[ai]d[oa]s?|se (?:\\p{L}{3,}(?:[ae]n?|rán?))|muestran?|contienen?|envían?|guardan?|calculan?|generan?|reciben?|verifican?|utilizan?",
  ),
  pt: word(
    "(?:é|são|será|serão|está|estão) (?:\\p{L}+ )?\\p{L}{2,}[ai]d[oa]s?|mostram?|contém|contêm|enviam?|guardam?|calculam?|geram?|recebem?|verificam?|utilizam?",
  ),
  it: word(
    "(?:è|sono|viene|vengono|sarà|saranno) (?:\\p{L}+ )?\\p{L}{2,}(?:at|it|ut)[oaie]|mostra(?:no)?|contien[e]|contengono|invia(?:no)?|salva(?:no)?|calcola(?:no)?|genera(?:no)?|riceve|verifica(?:no)?|utilizza(?:no)?",
  ),
  nl: word(
    "(?:is|zijn|wordt|worden) [^.]{0,80}?ge\\p{L}{2,}|toont|tonen|bevat|bevatten|verstuurt|biedt|slaat",
  ),
  pl: word("(?:jest|są) \\p{L}{2,}(?:n[yae]|t[yae])|\\p{L}{3,}uj(?:e|ą)|wyświetla|zawiera|wysyła|zapisuje"),
  ru: word(
    "\\p{L}{3,}(?:ется|ются|ится|ятся|ает|яет|ует|ают|яют|уют)|хранит|хранят|содержит|содержат|выводит",
  ),
  uk: word("\\p{L}{3,}(?:ється|ються|иться|яться|ає|яє|ує|ають|яють|ують)|містить|зберігає"),
};
