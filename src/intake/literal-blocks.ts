// Literal blocks of reStructuredText: what stands indented below a paragraph that ends in "::", or below a directive for
// code or pictures, is code. A Markdown reader takes it for words.

const opensLiteral = /^(?![ \t]*\.\. )([ \t]*)\S.*::\s*$/;
const directive = /^([ \t]*)\.\. (?:code|code-block|sourcecode|parsed-literal|highlight|math|image|figure)::/;
const listItem = /^\s*(?:[-*+•]|\d+[.)])\s/;

/** The text with such code blank, every other character in its place. */
export function withoutLiteralBlocks(text: string): string {
  if (!text.includes("::")) return text;
  const lines = text.split("\n");
  let indentAbove: number | null = null;
  let isFirst = false;
  return lines
    .map((line) => {
      if (line.trim() === "") return line;
      if (indentAbove !== null && (indentOf(line) <= indentAbove || (isFirst && listItem.test(line))))
        indentAbove = null;
      isFirst = false;
      if (indentAbove !== null) return blank(line);
      const opened = directive.exec(line) ?? opensLiteral.exec(line);
      if (opened !== null) [indentAbove, isFirst] = [opened[1]?.length ?? 0, true];
      return line;
    })
    .join("\n");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function blank(line: string): string {
  return line.replace(/[^\r]/g, " ");
}
