import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";
import { root } from "../support/contract.js";
import { run } from "../support/run.js";

/** What some runtimes lack: Jest's jsdom the first, React Native all of them. */
const globals = ["TextDecoder", "ReadableStream", "crypto", "performance", "Response", "Request", "DOMException"];
const files = ["client", "xml", "validate", "auth", "server/index"].map((name) => join(root, `dist/${name}.js`));

test("Every built entry but that of undici can be imported where globals are missing", async () => {
  const imports = files.map((file) => `await import(${JSON.stringify(pathToFileURL(file))});`);
  const program = [...globals.map((name) => `delete globalThis.${name};`), "delete URL.canParse;", ...imports].join(
    "\n",
  );
  const imported = await run("node", ["--input-type=module", "--eval", program]);
  expect(imported).toEqual({ exitCode: 0, output: "", errorOutput: "" });
});
