// Gaps about two who want the same: edits that meet, the last seat, and records that may be one.
import { roots } from "./foreign-words.ts";
import type { GapRule } from "./gap-rule.ts";
import { termList } from "../words/term-list.ts";

export const conflictGapRules: readonly GapRule[] = [
  {
    when: termList(
      "real-time collaboration, collaborative, collaborate, offline-first, offline mode, synchronize, syncs, sync when",
      "multi-device, multiple devices, concurrent edits, multiplayer, edit simultaneously, edit at the same time, across devices",
    ),
    unless: termList(
      "conflict resolution, conflict, conflicts, last-write-wins, last write wins, last writer wins, CRDT, merge, merged",
      "optimistic locking, operational transformation, lock, locked, locking",
    ),
    elsewhere: {
      when: roots(
        "gleichzeitig bearbeit, echtzeit-zusammenarbeit, hors ligne, synchronis, sin conexión, sincronización entre, sincronizar datos, sincronização entre, офлайн, синхронизац, совместное редактир, オフライン, 同期, 共同編集, 离线, 同步, 协同, آفلاین, همگام",
      ),
      unless: roots("konflikt, zusammenführ, conflit, fusion, conflict, конфликт, 競合, 冲突, تعارض"),
    },
    ask: "which change wins when two people or devices change the same thing?",
    options: [
      "The last write wins, and this is documented",
      "The one who comes second is shown both and decides",
      "Changes are merged field by field",
    ],
  },
  {
    when: termList(
      "last-write-wins, last write wins, last writer wins, latest write wins, most recent timestamp",
    ),
    unless: termList(
      "server time, server clock, clock skew, logical clock, vector clock, version vector, tombstone, tombstones, Lamport, server timestamp, server-side timestamp",
    ),
    ask: "by whose clock, and does a deletion win over an older or a newer edit?",
    options: [
      "By the clock of the server; a deletion counts as a write like any other",
      "By the clock of each device; a deletion always wins",
      "By a version number; a deletion never wins over an edit that it did not know",
    ],
  },
  {
    when: /\b(?:match(?:ed|es|ing)?|link(?:ed|ing)?|merg(?:ed?|ing)) (?:\w+ ){0,4}?(?:to|with|against) (?:an |the |any )?(?:existing|known) (?:\w+ )?(?:records?|clients?|customers?|patients?|persons?|people|entries|cases?|users?)\b|\b(?:duplicate detection|record linkage|deduplication of)\b/i,
    unless: termList(
      "match on, matched on, matching on, matched by, match by, match score, matching score, exact match, same address, same e-mail, same email, match criteria, matching criteria",
    ),
    ask: "by which fields are two taken for the same, and who decides when it is unclear?",
    options: [
      "By fields that you name, all equal; anything less goes to a person",
      "By a score over several fields, above a bound that you name",
      "By one number that both carry; without it they are taken for two",
    ],
  },
  {
    when: termList(
      "booking, bookings, reservation, reserve, in stock, stock level, inventory levels, inventory count, available seats, seats, tickets, time slot, time slots, appointment, appointments, bid, auction, coupon",
    ),
    unless: termList(
      "double booking, double-booking, double-booked, overbooking, overselling, concurrent, concurrency, optimistic lock, race condition",
      "at the same time, simultaneously, atomic, transaction, transactions, first come, conflict, conflicts, overlap, overlapping, already booked, already taken",
    ),
    elsewhere: {
      when: roots(
        "buchung, reservier, lagerbestand, terminbuch, terminverein, terminvergabe, réservation, en stock, rendez-vous, reserva, citas, inventario, estoque, agendamento, бронир, запись на при, остат, 予約, 在庫, 预订, 预约, 库存, رزرو, نوبت",
      ),
      unless: roots(
        "doppelbuch, gleichzeitig, transaktion, überbuch, double réservation, simultan, concurren, conflit, doble, conflicto, одновременн, транзакц, конфликт, двойн, 重複, 排他, 同時, 冲突, 并发, 事务, 重复, هم‌زمان, تداخل",
      ),
    },
    ask: "what happens when two people want the last one at the same moment?",
    options: [
      "The first to confirm gets it, and the other is told at once",
      "It is held for the first for ten minutes",
      "Both are taken, and a person sorts it out",
    ],
  },
];
