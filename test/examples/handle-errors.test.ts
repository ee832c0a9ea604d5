import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";

test("The example of errors shows how each call ends, in both styles", async () => {
  const { exitCode, output, errorOutput } = await run("node", [join(root, "examples/handle-errors.mjs")]);
  expect(errorOutput).toBe("");
  expect(output).toBe(`As a result, narrowed by its status:
  azure-plan: Lakeside Botanics has spent 1843.27150934
  no-usage: go on without this customer
  multi-factor-missing: sign in again: The token was issued without multi-factor authentication.
  application-only-token: A token for an application alone is not accepted here. (code 900329)
  empty-not-found: status 404: no reason was given
  bad-gateway: status 502: <html><body><h1>502 Bad Gateway</h1></body></html>
  throttled: ask again in 12 s

As an error:
  no-usage: NoUsageError: go on without this customer
  multi-factor-missing: AuthenticationError: sign in again, code 900421
  application-only-token: PermissionDeniedError: check the rights, code 900329
  empty-not-found: NotFoundError: check the customer id
  bad-gateway: InternalServerError: status 502, try again later
  throttled: RateLimitError: ask again in 12 s

Without a usable response, in both styles:
  an empty id: ArgumentError: fix the program
  nobody listens: ConnectionError: check the network
  a slow response: TimeoutError: the attempt had 50 ms
  XML without a decoder: DecodeError: status 200, with a body that cannot be read
  an abort by the caller: the reason of the caller's own signal: The user went away.
`);
  expect(exitCode).toBe(0);
});
