/** What the guide "Observing calls" uses of the package, which is not installed here. */
export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue | undefined>>;
export declare enum SpanKind {
  CLIENT = 2,
}
export declare enum SpanStatusCode {
  ERROR = 2,
}

export interface Span {
  setAttribute(key: string, value: AttributeValue): this;
  setStatus(status: { code: SpanStatusCode; message?: string }): this;
  end(endTime?: Date): void;
}

export interface SpanOptions {
  kind?: SpanKind;
  attributes?: Attributes;
  startTime?: Date;
}

export interface Histogram {
  record(value: number, attributes?: Attributes): void;
}

export declare const trace: {
  getTracer(name: string): { startSpan(name: string, options?: SpanOptions): Span };
};
export declare const metrics: {
  getMeter(name: string): { createHistogram(name: string, options?: { unit?: string }): Histogram };
};
