// Runs the corpus on the clients that are named, and prints what was wrong. In a process of its own: responses of a megabyte
// and what runners print of them are more than a Jest worker keeps.
import { runCases } from "../../scripts/conformance/conformance.js";
import { languages } from "../../scripts/conformance/languages.js";
import { makeReport, reportText } from "../../scripts/conformance/report.js";
import { hostileCases } from "./corpus.js";

const names = process.argv.slice(2);
const results = await runCases({
  cases: hostileCases(),
  languages: languages.filter(({ name }) => names.includes(name)),
  required: names,
  environments: [{ TZ: "UTC", LC_ALL: "C.UTF-8" }],
  spareMs: 60_000, // only a hang takes so long: eight responses of a megabyte share a busy machine
});
const report = makeReport(results, []);
const { passed, failed } = report;
console.log(failed === 0 ? `${passed} passed, 0 failed` : reportText(report));
