// A value that must never be printed, logged or stored by accident.

const shown = "[secret]";

/** A secret text; whatever turns it into text by habit gets `[secret]`, and only `reveal` gives it away. */
export class Secret {
  readonly #value: string;
  /** How the secret may look in what others send back, the longest first. */
  readonly #forms: readonly string[];

  constructor(value: string) {
    this.#value = value;
    this.#forms = formsOf(value);
  }

  reveal(): string {
    return this.#value;
  }

  /** The text with every occurrence of the secret blotted out, be it as it is or escaped for JSON or a URL. */
  redact(text: string): string {
    const redacted = this.#blotOut(text);
    if (!redacted.includes("\\u")) return redacted;
    // In JSON, any letter may be written by its number.
    const spelled = spelledOut(redacted);
    const withoutSecret = this.#blotOut(spelled);
    return withoutSecret === spelled ? redacted : withoutSecret;
  }

  /** How many letters at the end of a text may be the beginning of the secret. */
  overhang(text: string): number {
    return Math.max(0, ...this.#forms.map((form) => commonEdge(text, form)));
  }

  #blotOut(text: string): string {
    return this.#forms.reduce((redacted, form) => redacted.replaceAll(form, shown), text);
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  /** What `console.log` and test reports show. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return shown;
  }
}

/** JSON with its numbered letters as letters, where that means the same. */
function spelledOut(json: string): string {
  return json.replace(/\\(?:u00([2-7][0-9a-f])|[\s\S])/gi, (escape, code?: string) => {
    const letter = code === undefined ? escape : String.fromCharCode(parseInt(code, 16));
    return letter === '"' || letter === "\\" ? escape : letter;
  });
}

function formsOf(value: string): string[] {
  const inUrl = encodeURIComponent(value.toWellFormed());
  const inJson = JSON.stringify(value).slice(1, -1);
  const forms = new Set([value, inJson, inJson.replaceAll("/", "\\/"), inUrl, inUrl.toLowerCase()]);
  return [...forms].filter((form) => form !== "").sort((one, other) => other.length - one.length);
}

/** The length of the longest end of `text` with which `form` begins, without being whole. */
function commonEdge(text: string, form: string): number {
  for (let length = Math.min(text.length, form.length - 1); length > 0; length--)
    if (text.endsWith(form.slice(0, length))) return length;
  return 0;
}
