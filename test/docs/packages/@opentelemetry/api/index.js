// Writes every span that ends, and every value that is recorded, as a line of JSON.

/** @import { Attributes, AttributeValue, SpanOptions } from "./index.d.ts" */

export const SpanKind = { CLIENT: 2 };
export const SpanStatusCode = { ERROR: 2 };

/** @param {object} line */
const write = (line) => console.log(JSON.stringify(line));

export const trace = {
  getTracer: () => ({
    /**
     * @param {string} name
     * @param {SpanOptions} options
     */
    startSpan(name, { kind, attributes, startTime }) {
      const start = startTime ?? new Date();
      /** @type {Record<string, AttributeValue | undefined>} */
      const all = { ...attributes };
      /** @type {object | undefined} */
      let status;
      return {
        /**
         * @param {string} key
         * @param {AttributeValue} value
         */
        setAttribute(key, value) {
          all[key] = value;
          return this;
        },
        /** @param {object} value */
        setStatus(value) {
          status = value;
          return this;
        },
        end(endTime = new Date()) {
          write({ name, kind, attributes: all, status, milliseconds: endTime.getTime() - start.getTime() });
        },
      };
    },
  }),
};

export const metrics = {
  getMeter: () => ({
    /**
     * @param {string} name
     * @param {{ unit?: string }} options
     */
    createHistogram: (name, { unit }) => ({
      /**
       * @param {number} value
       * @param {Attributes} attributes
       */
      record: (value, attributes) => write({ name, unit, value, attributes }),
    }),
  }),
};
