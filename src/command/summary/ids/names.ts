/** How columns and properties with a customer's id are named, the surest first. The first is Partner Center's export. */
const names = [
  "Microsoft ID",
  "Microsoft 識別碼",
  "customerId",
  "customerTenantId",
  "客戶識別碼",
  "tenantId",
  "租用戶識別碼",
  "id",
];

/** The same name in every spelling: `customer_id`, `Customer ID` and `customerId`. */
const keyOf = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, "");
const keys = names.map(keyOf);

/** Whether a column of this name holds ids for sure. */
export function isIdName(name: string): boolean {
  return keys.includes(keyOf(name));
}

/**
 * Which of these columns or properties holds the ids: the one that was asked for, in this spelling or another, else
 * the surest of those that are known. Undefined when there is none.
 */
export function findIdName(available: readonly string[], wanted: string | undefined): string | undefined {
  if (wanted !== undefined && available.includes(wanted)) return wanted;
  const sought = wanted === undefined ? keys : [keyOf(wanted)];
  for (const key of sought) {
    const found = available.find((name) => keyOf(name) === key);
    if (found !== undefined) return found;
  }
  return undefined;
}
