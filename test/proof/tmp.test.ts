import { test } from "vitest";
import { faults } from "../../src/processes/mock-llm/faults.ts";
import { startMockLlm } from "../../src/processes/mock-llm/server.ts";
import { planWithModel } from "../harness/model-planning.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
test("tmp", async () => {
  const names = (process.env["MODES"] ?? Object.keys(faults).join(",")).split(",");
  for (const name of names) for (const where of ["1", "4", "every"]) {
    const mode = name === "429" ? "429:0.2" : name === "huge" ? "huge:5" : name;
  const mock = await startMockLlm({faults: [`${mode}@${where}`]});
  const t = performance.now();
  const result = await planWithModel({ baseUrl: mock.baseUrl, folder: await temporaryFolder(), options: { budget: {plan: {calls: 200, tokens: 2_000_000, usd: 5}, agent: {calls: 50, tokens: 2_000_000, usd: 5}, wallMs: 20_000} } }).catch((e) => e);
  const per = new Map<string, number>();
  for (const r of mock.requests) per.set(r.idempotencyKey ?? "", (per.get(r.idempotencyKey ?? "") ?? 0) + 1);
  console.log(name, where, Math.round(performance.now() - t), result.status, result.failure?.reason ?? result.message, "n", mock.requests.length, "max", Math.max(...per.values()), JSON.stringify(result.agents?.map((a: any) => [a.role.slice(0,4), a.madeBy, (a.degraded??"").slice(0,90)])));
  await mock.close();
  }
}, 1_200_000);
