/** The text as the formatter of its language wants it, where people expect that of every file. */
export async function formatted(file: string, text: string): Promise<string> {
  if (!file.endsWith(".go")) return text;
  // gofmt itself, as WebAssembly: generating needs no Go, and gives the same bytes on every machine.
  const { format } = await import("@wasm-fmt/gofmt");
  return format(text);
}
