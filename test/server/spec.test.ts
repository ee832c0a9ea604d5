import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import addFormats from "ajv-formats";
import { OpenAPIBackend, SetMatchType } from "openapi-backend";
import { xmlExampleReader } from "../../scripts/lint/xml-example.js";
import type { Schema } from "../../scripts/openapi/document.js";
import { resolve } from "../../scripts/openapi/resolve.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { part, readSpec } from "../support/spec.js";

type Definition = ConstructorParameters<typeof OpenAPIBackend>[0]["definition"];

const operation = "getCustomerUsageSummary";
const mediaTypes = ["application/json", "text/json", "application/xml", "text/xml"];
const spec = readSpec();
const readXml = xmlExampleReader(spec);

// The judge is openapi-backend's validator, which shares nothing with the project's own but Ajv's formats.
const judge = new OpenAPIBackend({
  definition: spec as unknown as Definition,
  ajvOpts: { coerceTypes: false, strict: false },
  customizeAjv: (ajv) => addFormats.default(ajv),
  quick: true,
});
const judgeOfHeaders = new OpenAPIBackend({
  definition: spec as unknown as Definition,
  ajvOpts: { coerceTypes: true, strict: false }, // headers have no types but text
  customizeAjv: (ajv) => addFormats.default(ajv),
  quick: true,
});

interface MediaTypes {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** Every way in which a response breaks the spec. */
async function breaches(response: Response): Promise<string[]> {
  const responses = part(spec, "paths", "/v1/customers/{customer_id}/usagesummary", "get", "responses");
  const declared = responses[response.status] as object | undefined;
  if (!declared) return [`the status ${response.status}`];
  const mediaType = response.headers.get("content-type")?.replace(/;.*/, "") ?? "none";
  const schema = (resolve(spec, declared) as MediaTypes).content?.[mediaType]?.schema;
  if (!schema) return [`the media type ${mediaType}`];
  const text = await response.text();
  const body = mediaType.endsWith("xml") ? readXml(schema, text) : JSON.parse(text);
  const bodies = judge.validateResponse(body, operation, response.status);
  const headers = judgeOfHeaders.validateResponseHeaders(Object.fromEntries(response.headers), operation, {
    statusCode: response.status,
    setMatchType: SetMatchType.Superset,
  });
  return [...(bodies.errors ?? []), ...(headers.errors ?? [])].map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
}

describe("Every response of the local server fits the spec:", () => {
  let server: LocalServer;
  beforeAll(async () => {
    [server] = await Promise.all([startLocalServer({ customers: 20 }), judge.init(), judgeOfHeaders.init()]);
  });
  afterAll(() => server.close());

  const responsesFor = async (name: string, accept: string): Promise<Response[]> => {
    const scenario = server.scenarios.find((candidate) => candidate.name === name);
    if (!scenario) throw new Error(`No scenario ${name}`);
    const id =
      scenario.when.parameters?.["customer_id"] ?? (name === "no-relationship" ? crypto.randomUUID() : "no-guid");
    const headers: Record<string, string> = { Accept: accept };
    if (scenario.when.token !== "missing") headers["Authorization"] = "Bearer any";
    const url = `${server.url}/v1/customers/${id}/usagesummary`;
    const responses: Response[] = [];
    for (const _ of scenario.responses) responses.push(await fetch(url, { headers }));
    return responses;
  };

  const names = [
    ...["token-missing", "customer-id-not-a-guid", "azure-plan", "legacy-subscription", "both-field-sets"],
    ...["without-budget", "null-budget", "null-objects", "unknown-properties", "no-usage", "no-usage-as-bad-request"],
    ...["multi-factor-missing", "application-only-token", "throttled", "throttled-once", "dependency-failed"],
    ...["newer-fault", "null-code", "slow", "no-relationship"],
  ];
  const beyond = ["plain-text-unauthorized", "empty-not-found", "bad-gateway", "unlisted-status"];

  test("these are all scenarios", () => {
    expect(server.scenarios.map(({ name }) => name).sort()).toEqual([...names, ...beyond].sort());
  });

  test.each(names.flatMap((name) => mediaTypes.map((mediaType) => [name, mediaType])))(
    "%s as %s",
    async (name, mediaType) => {
      const responses = await responsesFor(name as string, mediaType as string);
      expect((await Promise.all(responses.map(breaches))).flat()).toEqual([]);
    },
  );

  test.each(mediaTypes)("all made-up customers as %s", async (mediaType) => {
    const headers = { Authorization: "Bearer any", Accept: mediaType };
    for (const id of server.customerIds) {
      const response = await fetch(`${server.url}/v1/customers/${id}/usagesummary`, { headers });
      expect([id, await breaches(response)]).toEqual([id, []]);
    }
  });

  test.each(beyond)("%s does not, and its file says why", async (name) => {
    const scenario = server.scenarios.find((candidate) => candidate.name === name);
    expect(scenario?.beyondTheSpec).toMatch(/./);
    const [response] = await responsesFor(name, "application/json");
    expect(response && (await breaches(response))).not.toEqual([]);
  });

  test("the judge sees a wrong type, a missing header and an unlisted status", async () => {
    const ids = { "MS-CorrelationId": "c", "MS-RequestId": "r", "MS-CV": "v.0", "MS-ServerId": "0123abcd" };
    const headers = { "Content-Type": "application/json", ...ids };
    expect(await breaches(new Response("{}", { headers }))).toEqual([]);
    expect(await breaches(new Response(`{"totalCost": "much"}`, { headers }))).not.toEqual([]);
    expect(await breaches(new Response("{}", { status: 429, headers }))).not.toEqual([]);
    expect(await breaches(new Response("{}", { status: 418, headers }))).not.toEqual([]);
  });
});
