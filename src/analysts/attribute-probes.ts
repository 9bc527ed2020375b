// How qualities are tried that the brief names without a figure. Word data.

/** Asked in this order; the first attribute that the text names decides. */
export const attributes: readonly { readonly words: RegExp; readonly probe: string }[] = [
  {
    words: /\bidempoten\w*/i,
    probe: "it is run twice, and the state after the first run is compared with that after the second",
  },
  {
    words: /\b(?:accessib\w+|screen readers?|a11y)\b|barrierefrei|accesib|acessib|доступн(?:ост|ый) для/iu,
    probe: "an accessibility checker, the keyboard and a screen reader go through it",
  },
  {
    words: /\b(?:responsive|screen sizes?|mobile devices)\b|レスポンシブ|响应式/iu,
    probe: "it is opened at 360, 768 and 1440 pixels of width",
  },
  {
    words:
      /\b(?:cross-platform|cross-browser|compatib\w+|supported (?:browsers?|platforms?|devices))\b|every browser|kompatib|compatib|совместим|互換|兼容/iu,
    probe: "the main flow runs on each of the platforms that the brief names, or that the builder lists",
  },
  {
    words:
      /\b(?:robust\w*|fault[- ]toleran\w*|resilien\w*|error handling|gracefully|stab(?:le|ility))\b|fehlertoleran|robust|отказоустойчив|надёжн|надежн/iu,
    probe: "it is given wrong, missing and damaged input in turn, and a needed service is stopped",
  },
  {
    words:
      /\b(?:performan\w+|efficien\w+|fast|responsiveness|throughput)\b|performan|rendimiento|desempenho|производительн|быстр|性能|パフォーマンス/iu,
    probe: "time and memory are measured on the largest input that the brief names",
  },
  {
    words:
      /\b(?:scalab\w+|extensib\w+|extendable|modular\w*|pluggable)\b|skalierbar|erweiterbar|escalab|extensib|масштабир|расширяем|拡張性|可扩展/iu,
    probe: "one more thing of its kind is added, and the changed files are listed",
  },
  {
    words:
      /\b(?:usab\w+|user[- ]friendl\w+|intuitive\w*|easy to (?:use|learn|understand))\b|benutzerfreundlich|fácil de usar|fácil de usar|удобн|使いやす|易用/iu,
    probe: "a person who has not seen it does the main task from the instructions alone",
  },
  {
    words:
      /\b(?:maintainab\w+|readab\w+|clean code|code (?:style|quality)|well[- ](?:structured|organi[sz]ed))\b|wartbar|lesbar|legible|fácil de leer|bien organizado|читаем|可读|可維護|可维护/iu,
    probe: "formatter and linter run over it, and a second person reads it beside the requirement",
  },
];
