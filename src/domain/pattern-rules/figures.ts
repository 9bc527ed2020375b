// Every figure of the pattern memory, each with where it comes from.

/** From the mission: a pattern is used above this relevance only, and a proposal below it waits for a person. */
export const minRelevance = 0.7;
export const minProposalConfidence = 0.7;
/** From the mission: how many patterns a plan gets at most, and where the confidence of a new one starts. */
export const mostRecalled = 5;
export const firstConfidence = 0.5;

/** How much each part counts for the order. Fitting the brief comes first; the rest decides between like patterns. */
export const rankShares = { relevance: 0.6, trust: 0.3, freshness: 0.1 } as const;
/**
 * After so many days without use a pattern counts as half as fresh. A year: languages and frameworks bring out a new
 * main version about once a year.
 */
export const halfLifeDays = 365;
/** What is left of the relevance for each level between the plan a pattern comes from and this one. */
export const levelStep = 0.85;

/** How much more a tag counts than a word of the sentence that says when to use the pattern: tags were chosen. */
export const tagBoost = 2;

/** Two patterns whose words are alike this much (Jaccard) say the same; from the second figure on they belong together. */
export const sameLikeness = 0.9;
export const kindredLikeness = 0.6;

/** What a proposal's confidence is made of, and how many words of its situation make it as specific as can be. */
export const proposalShares = { confidence: 0.4, coverage: 0.3, specificity: 0.3 } as const;
export const specificTerms = 6;
/** With fewer words than these a situation would fit nearly every brief. */
export const fewestTerms = 3;
/**
 * With more words than these a situation would fit only the brief that it was taken from. Measured on real briefs: with 16
 * a brief that lost half of its requirements is still known in eight of ten cases, with 24 in seven, and the number of
 * other briefs that are taken for it is the same.
 */
export const mostTerms = 16;
/** At most this much where names cannot be told from words, so that a person looks at it. */
export const unclearCeiling = 0.6;

/** How much of a pattern goes into a plan, in characters: enough for what it says, too little to crowd out the brief. */
export const longestDescription = 200;
export const longestNotes = 600;
