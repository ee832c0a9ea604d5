import type { Schema, Spec } from "../openapi/document.js";
import { resolve } from "../openapi/resolve.js";
import { flattenSchema } from "../openapi/schemas.js";
import type { RuleContext } from "./rule-context.js";
import {
  type ParameterForm,
  type Unsupported,
  unsupportedInOperation,
  unsupportedInParameter,
  unsupportedInPath,
  unsupportedInResponses,
  unsupportedInSchema,
} from "./unsupported.js";

/** The one value of several types: overlays/portable.yaml takes its types away, and clients keep what came. */
const untypedByOverlay = "#/components/schemas/ServiceFault/properties/code";

/** The spec holds nothing that some client would leave out or send in another way. */
export function carriedByEveryLayer() {
  let spec: Spec;

  function report({ location, report }: RuleContext, found: readonly Unsupported[]): void {
    for (const { path, message } of found) report({ message, location: location.child(path).key() });
  }

  return {
    Root: {
      enter(root: Spec) {
        spec = root;
      },
    },
    PathItem: {
      enter(pathItem: object, context: RuleContext) {
        report(context, unsupportedInPath(pathItem));
      },
    },
    Operation: {
      enter(operation: object, context: RuleContext) {
        report(context, unsupportedInOperation(operation));
      },
    },
    Responses: {
      enter(responses: object, context: RuleContext) {
        report(context, unsupportedInResponses(responses));
      },
    },
    Schema: {
      enter(schema: Schema, context: RuleContext) {
        const { pointer } = context.location;
        if (pointer !== untypedByOverlay && !pointer.includes("/parameters/"))
          report(context, unsupportedInSchema(schema));
      },
    },
    Parameter: {
      enter(parameter: ParameterForm, context: RuleContext) {
        const schema = parameter.schema && followed(spec, parameter.schema);
        const isSchemaShared = parameter.schema?.$ref !== undefined;
        const found = unsupportedInParameter({ ...parameter, ...(schema && { schema }), isSchemaShared });
        report(context, found ? [found] : []);
      },
    },
  };
}

/** A schema without references, in it and in its items. A broken reference is another rule's. */
function followed(spec: Spec, schema: Schema): Schema {
  try {
    const flat = flattenSchema(spec, schema);
    return flat.items ? { ...flat, items: flattenSchema(spec, resolve<Schema>(spec, flat.items)) } : flat;
  } catch {
    return { type: "string" };
  }
}
