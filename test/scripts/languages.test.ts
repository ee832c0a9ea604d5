import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { generatedClients } from "../../scripts/languages.js";
import { root } from "../../scripts/support/root.js";

test("Each folder of clients/ is a language of the registry", () => {
  const folders = readdirSync(`${root}clients`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(generatedClients.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});
