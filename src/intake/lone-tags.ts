// Tags such as <context> or <PRD> on a line of their own: they wrap the parts of a prompt and are no HTML, yet a
// Markdown reader takes the lines below them for HTML, headings and lists included.

const loneTag = /^[ \t]{0,3}<\/?([A-Za-z][\w.-]{0,60})[ \t]*\/?>[ \t]*$/gmu;

// What HTML means by itself; these stay as they are.
const htmlNames = new Set(
  (
    "a abbr address article aside audio b blockquote body br button canvas caption center cite code col colgroup dd " +
    "del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 " +
    "head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav noscript object " +
    "ol optgroup option p param picture pre progress q s samp script section select small source span strike strong " +
    "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr u ul var video wbr"
  ).split(" "),
);

/** The text with such lines blank, every other character in its place. */
export function withoutLoneTags(text: string): string {
  return text.replace(loneTag, (line, name: string) =>
    htmlNames.has(name.toLowerCase()) ? line : " ".repeat(line.length),
  );
}
