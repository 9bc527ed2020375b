import { openMemoryCallRecord } from "../../src/llm/memory-call-record.ts";
import { describeCallRecord } from "./call-record-contract.ts";

describeCallRecord(
  "memory",
  () => Promise.resolve(openMemoryCallRecord()),
  (old) => Promise.resolve(openMemoryCallRecord(old.entries())),
);
