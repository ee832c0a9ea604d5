import { afterAll } from "@jest/globals";
import { nodeTransport } from "../../src/node.js";

const node = nodeTransport();
afterAll(() => node.close());

/** What a client can send with: the same tests run through each. */
export const transports: readonly [name: string, options: Partial<typeof node>][] = [
  ["the global fetch", {}],
  ["undici", { fetch: node.fetch }],
];
