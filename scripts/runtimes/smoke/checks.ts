import type * as Client from "partner-center-usage";
import type * as Auth from "partner-center-usage/auth";
import type * as Node from "partner-center-usage/node";
import type * as Server from "partner-center-usage/server";
import type * as Validate from "partner-center-usage/validate";
import type * as Validators from "partner-center-usage/validators";
import type * as Xml from "partner-center-usage/xml";

/** The entries of the package that a program has imported. */
export interface Entries {
  readonly client: typeof Client;
  readonly xml: typeof Xml;
  readonly validate: typeof Validate;
  readonly validators: typeof Validators;
  readonly node: typeof Node;
  readonly auth: typeof Auth;
  readonly server: typeof Server;
}

/** The entries for every runtime, and those for runtimes that are like Node.js. */
export const webEntries = ["client", "xml", "validate", "validators"] as const;
export const nodeEntries = [...webEntries, "node", "auth", "server"] as const;

/** Something that a runtime has to do. `run` throws when it does not. */
export interface Check {
  readonly name: string;
  readonly entry: keyof Entries;
  readonly run: (entries: Entries, service: string) => Promise<void>;
}

/** The outcome of a check, with a `problem` if it failed. */
export interface Outcome {
  readonly name: string;
  readonly problem?: string;
}

/** The globals of a page: where the service is, and the outcomes of the checks. */
export interface Page {
  service?: string | undefined;
  outcomes?: Promise<Outcome[]>;
}

const customer = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const credential = "token-for-tests";
const digits = "31.40159265358979323846";
const data = { resourceName: "玉山茶行", totalCost: Number(digits) };

const clientFor = (
  { client }: Entries,
  service: string,
  responseName: string,
  options: Partial<Client.ClientOptions> = {},
): Client.PartnerCenterClient =>
  client.createPartnerCenterClient({ credential, baseUrl: `${service}/${responseName}`, baseDelayMs: 1, ...options });

