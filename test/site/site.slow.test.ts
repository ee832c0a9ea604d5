import { expect, test } from "@jest/globals";
import { buildSite, serveFolder } from "./site.js";

test("The site is built once for all who ask, and served below its path, and nothing beside it", async () => {
  const [folder, same] = await Promise.all([buildSite(), buildSite()]);
  expect(same).toBe(folder);
  const { url, close } = await serveFolder(folder);
  const statuses = ["/zh-tw/", "/nowhere/", "/../"].map(async (path) => (await fetch(url + path)).status);
  expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
  await close();
});
