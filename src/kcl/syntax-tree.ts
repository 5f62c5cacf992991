import type { SourceText } from '../diagnostics/diagnostic.ts';
import type { Scalar } from '../document/node.ts';

/** The key under which KCL prints a mapping's schema, its last entry. */
export const TYPE_MARK = '_type';

interface Placed {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** A text, number or boolean, or `None`; `Undefined` has no node. */
export interface Literal extends Placed {
  readonly kind: 'literal';
  readonly node: Scalar | undefined;
}

export interface List extends Placed {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

/** A mapping `{…}`, or an instance of a schema, `Schema {…}`. */
export interface Config extends Placed {
  readonly kind: 'config';
  /** The schema's full path, `monitoring.prometheus.Prometheus`, at its place. */
  readonly schema?: Scalar;
  readonly entries: readonly ConfigEntry[];
}

export type Value = Literal | List | Config;

/** `:` unites with what is there, `=` replaces it, `+=` appends to it. */
export type Operator = ':' | '=' | '+=';

export interface ConfigEntry {
  readonly key: Scalar;
  readonly operator: Operator;
  readonly value: Value;
}
