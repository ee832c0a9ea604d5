import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import addFormats from "ajv-formats";
import { OpenAPIBackend, SetMatchType } from "openapi-backend";
import { resolve, type Schema } from "../../codegen/contract.js";
import { readXmlExample } from "../../lint/xml-example.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { part, readContract } from "../support/contract.js";

type Definition = ConstructorParameters<typeof OpenAPIBackend>[0]["definition"];

const operation = "getCustomerUsageSummary";
const mediaTypes = ["application/json", "text/json", "application/xml", "text/xml"];
const contract = readContract();

// The judge is openapi-backend's validator, which shares nothing with the project's own but Ajv's formats.
const judge = new OpenAPIBackend({
  definition: contract as unknown as Definition,
  ajvOpts: { coerceTypes: false, strict: false },
  customizeAjv: (ajv) => addFormats.default(ajv),
  quick: true,
});
const judgeOfText = new OpenAPIBackend({
  definition: contract as unknown as Definition,
  ajvOpts: { coerceTypes: true, strict: false }, // XML has no types but text
  customizeAjv: (ajv) => addFormats.default(ajv),
  quick: true,
});

interface MediaTypes {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** Every way in which an answer breaks the contract. */
async function breaches(response: Response): Promise<string[]> {
  const responses = part(contract, "paths", "/v1/customers/{customer_id}/usagesummary", "get", "responses");
  const declared = responses[response.status] as object | undefined;
  if (!declared) return [`the status ${response.status}`];
  const mediaType = response.headers.get("content-type")?.replace(/;.*/, "") ?? "none";
  const schema = (resolve(contract, declared) as MediaTypes).content?.[mediaType]?.schema;
  if (!schema) return [`the media type ${mediaType}`];
  const text = await response.text();
  const isXml = mediaType.endsWith("xml");
  const body = isXml ? readXmlExample(contract, schema, text) : { value: JSON.parse(text) };
  if ("problem" in body) return [body.problem];
  const bodies = (isXml ? judgeOfText : judge).validateResponse(body.value, operation, response.status);
  const headers = judgeOfText.validateResponseHeaders(Object.fromEntries(response.headers), operation, {
    statusCode: response.status,
    setMatchType: SetMatchType.Superset,
  });
  return [...(bodies.errors ?? []), ...(headers.errors ?? [])].map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
}

describe("Every answer of the local server fits the contract:", () => {
  let server: LocalServer;
  beforeAll(async () => {
    [server] = await Promise.all([startLocalServer(), judge.init(), judgeOfText.init()]);
  });
  afterAll(() => server.close());

  const answers = async (name: string, accept: string): Promise<Response[]> => {
    const scenario = server.scenarios.find((candidate) => candidate.name === name);
    if (!scenario) throw new Error(`No scenario ${name}`);
    const id =
      scenario.when.parameters?.["customer_id"] ?? (name === "no-relationship" ? crypto.randomUUID() : "no-guid");
    const headers: Record<string, string> = { Accept: accept };
    if (scenario.when.token !== "missing") headers["Authorization"] = "Bearer any";
    const url = `${server.url}/v1/customers/${id}/usagesummary`;
    const responses: Response[] = [];
    for (const _ of scenario.answers) responses.push(await fetch(url, { headers }));
    return responses;
  };

  const names = [
    ...["token-missing", "customer-id-not-a-guid", "azure-plan", "legacy-subscription", "both-field-sets"],
    ...["without-budget", "null-budget", "unknown-properties", "no-usage", "no-usage-as-bad-request"],
    ...["multi-factor-missing", "application-only-token", "throttled", "throttled-once", "dependency-failed"],
    ...["newer-fault", "slow", "no-relationship"],
  ];
  const beyond = ["plain-text-unauthorized", "empty-not-found", "bad-gateway"];

  test("these are all scenarios", () => {
    expect(server.scenarios.map(({ name }) => name).sort()).toEqual([...names, ...beyond].sort());
  });

  test.each(names.flatMap((name) => mediaTypes.map((mediaType) => [name, mediaType])))(
    "%s as %s",
    async (name, mediaType) => {
      const responses = await answers(name as string, mediaType as string);
      expect((await Promise.all(responses.map(breaches))).flat()).toEqual([]);
    },
  );

  test.each(beyond)("%s does not, and its file says why", async (name) => {
    const scenario = server.scenarios.find((candidate) => candidate.name === name);
    expect(scenario?.beyondTheContract).toMatch(/./);
    const [response] = await answers(name, "application/json");
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
