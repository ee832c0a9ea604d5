// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal reads.
const escapeCode = /\u001b\[(\d*)m/;
const wide = /([\u2e80-\u9fff\uff00-\uff60])/;

const colors: Readonly<Record<number, string>> = { 31: "red", 32: "green", 33: "yellow" };

/** What a terminal shows of a text with escape codes for bold and for colors, as HTML. */
export function terminalHtml(output: string): string {
  let color = "";
  let weight = "";
  const parts = output.split(escapeCode).map((part, index) => {
    if (index % 2 === 0) return span(`${color} ${weight}`.trim(), textHtml(part));
    const code = Number(part);
    if (code === 0 || code === 39) color = "";
    if (code in colors) color = colors[code] ?? "";
    if (code === 1) weight = "bold";
    if (code === 0 || code === 22) weight = "";
    return "";
  });
  return parts.join("");
}

/** Chinese characters are two columns wide, whatever their font makes of them. */
function textHtml(text: string): string {
  return text
    .split(wide)
    .map((run) => (wide.test(run) ? `<span class="wide-character">${run}</span>` : escaped(run)))
    .join("");
}

function span(names: string, html: string): string {
  return names && html ? `<span class="${names}">${html}</span>` : html;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
