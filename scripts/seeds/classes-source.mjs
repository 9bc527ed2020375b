// Defects against the brief and against the PRP itself: other limits, other technologies, scope nobody asked for.
import { wanted, withCriterion, withEntry, withRequirementLike } from "./edits.mjs";
import { pick } from "./random.mjs";

const figure =
  /(?<![\w.,-])(\d[\d,]*)(?=[ -]?(?:ms|seconds?|minutes?|hours?|days?|%|MB|users?|items?|characters?|attempts?|requests?)\b)/;
const hasFigure = ({ text, questionIds }) => figure.test(text) && questionIds.length === 0;
const otherFigure = (text) =>
  text.replace(figure, (digits) => String(Number(digits.replaceAll(",", "")) * 3 + 7));
const open = (prp) => wanted(prp).filter(({ questionIds }) => questionIds.length === 0);
const bound = /\b(?:must|shall|can|will)\b(?! not)/;

export const sourceClasses = [
  {
    name: "contradict a limit",
    finds: ["prp/contradiction", "prp/contradicting-criterion"],
    plant: (prp, random) => {
      const model = pick(wanted(prp).filter(hasFigure), random);
      if (model === undefined) return null;
      const text = otherFigure(model.text);
      return withRequirementLike(prp, model, { text, source: { ...model.source, quote: text } });
    },
  },
  {
    name: "criterion with another limit",
    finds: ["prp/contradicting-criterion"],
    plant: (prp, random) => {
      const model = pick(
        wanted(prp).filter((each) => hasFigure(each) && each.acceptance.length > 0),
        random,
      );
      if (model === undefined) return null;
      return withCriterion(prp, model, model.acceptance[0], () => ({
        then: otherFigure(model.text),
        negative: false,
      }));
    },
  },
  {
    name: "must against must not",
    finds: ["prp/contradiction"],
    plant: (prp, random) => {
      const model = pick(
        open(prp).filter(
          ({ text }) => bound.test(text) && !/\bnot\b/.test(text) && text.split(" ").length > 5,
        ),
        random,
      );
      if (model === undefined) return null;
      const text = model.text.replace(bound, "must not");
      return withRequirementLike(prp, model, { text, source: { ...model.source, quote: text } });
    },
  },
  {
    name: "the same requirement in other words",
    finds: ["prp/duplicate-requirement"],
    plant: (prp, random) => {
      const model = pick(
        open(prp).filter(({ text }) => text.split(" ").length > 5),
        random,
      );
      if (model === undefined) return null;
      const text = inOtherWords(model.text, random);
      return withRequirementLike(prp, model, { text, source: { ...model.source, quote: text } });
    },
  },
  {
    name: "invent a requirement",
    needsBrief: true,
    finds: ["prp/unrequested-requirement"],
    plant: (prp, random) => {
      const text = pick(
        [
          "Readers must be able to share pages on social networks.",
          "The product must offer a dark theme for night owls.",
          "A chatbot must greet each visitor by nickname.",
          "Weekly newsletters must go out to all subscribers.",
        ],
        random,
      );
      return withRequirementLike(prp, pick(wanted(prp), random), { text, kind: "functional" });
    },
  },
  {
    name: "swap a technology for its rival",
    needsBrief: true,
    finds: ["prp/invented-technology", "prp/missing-technology", "prp/rival-technology"],
    plant: (prp, random) => {
      if (prp.stack.length === 0) return null;
      return withEntry(prp, "stack", pick(prp.stack, random), () => ({
        name: pick(["CouchDB", "Perl", "COBOL"], random),
      }));
    },
  },
  {
    name: "build with a rival of the stack",
    finds: ["prp/rival-technology"],
    plant: (prp, random) => {
      const rivals = {
        PostgreSQL: "MySQL",
        SQLite: "MariaDB",
        React: "Angular",
        Kafka: "RabbitMQ",
        FastAPI: "Django",
      };
      const names = prp.stack.map(({ name }) => name);
      const rival = pick(
        names.flatMap((name) => rivals[name] ?? []).filter((name) => !names.includes(name)),
        random,
      );
      if (rival === undefined) return null;
      const step = `Create the parts that need ${rival}.`;
      return withEntry(prp, "tasks", pick(prp.tasks, random), ({ steps }) => ({ steps: [...steps, step] }));
    },
  },
  {
    name: "quality without a figure",
    finds: ["prp/unmeasured-quality"],
    plant: (prp, random) => {
      const text = pick(
        [
          "Response times of the search must be low.",
          "The throughput of the import must be high.",
          "Uptime must be excellent.",
        ],
        random,
      );
      const model = pick(
        open(prp).filter(({ acceptance }) => acceptance.length > 0),
        random,
      );
      if (model === undefined) return null;
      const acceptance = [
        { ...model.acceptance[0], id: "AC-90000.1", given: "a user", when: "they use it", then: "it holds" },
      ];
      return withRequirementLike(
        prp,
        { ...model, acceptance },
        { text, kind: "quality", source: { ...model.source, quote: "" } },
      );
    },
  },
  {
    name: "law without a control",
    finds: ["prp/uncontrolled-compliance"],
    plant: (prp, random) => {
      const asked = prp.questions.map(({ text }) => text).join(" ");
      const all = prp.requirements
        .flatMap(({ acceptance }) => acceptance.map(({ given, when, then }) => `${given} ${when} ${then}`))
        .join(" ");
      const free = [
        ["HIPAA", /audit|PHI|health|encrypt|access log|minimum|unauthori|patient/i],
        ["PCI DSS", /card|PAN|CVV|CVC|token|payment|segment/i],
      ].filter(([name, control]) => !control.test(all) && !asked.includes(name));
      const [name] = pick(free, random) ?? [];
      if (name === undefined) return null;
      return withRequirementLike(prp, pick(wanted(prp), random), {
        text: `The product must comply with ${name}.`,
        kind: "constraint",
      });
    },
  },
  {
    name: "input that is never refused",
    finds: ["prp/no-refusal"],
    plant: (prp, random) => {
      const model = pick(
        open(prp).filter(({ acceptance }) => acceptance.some(({ negative }) => !negative)),
        random,
      );
      if (model === undefined) return null;
      const text = pick(
        [
          "Visitors upload a photo of the meter.",
          "A member submits the form with the reading.",
          "The import accepts a CSV file of addresses.",
        ],
        random,
      );
      const acceptance = model.acceptance.filter(({ negative }) => !negative);
      return withRequirementLike(prp, { ...model, acceptance }, { text, kind: "functional" });
    },
  },
];

const swaps = [
  [/\b(?:must|shall|will)\b/, "has to"],
  [/\bcan\b/, "is able to"],
  [/\bdelete\b/i, "remove"],
  [/\bshow\b/i, "display"],
  [/\bedit\b/i, "change"],
  [/\bcreate\b/i, "add"],
  [/\bstore\b/i, "save"],
];

function inOtherWords(text, random) {
  const swapped = swaps.reduce(
    (said, [word, other]) => said.replace(word, other),
    text.replace(/\.\s*$/, ""),
  );
  const opening = pick(["It is needed that ", "Please ensure that ", "In any case "], random);
  return `${opening}${swapped.charAt(0).toLowerCase()}${swapped.slice(1)}.`;
}
