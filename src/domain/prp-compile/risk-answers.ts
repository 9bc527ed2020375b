// What can be done about the risks that a complexity profile names, where nobody on the team has a better answer.

/** The usual answer to a risk; where there is none, that somebody has to accept it. */
export function usualAnswer(risk: string): string {
  const known = answers.find(({ about }) => about.test(risk));
  return (
    known?.answer ?? "Accepted for now: nobody on the team has an answer. The owner of the product decides."
  );
}

const answers: readonly { about: RegExp; answer: string }[] = [
  {
    about: /\bharm people|safe state\b/i,
    answer:
      "Name the safe state first, reach it on every failure and on loss of power, and have the proof reviewed.",
  },
  {
    about: /\bshows one person's data|one customer's data\b/i,
    answer:
      "Check the owner in one place that every path goes through, and try each path with somebody else's id.",
  },
  {
    about: /\bpayment|\bmoney\b/i,
    answer:
      "Give each payment a key that makes a repeat harmless, record it before it is sent, and compare the books daily.",
  },
  {
    about: /\bmodel may be wrong\b/i,
    answer:
      "Keep a set of examples apart, compare with a plain baseline on it, and state the figure below which nothing ships.",
  },
  {
    about: /\bslow or down|outage\b/i,
    answer:
      "Give each call a deadline and a bounded retry, decide what still works without the other part, and test it absent.",
  },
  {
    about: /\battacker\b/i,
    answer:
      "List what an attacker wants, answer each with a control and a test, and try that rightful users still get in.",
  },
  {
    about: /^compliance\b|\bnamed law|public duties\b/i,
    answer:
      "List the clauses that apply, give each a control and its evidence, and have the list confirmed before release.",
  },
  {
    about: /\bdiverge|late or out of order\b/i,
    answer:
      "Name the one place of truth, number the changes, and test with messages lost, doubled and in another order.",
  },
  {
    about: /\bwhile they are moved\b/i,
    answer:
      "Back up first, rehearse on a copy, compare counts and sums after the move, and keep the way back open until then.",
  },
  {
    about: /\bhealth data|personal data\b/i,
    answer:
      "Store only what a requirement needs, encrypt it, log who reads it, and delete it after a stated time.",
  },
  {
    about: /\bexisting system\b/i,
    answer: "Read the existing code and record its behaviour as tests before the first change.",
  },
  {
    about: /\bother side\b/i,
    answer:
      "Put the foreign interface behind one of our own, and test against recorded answers, slow ones and none.",
  },
  {
    about: /\bchanges of the same thing\b/i,
    answer:
      "Give each thing a version, refuse a change of an outdated one with a message, and test every pair of changes that may meet.",
  },
  {
    about: /\brights away\b/i,
    answer:
      "Let a second person confirm what cannot be undone, record who did what, and give people a way to object that works.",
  },
  {
    about: /\bmatters most\b/i,
    answer:
      "Rehearse the worst case on a copy with real people before release, and again after each change of what it rests on.",
  },
  {
    about: /\breal hardware\b/i,
    answer:
      "Run the tests that depend on timing on the real device, early and in every build that can reach one.",
  },
];
