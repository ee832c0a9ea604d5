import { build } from "astro";

// Makes the pages, with Astro's options as JSON in its argument. A process of its own, in JavaScript: to let tsx look
// at each of Astro's modules makes the build half as long again.
try {
  await build({ ...JSON.parse(process.argv[2] ?? "{}"), logLevel: "error" });
} catch (error) {
  const { message, loc } = /** @type {Error & { loc?: { file?: string, line?: number } }} */ (error);
  const place = loc?.file ? `${loc.file}${loc.line ? `:${loc.line}` : ""} ` : "";
  console.error(place + message);
  process.exitCode = 1;
}
