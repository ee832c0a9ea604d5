import { Agent, Dispatcher, EnvHttpProxyAgent, getGlobalDispatcher } from "undici";
import { checkOptionNames, type OptionNames } from "../arguments/option-names.js";
import { assertArgument } from "../errors.js";
import { fetchTransport } from "../transport/fetch-transport.js";
import type { Transport, TransportRequest } from "../transport/transport.js";
import { sendByDispatcher } from "./dispatch.js";

/** How connections are made and kept. */
export interface NodeTransportOptions {
  /** How many connections are open to one host at the most. Default: 64. */
  connections?: number | undefined;
  /** How long an idle connection is kept, in milliseconds. Default: 10,000. */
  keepAliveTimeoutMs?: number | undefined;
  /** Whether `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, also in lowercase, are respected. Default: false. */
  proxyFromEnvironment?: boolean | undefined;
  /** A dispatcher of undici to send with instead, such as a ProxyAgent. It stays the caller's to close. */
  dispatcher?: Dispatcher | undefined;
}

const optionNames: OptionNames<NodeTransportOptions> = {
  connections: true,
  keepAliveTimeoutMs: true,
  proxyFromEnvironment: true,
  dispatcher: true,
};

/** A transport, and what closes its connections. */
export interface NodeTransport extends Transport {
  /** Closes the connections when their requests have ended. Without it, idle ones close by themselves. */
  close(): Promise<void>;
}

/**
 * A transport on undici: a pool of connections, and nothing of what makes `fetch` costly. It follows no redirect.
 *
 * Where `setGlobalDispatcher` of undici was called, as for a MockAgent, requests go to that dispatcher, unless an option
 * says otherwise. On Bun, which has no undici, it sends by `fetch`, which keeps connections by itself.
 *
 * @example
 * const transport = nodeTransport();
 * const client = createPartnerCenterClient({ credential, transport });
 * await transport.close(); // when all is done
 *
 * @throws {ArgumentError} when an option cannot be respected here.
 */
export function nodeTransport(options: NodeTransportOptions = {}): NodeTransport {
  assertArgument(
    typeof options === "object" && options !== null,
    "nodeTransport takes an object of options, or nothing.",
  );
  checkOptionNames("nodeTransport", options, optionNames);
  const { connections = 64, keepAliveTimeoutMs = 10_000, proxyFromEnvironment = false, dispatcher } = options;
  assertArgument(
    [connections, keepAliveTimeoutMs].every((number) => Number.isInteger(number) && number > 0),
    "connections and keepAliveTimeoutMs have to be whole numbers above 0.",
  );
  assertArgument(typeof proxyFromEnvironment === "boolean", "proxyFromEnvironment has to be true or false.");
  assertArgument(
    !(dispatcher && proxyFromEnvironment),
    "A dispatcher and proxyFromEnvironment exclude each other. Pass one of them.",
  );
  const agentOptions = { connections, keepAliveTimeout: keepAliveTimeoutMs };
  const own = dispatcher ?? (proxyFromEnvironment ? new EnvHttpProxyAgent(agentOptions) : new Agent(agentOptions));
  if (typeof own.dispatch !== "function") {
    assertArgument(
      Object.keys(options).length === 0,
      "There is no undici in this runtime, so nodeTransport can have no options here. Leave them out.",
    );
    return Object.assign(fetchTransport(), { close: async () => {} });
  }
  const isFixed = Object.keys(options).length > 0;
  const chosen = () => (isFixed ? own : (replacedDispatcher() ?? own));
  return Object.assign((request: TransportRequest) => sendByDispatcher(chosen(), request), {
    close: async () => {
      if (own !== dispatcher) await own.close();
    },
  });
}

const dispatcherAtFirst = globalDispatcher();

function globalDispatcher(): Dispatcher | undefined {
  return typeof getGlobalDispatcher === "function" ? getGlobalDispatcher() : undefined;
}

/**
 * The global dispatcher, if somebody has set it: undici sets a plain Agent by itself. One of another undici, such as that
 * in Node.js, does not understand what is passed here.
 */
function replacedDispatcher(): Dispatcher | undefined {
  const found = globalDispatcher();
  const isOwn = found instanceof Dispatcher;
  const isDefault = found === dispatcherAtFirst && found?.constructor === Agent;
  return isOwn && !isDefault ? found : undefined;
}
