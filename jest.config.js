/**
 * The tests of `npm test`: all that need nothing but Node.js, and no more than a few seconds.
 * A file whose name ends with .slow.test.ts takes longer, or needs another tool, a browser or the network; those run
 * with `npm run test:all`, by jest.all.config.js.
 *
 * @type {import("jest").Config}
 */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "\\.slow\\.test\\.ts$"],
  // The sources are ES modules in TypeScript: swc drops the types, tsc checks them separately (npm run typecheck).
  transform: { "\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  extensionsToTreatAsEsm: [".ts"],
  // TypeScript imports a module under the name that it has once compiled.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  // Built and packed code is reached by path in a process of its own, never through Jest.
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  // Some tests run npm, tsc or a generator.
  testTimeout: 120_000,
  // Most tests wait for a process or a browser, so no processor is kept free.
  maxWorkers: "100%",
  globalSetup: "<rootDir>/test/support/run-folder.js",
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.js"],
};
