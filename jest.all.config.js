import quick from "./jest.config.js";

/**
 * The tests of `npm run test:all`: those of `npm test`, and the slow ones.
 *
 * @type {import("jest").Config}
 */
export default { ...quick, testPathIgnorePatterns: ["/node_modules/"] };
