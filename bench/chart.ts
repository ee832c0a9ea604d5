/** A bar and its label. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Whether it is this package's own. */
  readonly isOwn: boolean;
}

/** Bars that share a scale. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** How a value is written beside its bar. */
  readonly format: (value: number) => string;
  /** Where a line is drawn, such as the base of a ratio. */
  readonly mark?: number;
}

const width = 760;
const barLeft = 236;
const barSpace = 440;
const barHeight = 18;
const step = 26;
const titleHeight = 44;
const margin = 20;

// A picture in a page follows the reader's system, not the page: it brings its own ground, so that it is always readable.
const style = `
  .ground { fill: #ffffff } .title { fill: #1f2328; font-weight: 600; font-size: 15px }
  .label, .value { fill: #1f2328; font-size: 13px } .bar { fill: #8c959f } .own { fill: #0969da }
  .mark { stroke: #57606a; stroke-dasharray: 3 3 } .value { paint-order: stroke; stroke: #ffffff; stroke-width: 5px }
  text { font-family: system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 } .title, .label, .value { fill: #e6edf3 }
    .bar { fill: #6e7681 } .own { fill: #4493f8 } .mark { stroke: #9198a1 } .value { stroke: #0d1117 }
  }`;

const heightOf = ({ bars }: Panel) => titleHeight + bars.length * step;

const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Draws the panels below each other as one SVG. */
export function chart(description: string, panels: readonly Panel[]): string {
  const height = panels.map(heightOf).reduce((sum, panelHeight) => sum + panelHeight, 2 * margin);
  let top = margin;
  const drawn = panels.map((panel) => {
    const lines = drawPanel(panel, top);
    top += heightOf(panel);
    return lines;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeText(description)}</title>
<style>${style}
</style>
<rect class="ground" width="${width}" height="${height}" rx="6"/>
${drawn.join("\n")}
</svg>
`;
}

function drawPanel({ title, bars, format, mark }: Panel, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value), mark ?? 0);
  const scale = longest > 0 ? barSpace / longest : 0;
  const first = top + titleHeight - 14;
  const lines: string[] = [];
  if (mark !== undefined) {
    const x = round(barLeft + mark * scale);
    lines.push(`<line class="mark" x1="${x}" x2="${x}" y1="${first - 5}" y2="${first + bars.length * step - 3}"/>`);
  }
  lines.push(...bars.map((bar, index) => drawBar(bar, format, scale, first + index * step)));
  return [`<text class="title" x="${margin}" y="${top + 18}">${escapeText(title)}</text>`, ...lines].join("\n");
}

function drawBar({ label, value, isOwn }: Bar, format: Panel["format"], scale: number, y: number): string {
  const length = round(value * scale);
  const base = y + barHeight - 4;
  return [
    `<text class="label" x="${barLeft - 10}" y="${base}" text-anchor="end">${escapeText(label)}</text>`,
    `<rect class="${isOwn ? "own" : "bar"}" x="${barLeft}" y="${y}" width="${length}" height="${barHeight}" rx="2"/>`,
    `<text class="value" x="${round(barLeft + length + 8)}" y="${base}">${escapeText(format(value))}</text>`,
  ].join("\n");
}

const round = (value: number) => Math.round(value * 10) / 10;
