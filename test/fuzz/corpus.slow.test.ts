import { expect, test } from "@jest/globals";
import { runCases } from "../conformance/conformance.js";
import { languages } from "../conformance/languages.js";
import { makeReport, reportText } from "../conformance/report.js";
import { hostileCases } from "./corpus.js";

const settings = [{ TZ: "UTC", LC_ALL: "C.UTF-8" }];
// The clients in other languages have theirs in test/clients/, beside what builds them.
const own = languages.filter(({ build }) => build === undefined);

test.each(own.map((language) => [language.name, language] as const))(
  "The client of %s ends every call of a hostile service in one of the documented ways, and tells no token",
  async (_, language) => {
    const results = await runCases({ cases: hostileCases(), languages: [language], settings });
    expect(reportText(makeReport(results, []))).toMatch(/\n\d+ passed, 0 failed$/);
  },
  600_000,
);
