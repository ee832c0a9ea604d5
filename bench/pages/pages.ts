import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../../codegen/contract.js";
import { browserPath, notInstalled, startBrowser } from "../../test/runtimes/browser.js";
import { base, buildSite } from "../../test/site/site.js";
import { serveGzipped } from "./host.js";
import { loadPage, type PageLoad } from "./load.js";
import { makeScalarPage, ScalarUnavailableError } from "./scalar.js";

/** The reference of one contract, as each makes it. */
export const pageNames = ["this package", "redocly build-docs", "scalar"] as const;

export type PageName = (typeof pageNames)[number];

/** What a run has measured of the published reference and its peers. */
export interface PageResults {
  /** One a round. A page that was skipped has none. */
  readonly loads: Readonly<Partial<Record<PageName, readonly PageLoad[]>>>;
  /** Why a page was not measured, by its name. */
  readonly skipped: Readonly<Record<string, string>>;
}

const paths: Readonly<Record<PageName, string>> = {
  "this package": `${base}/reference/`,
  "redocly build-docs": `${base}/single-file-reference.html`,
  scalar: "/scalar/",
};

/** How thorough a run is. */
export interface PagePlan {
  readonly rounds: number;
  /** Whether Redocly's and Scalar's pages take part. */
  readonly peers: boolean;
}

/** Opens each page once a round, in turn. */
export async function measurePages(root: string, plan: PagePlan, folder: string): Promise<PageResults> {
  if (!browserPath) return { loads: {}, skipped: { "the published reference": notInstalled } };
  const contract = await readFile(join(root, "generated/openapi.json"), "utf8");
  const { tags, info }: Contract = JSON.parse(contract);
  // The last text of the contract that all three show at once: Redocly folds the operations below a tag.
  const text = tags?.[0]?.description ?? info.title;
  // Tests that run the bench have a site already.
  const site = await buildSite(process.env["RUN_FOLDER"] ?? folder);
  const scalar = join(folder, "scalar");
  const skipped: Record<string, string> = {};
  if (plan.peers)
    await makeScalarPage(scalar, contract).catch((error) => {
      if (!(error instanceof ScalarUnavailableError)) throw error;
      skipped["scalar"] = error.message;
    });
  const names = pageNames.filter((name) => (plan.peers ? !(name in skipped) : name === "this package"));
  const { url, close } = await serveGzipped({
    [`${base}/`]: site,
    ...(names.includes("scalar") && { "/scalar/": scalar }),
  });
  const browser = await startBrowser();
  try {
    const loads: Partial<Record<PageName, PageLoad[]>> = {};
    await loadPage(browser, url + paths["this package"], text); // until the browser has started all that it needs
    for (let round = 0; round < plan.rounds; round += 1) {
      // Back and forth, so that being early in a round helps nobody.
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const load = await loadPage(browser, url + paths[name], text);
        loads[name] = [...(loads[name] ?? []), load];
      }
    }
    return { loads, skipped };
  } finally {
    await browser.close();
    await close();
  }
}
