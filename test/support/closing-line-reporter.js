/**
 * Ends a run with one line that a person and a CI system can both count on. Before it stand the names of the skipped
 * tests, which say what is missing: of several files, Jest tells only how many were skipped.
 */
export default class ClosingLineReporter {
  /** @param {import("@jest/reporters").Config.GlobalConfig} globalConfig */
  constructor({ testNamePattern }) {
    this.#isSelection = testNamePattern !== undefined;
  }

  #isSelection;

  /**
   * @param {unknown} _contexts
   * @param {import("@jest/reporters").AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults);
    // With -t, all the others count as skipped.
    if (!this.#isSelection) {
      for (const { status, fullName } of tests) if (status === "pending") console.log(`skipped: ${fullName}`);
    }
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : "";
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(`${results.numPassedTests} passed, ${failed} failed${skipped}`);
  }
}
