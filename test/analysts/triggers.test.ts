// Where "when" starts a condition, where it ends, and where it is none.
import { expect, test } from "vitest";
import { triggerIn } from "../../src/analysts/triggers.ts";

test.each([
  [
    "When a member pastes an address, the app fetches the title.",
    "a member pastes an address",
    "the app fetches the title.",
  ],
  [
    "When a page cannot be reached while it is added, the app saves the link anyway",
    "a page cannot be reached while it is added",
    "the app saves the link anyway",
  ],
  [
    "When a member adds, edits or deletes a link, the app logs it",
    "a member adds, edits or deletes a link",
    "the app logs it",
  ],
  [
    "When a link, a comment or a tag is deleted, the app keeps a copy",
    "a link, a comment or a tag is deleted",
    "the app keeps a copy",
  ],
  [
    "When there are no todos, #main and #footer should be hidden",
    "there are no todos",
    "#main and #footer should be hidden",
  ],
  [
    "If it's empty the todo should instead be destroyed",
    "it's empty",
    "the todo should instead be destroyed",
  ],
  ["If the order fails, show an error", "the order fails", "show an error"],
  ["After the first step completes, the job stops", "after the first step completes", "the job stops"],
  [
    "WHEN running in development mode, THE System SHALL allow it",
    "running in development mode",
    "the System SHALL allow it",
  ],
  ["User can see a message when the product is added", "the product is added", "User can see a message"],
  [
    "Wenn ein Nutzer sich anmeldet, zeigt die App das Board",
    "ein Nutzer sich anmeldet",
    "zeigt die App das Board",
  ],
  ["Hinweis, wenn die Daten nur teilweise vorliegen", "die Daten nur teilweise vorliegen", "Hinweis"],
  [
    "Lorsque le membre ajoute un lien, le système envoie un message",
    "le membre ajoute un lien",
    "le système envoie un message",
  ],
  [
    "Cuando el usuario guarda un enlace, el sistema envía un correo",
    "el usuario guarda un enlace",
    "el sistema envía un correo",
  ],
])("the condition ends at a certain border: %s", (text, condition, outcome) => {
  expect(triggerIn(text)).toEqual({ state: null, condition, outcome });
});

test.each([
  "Once a week, the app checks every link",
  "If you need to change some styles, use the app.css file",
  "If possible, the app reuses the session",
  "Where applicable, the form shows a hint",
  "The app saves the form as soon as possible",
  "The list works even if the server is down",
  "The page shows when the link was added",
  "Payments are released only after the order is approved",
  "Links that were broken when the check ran are listed",
  "Removes completed todos when clicked",
  "When the user edits a link, note or tag",
  "Der Bericht erscheint nur, wenn alle Daten vorliegen",
])("no trigger is found where it is not certain: %s", (text) => {
  expect(triggerIn(text)).toBeNull();
});
