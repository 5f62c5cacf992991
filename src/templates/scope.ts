import { nearest } from '../diagnostics/did-you-mean.ts';
import { hasOwn } from './functions.ts';
import type { Path } from './tree.ts';

/** What names mean at a place of a template: the value of `this`, and what is around it. */
export interface Scope {
  readonly value: unknown;
  readonly around?: Scope;
  readonly frame: Frame;
  /** The names that `as |name|` gives. */
  readonly named: Readonly<Record<string, unknown>>;
}

/** What `@index`, `@key`, `@first` and `@last` are, `@root` beside them; each `each` has its own. */
export interface Frame {
  readonly values: Readonly<Record<string, unknown>>;
  readonly around?: Frame;
}

/** A value, or why there is none. */
export type Found =
  | { readonly value: unknown }
  | {
      readonly unknown: string;
      readonly suggestion: string | undefined;
      readonly known: readonly string[];
      /** What asks whether a key of the author is there. */
      readonly question?: string;
    };

/** What a path stands for. Only what a value itself holds is found, never what it inherits. */
export function find(path: Path, scope: Scope): Found {
  const { parts, original } = path;
  let value = beginningOf(path, scope);
  if (value === undefined) return { unknown: original, suggestion: undefined, known: [] };
  let rest = parts;
  while (rest.length > 0) {
    const [name, ...others] = rest as [string, ...string[]];
    if (!hasOwn(value, name)) return notFound(original, name, value);
    value = value[name];
    rest = others;
  }
  return { value };
}

/** The value in which the first part of a path is looked for; undefined if there is none so far out. */
function beginningOf({ data, depth, parts, original }: Path, scope: Scope): unknown {
  if (data) return outwards(scope.frame, depth)?.values;
  const [first] = parts;
  // ./name is never a name of `as |name|`.
  const isScoped = /^(?:\.|this)[./]/.test(original);
  if (depth === 0 && !isScoped && first !== undefined && Object.hasOwn(scope.named, first))
    return scope.named;
  return outwards(scope, depth)?.value;
}

function outwards<T extends { readonly around?: T }>(from: T, steps: number): T | undefined {
  let place: T | undefined = from;
  for (let step = 0; step < steps; step++) place = place?.around;
  return place;
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
  // What the author of an application may leave out.
  const [, map] = /^(.*(?:labels|Labels|annotations))\.[^.]*$/.exec(original) || [];
  const question = map === undefined ? {} : { question: `(lookup ${map} ${JSON.stringify(name)})` };
  return { unknown: original, suggestion, known, ...question };
}
