import { describe, expect, test } from "@jest/globals";
import { LazyHeaders } from "../src/lazy-headers.js";

const raw = { "content-type": "application/json", "set-cookie": ["a=1", "b=2"], "x-none": undefined };
const plain = () => {
  const headers = new Headers({ "content-type": "application/json" });
  headers.append("set-cookie", "a=1");
  headers.append("set-cookie", "b=2");
  return headers;
};

describe("Lazy headers", () => {
  test.each(["content-type", "Content-Type", "set-cookie", "x-none", "x-other"])("read %s as Headers do", (name) => {
    const lazy = new LazyHeaders(raw);
    expect(lazy.get(name)).toBe(plain().get(name));
    expect([...lazy]).toEqual([...plain()]);
    expect(lazy.get(name)).toBe(plain().get(name));
  });

  test.each<[string, (headers: Headers) => unknown]>([
    ["has", (headers) => [headers.has("Content-Type"), headers.has("x-none")]],
    ["keys", (headers) => [...headers.keys()]],
    ["values", (headers) => [...headers.values()]],
    ["entries", (headers) => [...headers.entries()]],
    ["getSetCookie", (headers) => headers.getSetCookie()],
    [
      "forEach",
      (headers) => {
        const seen: string[] = [];
        headers.forEach((value, name) => void seen.push(`${name}: ${value}`));
        return seen;
      },
    ],
    [
      "set",
      (headers) => {
        headers.set("content-type", "text/xml");
        return [...headers];
      },
    ],
    [
      "append",
      (headers) => {
        headers.append("x-new", "1");
        return [...headers];
      },
    ],
    [
      "delete",
      (headers) => {
        headers.delete("set-cookie");
        return [...headers];
      },
    ],
    ["a copy", (headers) => [...new Headers(headers)]],
    ["a Response made with them", (headers) => [...new Response(null, { headers }).headers]],
  ])("do %s as Headers do", (_, use) => {
    expect(use(new LazyHeaders(raw))).toEqual(use(plain()));
  });

  test("are Headers", () => {
    expect(new LazyHeaders(raw)).toBeInstanceOf(Headers);
  });
});
