// The product requirements of Task Master, `prd.txt`: context first, then what to build, in which phases and order.
import type { Form } from "./form.ts";

const order = /^logical dependency chain/u;
const roadmap = /^development roadmap/u;
const features = /^core features/u;

export const taskMaster: Form = {
  fits: (headings) =>
    headings.some((heading) => features.test(heading)) &&
    headings.some((heading) => roadmap.test(heading) || order.test(heading)),
  sections: [
    [features, "requirements"],
    [/^user experience/u, "requirements"],
    [/^technical architecture/u, "constraints"],
    [roadmap, "requirements"],
    [/^(?:phase \d+\W*)?(?:future|later|post[- ]mvp|enhancements?|stretch|nice[- ]to[- ]have)/u, "later"],
    [/^phase \d.*\b(?:future|enhancements?|post[- ]mvp)\b/u, "later"],
    [/^(?:out of scope|non[- ]?goals)/u, "out"],
    [/^open questions/u, "questions"],
    [/^(?:overview|executive summary|problem|goals and context)/u, "introduction"],
    // In which order to build, what may go wrong, and what was found out on the way.
    [order, "reference"],
    [/^(?:risks|appendix|research|references)/u, "reference"],
  ],
  blocks: [[/^(?:why it.?s important|why it matters|user personas?|personas?)\s*[:：]/iu, "reference"]],
};
