/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
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
