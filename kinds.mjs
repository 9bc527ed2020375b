import { readFileSync } from "node:fs";
for (const d of ["/work/shared/briefs","/tmp/dev2","/tmp/dev3"]) { const k={}; for (const l of readFileSync(d+"/labels.jsonl","utf8").trim().split("\n")) for (const m of JSON.parse(l).labels.must_cover) k[m.kind]=(k[m.kind]??0)+1; console.log(d,k); }