export const checks: readonly Check[] = [
  {
    name: "the body of a success has no byte order mark",
    entry: "client",
    run: async (entries, service) => {
      const { response, ...result } = await clientFor(entries, service, "success").getCustomerUsageSummary(customer);
      equal(result.status === 200 && result.data, data);
      equal(response.text[0], "{");
      equal([response.attempts, response.correlationVector], [1, "vector-of-the-service"]);
    },
  },
  {
    name: "an amount has all its digits",
    entry: "client",
    run: async (entries, service) => {
      const client = clientFor(entries, service, "success");
      const exact = await client.getCustomerUsageSummary(customer, { exactNumbers: true }).orThrow();
      equal(exact.data.totalCost, digits);
    },
  },
  {
    name: "an error response is thrown as an error of its class",
    entry: "client",
    run: async (entries, service) => {
      const call = clientFor(entries, service, "noUsage").getCustomerUsageSummary(customer).orThrow();
      const error = await thrownBy(call, entries.client.NoUsageError);
      equal([error.status, error.code], [404, "3000"]);
    },
  },
  {
    name: "a request is retried after a 503",
    entry: "client",
    run: async (entries, service) => {
      const result = await clientFor(entries, service, "unavailableOnce").getCustomerUsageSummary(customer);
      equal([result.status, result.response.attempts], [200, 2]);
    },
  },
  {
    name: "a request is sent again with a new token after a 401",
    entry: "client",
    run: async (entries, service) => {
      const renewing: Client.Credential = async ({ forceRefresh }) => (forceRefresh ? "renewed" : "expired");
      const client = clientFor(entries, service, "tokenExpired", { credential: renewing });
      equal((await client.getCustomerUsageSummary(customer)).status, 200);
    },
  },
  ...["silence", "silenceInBody"].map(
    (name): Check => ({
      name: `an attempt that exceeds its timeout ends: ${name}`,
      entry: "client",
      run: async (entries, service) => {
        const client = clientFor(entries, service, name, { maxRetries: 0, attemptTimeoutMs: 200 });
        const error = await thrownBy(client.getCustomerUsageSummary(customer), entries.client.TimeoutError);
        equal(error.scope, "attempt");
      },
    }),
  ),
  {
    name: "an aborted call rejects with the reason",
    entry: "client",
    run: async (entries, service) => {
      const controller = new AbortController();
      const reason = new Error("The user went away.");
      setTimeout(() => controller.abort(reason), 100);
      const call = clientFor(entries, service, "silence").getCustomerUsageSummary(customer, {
        signal: controller.signal,
      });
      equal((await thrownBy(call, Error)) === reason, true);
    },
  },
  ...["resetOnce", "cutOnce"].map(
    (name): Check => ({
      name: `a request is retried after its connection breaks: ${name}`,
      entry: "client",
      run: async (entries, service) => {
        const result = await clientFor(entries, service, name).getCustomerUsageSummary(customer);
        // A runtime may try again by itself.
        equal([result.status, result.response.attempts <= 2], [200, true]);
      },
    }),
  ),
  {
    name: "a redirect is not followed",
    entry: "client",
    run: async (entries, service) => {
      const outcome = await clientFor(entries, service, "redirect")
        .getCustomerUsageSummary(customer)
        .then(
          ({ status }) => status,
          ({ name }) => name,
        );
      equal(outcome === 302 || outcome === "RedirectError", true);
    },
  },
  {
    name: "openapi-fetch drops the byte order mark",
    entry: "client",
    run: async (entries, service) => {
      const { http } = clientFor(entries, service, "success");
      equal((await get(http)).data, data);
    },
  },
  {
    name: "openapi-fetch drops the byte order mark under middleware",
    entry: "client",
    run: async (entries, service) => {
      const { http } = clientFor(entries, service, "success");
      const seen: (number | undefined)[] = [];
      http.use({ onResponse: ({ response }) => void seen.push(response.status) });
      equal((await get(http)).data, data);
      equal(seen, [200]);
    },
  },
  {
    name: "a call drops the byte order mark under middleware",
    entry: "client",
    run: async (entries, service) => {
      const client = clientFor(entries, service, "success");
      client.http.use({ onRequest: ({ request }) => request });
      const result = await client.getCustomerUsageSummary(customer).orThrow();
      equal([result.data, result.response.text[0]], [data, "{"]);
    },
  },
  {
    name: "the duration of attempts and calls is measured",
    entry: "client",
    run: async (entries, service) => {
      const events: { durationMs: number }[] = [];
      const observers = { onAttemptEnd: events.push.bind(events), onCallEnd: events.push.bind(events) };
      await clientFor(entries, service, "success", observers).getCustomerUsageSummary(customer);
      equal(
        events.map(({ durationMs }) => durationMs >= 0 && durationMs < 30_000),
        [true, true],
      );
    },
  },
  {
    name: "XML is decoded, without its byte order mark",
    entry: "xml",
    run: async (entries, service) => {
      const client = clientFor(entries, service, "asXml", { decoders: [entries.xml.xmlDecoder()] });
      const options = { accept: "application/xml" } as const;
      equal((await client.getCustomerUsageSummary(customer, options).orThrow()).data, data);
    },
  },
  {
    name: "a body that does not match the spec is rejected",
    entry: "validate",
    run: async (entries, service) => {
      const client = clientFor(entries, service, "wrongType", { validate: entries.validate.validation("strict") });
      await thrownBy(client.getCustomerUsageSummary(customer), entries.validate.ValidationError);
    },
  },
  {
    name: "a validator accepts a summary and rejects a wrong type",
    entry: "validators",
    run: async ({ validators }) => {
      equal([data, { totalCost: digits }].map(validators.validateCustomerUsageSummary), [true, false]);
    },
  },
  {
    name: "the transport for Node.js sends requests, and they are retried",
    entry: "node",
    run: async (entries, service) => {
      const transport = entries.node.nodeTransport();
      const calls = ["success", "unavailableOnce", "resetOnce", "cutOnce"].map((name) =>
        clientFor(entries, service, name, { transport }).getCustomerUsageSummary(customer),
      );
      const statuses = (await Promise.all(calls)).map(({ status }) => status);
      await transport.close();
      equal(statuses, [200, 200, 200, 200]);
    },
  },
  {
    name: "the transport for Node.js respects the timeout of an attempt",
    entry: "node",
    run: async (entries, service) => {
      const transport = entries.node.nodeTransport();
      const options = { transport, maxRetries: 0, attemptTimeoutMs: 200 };
      const call = clientFor(entries, service, "silenceInBody", options).getCustomerUsageSummary(customer);
      await thrownBy(call, entries.client.TimeoutError);
      await transport.close();
    },
  },
  {
    name: "a programming error below the transport for Node.js is not retried",
    entry: "node",
    run: async (entries, service) => {
      let sent = 0;
      const dispatch = () => {
        sent++;
        throw new TypeError("undefined is not a function");
      };
      const dispatcher = { dispatch } as unknown as NonNullable<Node.NodeTransportOptions["dispatcher"]>;
      const transport = entries.node.nodeTransport({ dispatcher });
      await thrownBy(clientFor(entries, service, "success", { transport }).getCustomerUsageSummary(customer), Error);
      equal(sent, 1);
    },
  },
  {
    name: "a refresh token gets a token",
    entry: "auth",
    run: async ({ auth }) => {
      const token = { token_type: "Bearer", access_token: "a-token", refresh_token: "renewed", expires_in: 3600 };
      const fetch = async () => Response.json(token);
      const kept: string[] = [];
      const options = {
        ...{
          tenantId: "a-tenant",
          clientId: "an-application",
          clientSecret: "a-secret",
          refreshToken: "a-refresh-token",
        },
        onRefreshToken: (renewed: string) => void kept.push(renewed),
        fetch, // for tests, so its type is not published
      };
      const { token: received } = await auth
        .refreshTokenCredential(options)
        .getToken("https://service.example/.default");
      equal([received, kept], ["a-token", ["renewed"]]);
    },
  },
  {
    name: "the local server responds",
    entry: "server",
    run: async ({ client, server }) => {
      const local = await server.startLocalServer();
      const { status, ...result } = await client
        .createPartnerCenterClient({ credential, baseUrl: local.url })
        .getCustomerUsageSummary(customer);
      await local.close();
      equal(
        [status, local.scenarios.length > 10, result.response.text.includes("Lakeside Botanics")],
        [200, true, true],
      );
    },
  },
];

/** The checks of these entries, in order. */
export const checksOf = (entries: readonly (keyof Entries)[]): readonly Check[] =>
  checks.filter(({ entry }) => entries.includes(entry));

/** Runs the checks of all given entries, one after the other. */
export async function runChecks(entries: Partial<Entries>, service: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of checksOf(Object.keys(entries) as (keyof Entries)[])) {
    try {
      await run(entries as Entries, service);
      outcomes.push({ name });
    } catch (error) {
      outcomes.push({ name, problem: `${error}` });
    }
  }
  return outcomes;
}

const get = (http: Client.PartnerCenterClient["http"]) =>
  http.GET("/v1/customers/{customer_id}/usagesummary", { params: { path: { customer_id: customer } } });

/** Compares plain data; a runtime may have no library for it. */
function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(value) ?? "undefined");
  if (one !== other) throw new Error(`expected ${other}, and got ${one}`);
}

async function thrownBy<Thrown extends Error>(
  promise: Promise<unknown>,
  errorClass: abstract new (...errorArguments: never[]) => Thrown,
): Promise<Thrown> {
  const outcome = await promise.then(
    (value) => new Error(`nothing was thrown, and the value is ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof errorClass) return outcome;
  throw outcome;
}
