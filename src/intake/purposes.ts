// Sentences that say what the whole is for: "The goal is to …", "This proposal adds …", "The city wants an app that …".

/** Whether a sentence says what is to be made, in the words of goals, proposals and clients' wishes. */
export function statesPurpose(sentence: string): boolean {
  return !teaches.test(sentence) && purposes.some((purpose) => purpose.test(sentence.slice(0, 300)));
}

// "The goal of this exercise is to see how you work" speaks of the reader.
const teaches =
  /\b(?:goal|aim|purpose|objective|point|idea)\b[^.]{0,80} to (?:see|assess|evaluate|learn|understand|practi[sc]e|get to know|test your|show (?:us|your)|demonstrate your|give you|help you|teach|describe|explain|outline|document)\b/iu;

const purposes: readonly RegExp[] = [
  /\b(?:goal|aim|purpose|objective|task|job|challenge|mission)s?\b(?: (?:of|for|with|behind) [^,.:;]{1,60})? (?:is|are|will be) (?:to|that)\b/iu,
  /\b(?:this|the|our) (?:\p{L}+ )?(?:proposal|pep|rfc|change|project|feature|epic|enhancement) (?:is a proposal to|proposes|introduces|adds|creates|extends|replaces|aims to|seeks to|implements|delivers)\b/iu,
  /\b(?:in|with) this (?:\p{L}+ )?(?:proposal|rfc|project|change|document), ?we (?:introduce|add|create|build|extend|replace|develop|provide)\b|\bin this (?:proposal|rfc|project|change|document) we (?:introduce|add|create|build|extend|replace|develop|provide)\b/iu,
  /^\W*(?:this|the following|below) is (?:an? |the |our )?(?:\p{L}+ )?(?:proposal|request|plan|project|brief|task|assignment) (?:to|for)\b/iu,
  /\bwe(?: are|[’']re) (?:also )?(?:(?:going|planning) to (?!(?:see|learn|discuss|explain|show)\b)|introducing|adding|building|creating|migrating|replacing|developing|extending|moving\b)/iu,
  /(?:^\W*|, |\bthen )(?:we|our (?:\p{L}+ )?teams?|the (?:\p{L}+ ){0,2}teams?|the project) (?:(?:also|therefore|then|now|initially|first) )?(?:(?:plan|intend|aim|propose|expect|want)s? to (?!(?:see|learn|understand|discuss|explain|show)\b)|(?:are|is) (?:going|planning) to |(?:have |has )?(?:decided|chose|chosen|opted|agreed|committed) (?:to|on|for|not|that|\p{L}+ \p{L}+)\b)/iu,
  /\b(?:the|our) (?:(?:current|initial|general|overall|migration|rollout) )?(?:plan|intention|intent|approach|strategy|decision) is (?:to|that)\b/iu,
  /\b(?:wants?|wish(?:es)?|would like|plans?|intends?) (?:you )?to (?:have|build|create|offer|introduce|replace|launch|set up|develop|implement|provide|migrate|automate|digiti[sz]e)\b/iu,
  /(?<!\p{L})(?:souhaite(?:nt|rait|ons)?|voudrai(?:t|ent)|l[’']objectif [^.]{0,80}est d)(?!\p{L})|l[’']objectif [^.]{0,80}est d[e’']/iu,
  /(?<!\p{L})(?:objec?tivo (?:de|del|do|da|deste|este)? ?[^.]{0,80}(?:\bes|é|consiste)|(?:se|pretende-se) (?:quiere|desea|pretende)|queremos|deseamos|pretende-se|deseja(?:mos)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:ziel(?:setzung)? [^.]{0,80}ist|(?:möchte|möchten|wünscht) [^.]{1,200})(?!\p{L})/iu,
  /(?<!\p{L})(?:цел[ьи] [^.]{0,80}(?:[—–-]|явля)|хотим |хочет )/iu,
  /目的は|を目的と|目标是|目的是|旨在/u,
];
