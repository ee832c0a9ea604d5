import { expect, test } from "@jest/globals";
import { createPipeline, type Policy } from "../../src/pipeline/pipeline.js";
import { newResponse, respondInTurn, send } from "../support/pipeline.js";

test("A request goes through the policies from the first to the last, and its response comes back the other way", async () => {
  const order: string[] = [];
  const noting = (name: string): Policy => {
    return (next) =>
      async (...parts) => {
        order.push(`${name} takes the request`);
        const response = await next(...parts);
        order.push(`${name} gives the response`);
        return response;
      };
  };
  const response = newResponse(200);
  const pipeline = createPipeline([noting("first"), noting("second")], respondInTurn(response).handler);
  expect(await send(pipeline)).toBe(response);
  expect(order).toEqual([
    "first takes the request",
    "second takes the request",
    "second gives the response",
    "first gives the response",
  ]);
});
