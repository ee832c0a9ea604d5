/** The text as the formatter of its language wants it, where people expect that of every file. */
export async function formatted(file: string, text: string): Promise<string> {
  if (!file.endsWith(".go")) return text;
  // gofmt itself, as WebAssembly: generating needs no Go, and gives the same bytes on every machine.
  const { format } = await import("@wasm-fmt/gofmt");
  try {
    return format(text);
  } catch (error) {
    throw new Error(goProblem(file, text, String(error)));
  }
}

function goProblem(file: string, text: string, error: string): string {
  const [, line = "?", column = "?", reason = error] =
    /(\d+):(\d+): (.*?)(?: \(and \d+ more errors\))?$/.exec(error) ?? [];
  const source = text.split("\n")[Number(line) - 1]?.trim() ?? "";
  return `${file}:${line}:${column} would be no valid Go: ${reason}, in \`${source}\`. Correct the file or the edit in clients/go that makes it.`;
}
