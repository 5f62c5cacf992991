import { nearest } from '../diagnostics/did-you-mean.ts';
import { hasOwn } from './functions.ts';
import type { Path } from './tree.ts';

/** What names mean at a place of a template: the value of `this`, and what stands around it. */
export interface Scope {
  readonly value: unknown;
  readonly around?: Scope;
  /** What `@index`, `@key`, `@first` and `@last` are, `@root` beside them. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The names that `as |name|` gives. */
  readonly named: Readonly<Record<string, unknown>>;
}

/** A value, or why there is none. */
export type Found =
  | { readonly value: unknown }
  | { readonly unknown: string; readonly suggestion: string | undefined; readonly known: readonly string[] };

/** What a path stands for. Only what a value itself holds is found, never what it inherits. */
export function find({ data, depth, parts, original }: Path, scope: Scope): Found {
  let value: unknown;
  let rest = parts;
  const [first] = parts;
  // ./name is never a name of `as |name|`.
  const isScoped = /^(?:\.|this)[./]/.test(original);
  if (data) value = scope.data;
  else if (depth === 0 && !isScoped && first !== undefined && Object.hasOwn(scope.named, first)) {
    value = scope.named;
  } else {
    let place: Scope | undefined = scope;
    for (let step = 0; step < depth; step++) place = place?.around;
    if (place === undefined) return { unknown: original, suggestion: undefined, known: [] };
    value = place.value;
  }
  while (rest.length > 0) {
    const [name, ...others] = rest as [string, ...string[]];
    if (!hasOwn(value, name)) return notFound(original, name, value);
    value = value[name];
    rest = others;
  }
  return { value };
}

function notFound(original: string, name: string, value: unknown): Found {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  const known = isMapping ? Object.keys(value) : [];
  const guess = nearest(name, known);
  const end = original.lastIndexOf(name);
  const suggestion =
    guess === undefined || end < 0
      ? undefined
      : original.slice(0, end) + guess + original.slice(end + name.length);
  return { unknown: original, suggestion, known };
}
