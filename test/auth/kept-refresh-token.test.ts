import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { keepRefreshToken } from "../../src/auth/kept-refresh-token.js";

describe("A refresh token that is kept", () => {
  test("is not the renewal before that is stored", async () => {
    let isSealed = true;
    const store = () => {
      if (isSealed) throw new Error("vault is sealed");
    };
    const kept = keepRefreshToken("first", store, 1000);
    await expect(kept.renew("second")).rejects.toThrow("vault is sealed");
    await expect(kept.current()).rejects.toThrow("vault is sealed");
    isSealed = false;
    expect(await kept.current()).toBe("second");
  });

  test("is the renewal at once where nobody stores it", async () => {
    const kept = keepRefreshToken("first", undefined, 1000);
    await kept.renew("second");
    expect(await kept.current()).toBe("second");
  });

  test("does not go back to a renewal whose storing ends late", async () => {
    const stored: string[] = [];
    const store = async (renewed: string) => {
      stored.push(renewed);
      if (stored.length === 1) await wait(60);
    };
    const kept = keepRefreshToken("first", store, 100);
    const slow = kept.renew("second");
    expect(await kept.current()).toBe("second");
    await kept.renew("third");
    await slow;
    expect(await kept.current()).toBe("third");
    expect(stored).toEqual(["second", "second", "third"]);
  });
});
