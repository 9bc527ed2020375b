// A value that must never be printed, logged or stored by accident.

const shown = "[secret]";

/** A secret text; whatever turns it into text by habit gets `[secret]`, and only `reveal` gives it away. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  /** The text with every occurrence of the secret blotted out. */
  redact(text: string): string {
    return text.replaceAll(this.#value, shown);
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
