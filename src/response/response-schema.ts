import { type Kind, responses } from "../../generated/typescript/schema-tables.js";

/** What the spec says that an operation responds with under this status. Undefined when it says nothing. */
export function responseSchemaOf({ operation, status }: { operation: string; status: number }): Kind | undefined {
  return Object.hasOwn(responses, operation) ? responses[operation]?.[status] : undefined;
}
