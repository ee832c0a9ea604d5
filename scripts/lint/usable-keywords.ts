import { createAjv } from "../openapi/ajv.js";
import type { RuleContext } from "./rule-context.js";

/** Every `pattern` is a regular expression, and every `format` one that the validators know. */
export function usableKeywords() {
  const ajv = createAjv({ strict: true, strictTypes: false }); // which refuses a format that it does not know
  return {
    Schema: {
      enter(schema: Readonly<Record<string, unknown>>, { location, report }: RuleContext) {
        for (const keyword of ["pattern", "format"].filter((name) => typeof schema[name] === "string")) {
          try {
            ajv.compile({ [keyword]: schema[keyword] });
          } catch (error) {
            const reason = (error as Error).message.replace(/ ignored in schema at path.*$/, "");
            const message = `This ${keyword} cannot be used: ${reason}. Correct it.`;
            report({ message, location: location.child([keyword]) });
          }
        }
      },
    },
  };
}
