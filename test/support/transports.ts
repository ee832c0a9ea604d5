import { afterAll } from "@jest/globals";
import type { ClientOptions } from "../../src/client.js";
import { nodeTransport } from "../../src/node/index.js";

const node = nodeTransport();
afterAll(() => node.close());

/** What a client can send with: the same tests run through each. */
export const transports: readonly [name: string, options: Pick<ClientOptions, "transport">][] = [
  ["the global fetch", {}],
  ["undici", { transport: node }],
];
