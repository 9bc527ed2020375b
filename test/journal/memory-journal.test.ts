import { openMemoryJournal } from "../../src/journal/memory-journal.ts";
import { describeJournal } from "./journal-contract.ts";

describeJournal(
  "memory",
  async () => Promise.resolve(openMemoryJournal()),
  async (old) => Promise.resolve(openMemoryJournal(old.records())),
);
