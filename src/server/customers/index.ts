import type { ScenarioResponse } from "../scenario.js";
import { madeUpIds } from "./ids.js";
import { madeUpResponse } from "./response.js";

/** Customers that the server makes up. */
export interface Customers {
  readonly ids: readonly string[];
  /** The response for one of them, by its id in any letter case. Undefined for any other customer. */
  responseOf(id: string): ScenarioResponse | undefined;
}

/** Makes up customers: always the same ones from a seed. Only their ids are kept. */
export function madeUpCustomers(count: number, seed: number): Customers {
  const ids = madeUpIds(count, seed);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  return {
    ids,
    responseOf: (id) => {
      const own = id.toLowerCase();
      const index = indexes.get(own);
      return index === undefined ? undefined : madeUpResponse(own, seed, index);
    },
  };
}
