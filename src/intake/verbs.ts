// The verbs of specifications, in English: as orders ("add a search box") and as behaviour ("the list shows the names").

const words = (text: string) => text.trim().split(/\s+/);

const base = words(`
  accept access achieve activate adapt add adhere adjust adopt aggregate alert align allow analyse analyze append apply
  archive ask assign attach audit authenticate authorize automate avoid block browse build cache calculate cancel
  capture cater check choose clear click close collect compare compress compute configure confirm connect convert
  coordinate copy create customise customize debounce define delete deliver deploy derive design detect determine
  develop disable display distinguish document download drag drop edit embed enable encrypt enforce enhance enter
  establish evaluate exclude execute expire explain export expose extend extract facilitate fetch filter find flag follow format forward
  generate give grant group guarantee handle hash hide highlight host identify implement import improve include
  indicate inform initiate insert inspect install integrate introduce invalidate invite issue keep launch let limit link list load
  lock log maintain make manage map mark mask match measure merge migrate minimise minimize modify monitor move navigate normalise
  normalize notify obtain offer open optimise optimize order organise organize paginate parse perform permit persist pin play post
  prefer present preserve prevent print prioritise prioritize process produce prompt propagate protect provide provision publish
  purge push query queue rank rate read receive recommend record recover redirect reduce refactor refresh register reject release
  remember remove rename render reply replace replicate report request require reset resize resolve respect respond restore
  restrict resume retain retrieve retry return reuse revoke rotate route run sanitise sanitize save scale scan schedule
  search secure see select send separate serve set share ship show sign simulate skip sort specify split start stop store stream
  submit subscribe suggest support suppress switch sync synchronise synchronize tag target terminate test throttle toggle track
  transfer transform translate trigger type update upgrade upload use validate verify view visualise visualize warn watch wrap write zoom
  abort abstract acknowledge address administer advance advise aid amend annotate announce anonymise anonymize approve arrange
  assemble assert assess assist associate assure audit augment auto-generate await back backup balance bind book bootstrap bound bring
  broadcast bundle bypass cascade categorise categorize centralise centralize certify change charge chart classify clean clip clone close
  codify coexist combine comment commit communicate compile complement complete comply compose conduct conform consider consolidate
  construct consume contact containerise containerize contribute control cooperate correct correlate count cover crop cross-check
  customize cut deactivate debug decide decode decommission decouple decrease decrypt deduplicate delegate demonstrate deny
  deprecate describe detach diagnose discard discover dispatch dispose dockerise dockerize drive duplicate ease eliminate email emit
  employ empower encapsulate encode encourage engage enrich enqueue enrol enroll enumerate erase escalate estimate exchange exercise
  exit expand experiment explore familiarise fill finalise finalize fine-tune fix flush focus fork foster fulfil fulfill gather get give
  go govern grow guide harden have help hold hook ignore illustrate increase increment index infer inherit inject inline inquire inspire
  instantiate instruct instrument interact interpolate interpret invest investigate invoke isolate iterate join justify label lazy-load
  lead learn lessen leverage listen localise localize locate look lower meet mention mimic mirror mitigate model mount multiply mute name
  nest note observe onboard optimise orchestrate outline output overlay overwrite own pack partition pass patch pause pay peg penalise
  personalise personalize plan plot point poll pool populate prepare prepend preprocess prevent preview proceed profile
  prohibit project promote prototype prove proxy prune pull purchase put quantify quarantine raise randomise randomize reach react
  rebuild recalculate recognise recognize reconcile reconnect record-keep recreate recycle redact redeem redesign redo refer refine reflect
  regenerate regulate reimplement reinforce relate relaunch relay reload rely remind reopen reorder reorganise reorganize repair
  repeat reply reproject reschedule research reserve resend resend restart restructure result retain retire retrain reverse revert review
  rewrite roll round sample scaffold score scrape script scroll sell sequence settle shard shorten shrink shut simplify size slice snapshot
  solve speak spawn specialise split sponsor stage standardise standardize state stay strengthen strip structure study subtract succeed
  sum summarise summarize supervise supply surface survey suspend swap tag take tell tokenise tokenize top trace trade train
  transcribe transition transmit transport trim troubleshoot tune turn undo unify unite unlock unsubscribe unwrap upsert
  think remember ensure utilise utilize vary version visit vote wait warm weave weigh welcome whitelist widen work yield
`);

const behaviourOnly = words(`
  appear arise assume become begin belong bring carry come consist consume contain control cover default depend end equal exist exit
  fail fall focus get go happen have hold increment lead live need occur open operate own refer remain say snap stay
  take turn wait work
`);

const imperatives: ReadonlySet<string> = new Set(base);
const plural: ReadonlySet<string> = new Set([...base, ...behaviourOnly]);
const inThirdPerson: ReadonlySet<string> = new Set([...base, ...behaviourOnly].map(thirdPerson));
const adverbs: ReadonlySet<string> = new Set(
  words(
    "please always never automatically optionally also then only securely explicitly carefully clearly do not don t",
  ),
);

/** Whether the text begins with a verb in the imperative, perhaps behind "please" or "always". */
export function beginsWithOrder(text: string): boolean {
  for (const word of latinWords(text.slice(0, 120))) {
    if (imperatives.has(word)) return true;
    if (!adverbs.has(word)) return false;
  }
  return false;
}

/** Whether the text says what something does or what is done to it, in the present. */
export function saysBehaviour(text: string): boolean {
  return latinWords(text).some((word) => inThirdPerson.has(word)) || passive.test(text);
}

/** Whether a name is followed by a verb and what the verb acts on: "page takes the …", but not "file uploads". */
export function hasPredicate(text: string): boolean {
  const spoken = latinWords(text);
  return spoken.some((word, i) => i > 0 && inThirdPerson.has(word) && actedOn.test(spoken[i + 1] ?? ""));
}

const actedOn =
  /^(?:the|an?|any|another|other|more|less|longer|its|their|his|her|it|them|anything|something|all)$/;

/** Whether several of something do a thing, in the present: "Users sign in with a password". */
export function saysCommonDeed(text: string): boolean {
  const [first = "", second = "", third = "", fourth = ""] = latinWords(text.slice(0, 80));
  const isDeed = (subject: string, verb: string) =>
    /^(?:[a-z]{2,}[^s]s|[a-z]*(?:people|men))$/.test(subject) && plural.has(verb);
  if (isDeed(first, second) || isDeed(second, third)) return true;
  return determiner.test(first) && isDeed(third, fourth);
}

const determiner = /^(?:the|all|both|many|some|most|our|logged)$/;

const passive =
  /\b(?:is|are|gets?|be)\s+(?:(?:not|only|always|never|also|[a-z]+ly)\s+){0,2}[a-z]+(?:ed|en|wn|lt|nt|ept|ent)\b/i;

function latinWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function thirdPerson(verb: string): string {
  if (verb === "have") return "has";
  if (/(?:[sxz]|ch|sh|go|do)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
