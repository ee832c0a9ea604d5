import { describe, expect, test } from "@jest/globals";
import { bestSectionsFirst } from "../../docs/src/search-result.js";

const found = (url: string, ...scores: number[]) => ({
  url,
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});

/** The addresses that the search shows of a page with these sections. */
const shownOf = (...sections: ReturnType<typeof found>[]) =>
  bestSectionsFirst({ url: "/page/", sub_results: sections }).sub_results.map(({ url }) => url);

describe("Of a page, the search shows", () => {
  test("the sections in which the words weigh most, the best first", () => {
    const sections = [found("#a", 1, 1), found("#b", 2), found("#c", 1), found("#d", 1, 9)];
    expect(shownOf(...sections)).toEqual(["#d", "#b", "#a"]);
  });

  test("the page itself first, beside its three sections", () => {
    const sections = [found("/page/", 1), found("#a", 1), found("#b", 1), found("#c", 1), found("#d", 2)];
    expect(shownOf(...sections)).toEqual(["/page/", "#d", "#a", "#b"]);
  });

  test("few sections, all of them", () => {
    expect(shownOf(found("#a", 1))).toEqual(["#a"]);
  });
});
