import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { buildSite, serveFolder } from "./site.js";

describe("The site", () => {
  test.each(["/", "/some/where/"])(
    "is built below %s, once for who asks at the same time, and served there",
    async (base) => {
      const [folder, same] = await Promise.all([buildSite(base), buildSite(base)]);
      expect(same).toBe(folder);
      const { origin, close } = await serveFolder(folder, base);
      try {
        const home = await fetch(`${origin}${base}zh-tw/`);
        expect([home.status, home.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
        const html = await home.text();
        expect(html).toBe(readFileSync(join(folder, "zh-tw/index.html"), "utf8"));
        const [, style = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
        const statuses = [style, `${base}nowhere/`, "/beside/"].map(
          async (path) => (await fetch(origin + path)).status,
        );
        expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
      } finally {
        await close();
      }
    },
  );
});
