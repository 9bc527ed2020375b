// What may be answered to a question that the brief asks itself: its own choices, or what its kind of question allows.
import { choicesIn } from "./question-choices.ts";

type Answers = readonly [string, string, ...string[]];

/** Answers to choose from, of which the first holds until somebody answers. */
export function answersTo(text: string): Answers {
  const sentences = questionsIn(text);
  for (const sentence of sentences) {
    const [first, second, ...others] = choicesIn(sentence) ?? [];
    if (first !== undefined && second !== undefined)
      return [first, second, ...others, "Neither: you say what else"];
  }
  const [first] = sentences.flatMap((sentence) => kinds.find(({ pattern }) => pattern.test(sentence)) ?? []);
  return first?.answers ?? unknown;
}

/** The questions of the text, without a label or a condition that stands before them. */
function questionsIn(text: string): string[] {
  const plain = text.trim().slice(0, 1000);
  const sentences = plain.split(/(?<=[.?!;？])\s/);
  const asked = sentences.filter((sentence) => /[?？]\W*$/.test(sentence));
  return (asked.length > 0 ? asked : [plain]).map((sentence) =>
    sentence
      .replace(/^[^?]{1,80}?(?:\s[—–-]|:)\s/, "")
      .replace(/^\W*(?:if|when|once|given|wenn|falls|si|quand|cuando)\s[^,?]{1,120},\s/i, "")
      .trim(),
  );
}

const unknown: Answers = [
  "The simplest reading that the other requirements allow, written down as a decision",
  "You decide before the work on it begins",
  "It is left out of this version",
];

/** Kinds of question, the most telling first; each by the words that it opens with. */
const kinds: readonly { pattern: RegExp; answers: Answers }[] = [
  {
    pattern:
      /^\W{0,3}(?:and |but )?(?:for )?(?:how long|wie lange|combien de temps|cuánto tiempo|quanto tempo)\b|как долго|どのくらいの期間|多长时间|多久/iu,
    answers: [
      "As long as the thing that it belongs to",
      "A fixed time that you name, checked by a test",
      "A setting, with a usual default written into the plan",
    ],
  },
  {
    pattern:
      /\b(?:how (?:many|much(?! of)|often|large|big|far|frequently)|what(?: is| are|'s)? (?:the )?(?:\w+ )?(?:maximum|minimum|limits?|size|number|rate|frequency)|wie (?:viele?|oft|groß)|combien|cuánt[oa]s?|quant[oa]s?)\b|сколько|как часто|何人|何件|いくつ|多少|几个/iu,
    answers: [
      "A setting, with a usual default written into the plan",
      "A fixed number that you name, checked by a test",
      "No bound in this version",
    ],
  },
  {
    pattern:
      /\bwhat (?:happens|should happen|if|to do)\b|\bwhat does .{1,80} (?:do|show|return) (?:when|if)\b|\bhow (?:does|do|should|will|is|are|to) .{1,80}\b(?:handle|handled|behave|react|recover|respond|deal|fail)|\bwas (?:passiert|geschieht)\b|que se passe|qué (?:pasa|ocurre|sucede)|o que acontece|что (?:происходит|делать|будет)|どうなる|怎么办|如何处理/iu,
    answers: [
      "It stops with a clear message, and nothing that is stored changes",
      "It is tried again by itself, and reported when that fails too",
      "The rest goes on, and what was left undone is listed",
    ],
  },
  {
    pattern: /^\W{0,3}(?:and |but )?(?:who|whom|whose|wer|wem|qui|quién|quem)(?!\p{L})|^\W*кто|^誰|^谁/iu,
    answers: [
      "The person who is in charge of the system, until you name another",
      "A role of its own, which you name",
      "Everyone who may use the system",
    ],
  },
  {
    pattern:
      /^\W{0,3}(?:and |so )?(?:should|shall|must|may|can|could|would|will|do we (?:need|want)|does it need|is it (?:necessary|required|needed|allowed|okay|ok)|are we (?:going|allowed)|soll(?:en|te|ten)?|darf|dürfen|kann|können|faut-il|doit-on|peut-on|debe(?:n|mos)?|¿?se debe|deve(?:m|mos)?|нужно ли|надо ли|должен ли)(?!\p{L})|(?:べき|必要)ですか|是否/iu,
    answers: [
      "No: this version does without it",
      "Yes: it becomes a requirement with a test of its own",
      "Later: it is not built now, and nothing is built that stands in its way",
    ],
  },
  {
    pattern:
      /^\W{0,3}(?:and )?(?:is|are|do|does|did|has|have|was|were|ist|sind|hat|haben|est-ce|existe)(?!\p{L})/iu,
    answers: [
      "No: the plan relies on nothing of the kind",
      "Yes: you name it, and the plan builds on it",
      "Nobody knows yet: it is found out before the work on it begins",
    ],
  },
  {
    pattern: /^\W{0,3}(?:when|by when|wann|quand|cuándo|quando)(?!\p{L})|^\W*когда|^いつ|什么时候/iu,
    answers: ["With the first release", "In a later release that you name", "On a date that you name"],
  },
  {
    pattern:
      /^\W{0,3}(?:(?:in|on|for|with|from|to|by|under) )?(?:which|what|welche[rsmn]?|quel(?:le)?s?|qu[eé]|cuál(?:es)?|qual|quais)(?!\p{L})|^\W*(?:какой|какая|какие|что)|^どの|^何|哪/iu,
    answers: [
      "The simplest one that meets the other requirements, written down with its reason",
      "The one that is in use already",
      "You name it before the work on it begins",
    ],
  },
  {
    pattern:
      /^\W{0,3}(?:how(?! (?:much|bad|likely|serious))|where|wie|wo|comment|où|cómo|dónde|como|onde)(?!\p{L})|^\W*(?:как|где)|如何|怎么|どこ|どう/iu,
    answers: [
      "In the simplest way that meets the other requirements, written down with its reason",
      "As it is done already in what exists",
      "You describe it, with an example",
    ],
  },
];
