// Briefs of small products in nine fields, for plans that nobody tuned a rule to.

const fields = [
  {
    title: "Appointment desk",
    who: "a patient",
    keeper: "the receptionist",
    thing: "appointment",
    stack: "TypeScript and PostgreSQL",
    place: "a clinic",
  },
  {
    title: "Book lending",
    who: "a reader",
    keeper: "the librarian",
    thing: "loan",
    stack: "Python and SQLite",
    place: "a library",
  },
  {
    title: "Parking permits",
    who: "a resident",
    keeper: "the clerk",
    thing: "permit",
    stack: "Go and PostgreSQL",
    place: "a town hall",
  },
  {
    title: "Warehouse counts",
    who: "a picker",
    keeper: "the foreman",
    thing: "stock count",
    stack: "Java and MySQL",
    place: "a warehouse",
  },
  {
    title: "Meter readings",
    who: "a tenant",
    keeper: "the landlord",
    thing: "reading",
    stack: "Rust and SQLite",
    place: "a block of flats",
  },
  {
    title: "Timetable",
    who: "a teacher",
    keeper: "the head of school",
    thing: "lesson",
    stack: "TypeScript and React",
    place: "a school",
  },
  {
    title: "Museum guide",
    who: "a visitor",
    keeper: "the curator",
    thing: "exhibit",
    stack: "Python and FastAPI",
    place: "a museum",
  },
  {
    title: "Boat rental",
    who: "a guest",
    keeper: "the harbour master",
    thing: "booking",
    stack: "TypeScript and PostgreSQL",
    place: "a lake",
  },
  {
    title: "Seed exchange",
    who: "a gardener",
    keeper: "the organiser",
    thing: "offer",
    stack: "Python and PostgreSQL",
    place: "a garden club",
  },
];

/** One brief a field, as Markdown; the figures differ from field to field. */
export function generatedBriefs() {
  return fields.map(briefOf);
}

function briefOf({ title, who, keeper, thing, stack, place }, at) {
  const name = thing.split(" ").at(-1);
  return `# ${title}

A small web service that keeps the ${thing}s of ${place}.

## Requirements

- ${capitalised(who)} must be able to enter a new ${thing} with a date and a note.
- ${capitalised(who)} must be able to cancel a ${thing} up to ${at + 12} hours before its date.
- ${capitalised(keeper)} must see all ${thing}s of a day on one page, sorted by time.
- When a ${thing} is cancelled, the service must send an e-mail to ${keeper} within ${at + 3} minutes.
- A ${name} note may hold at most ${100 + 20 * at} characters.
- ${capitalised(keeper)} can export the ${thing}s of a month as a CSV file.
- An account must be locked for ${at + 10} minutes after ${at + 4} failed attempts to sign in.
- If the mail server does not answer, then the service must try again every ${at + 5} minutes.

## Quality

- The page of a day must load within ${300 + 50 * at} ms with ${1000 + 100 * at} ${thing}s.
- Every password must be stored as a salted hash.

## Technology

- The service must be written in ${stack}.

## Out of scope

- Payments
- A mobile app
`;
}

function capitalised(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
