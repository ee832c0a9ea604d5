// Makes the site. Astro runs here, in JavaScript: to let tsx look at each of its modules makes the build half as long
// again. The rest runs beside it, in around-pages.ts, which looks for faults while Astro is being loaded.
// npm starts this with room for short-lived objects: without it, a tenth of the time goes into collecting them.
import { fork } from "node:child_process";

/** @typedef {import("astro").AstroInlineConfig} AstroInlineConfig */

// Set to anything else, it would make pages for development.
process.env["NODE_ENV"] = "production";
const rest = fork("docs/build/around-pages.ts", process.argv.slice(2), { execArgv: ["--import", "tsx"] });
rest.once("message", async (options) => rest.send(await makePages(/** @type {AstroInlineConfig} */ (options))));
rest.once("exit", (code) => process.exit(code ?? 1));
// As if one of Astro's own commands had been started there.
process.chdir("docs");
const astro = import("astro");

/**
 * What keeps Astro from making the pages, if anything does.
 * @param {AstroInlineConfig} options
 * @returns {Promise<string>}
 */
async function makePages(options) {
  try {
    await (await astro).build({ ...options, logLevel: "error" });
    return "";
  } catch (error) {
    const { message, loc } = /** @type {Error & { loc?: { file?: string, line?: number } }} */ (error);
    return (loc?.file ? `${loc.file}${loc.line ? `:${loc.line}` : ""} ` : "") + message;
  }
}
