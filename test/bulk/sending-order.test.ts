import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { SendingOrder } from "../../src/bulk/sending-order.js";

test("Requests are handed on in the order in which they left, whichever ends first", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (endings) => {
      const handedOn: number[] = [];
      const order = new SendingOrder(({ sentAt }) => handedOn.push(sentAt));
      const requests = [0, 1, 2, 3, 4, 5].map((sentAt) => order.add(sentAt, 0));
      for (const index of endings) {
        const request = requests[index];
        if (request) order.settle(request, false, 10);
      }
      expect(handedOn).toEqual([0, 1, 2, 3, 4, 5]);
    }),
  );
});

test("A request without a response holds back the others for three seconds", () => {
  const handedOn: (boolean | undefined)[] = [];
  const order = new SendingOrder(({ wasThrottled }) => handedOn.push(wasThrottled));
  order.add(0, 0);
  const [second, third] = [order.add(1, 0), order.add(2, 0)];
  order.settle(second, true, 100);
  expect(handedOn).toEqual([]);
  order.settle(third, false, 3000);
  expect(handedOn).toEqual([undefined, true, false]);
});
