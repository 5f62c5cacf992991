/** Whether a value is what a part of the schema accepts. `npm run generate` makes them of `schemas/`. */
export type Judge = (value: unknown) => boolean;

export const anything: Judge = () => true;

export const boolean: Judge = (value) => typeof value === 'boolean';

export function text(pattern?: string): Judge {
  if (pattern === undefined) return (value) => typeof value === 'string';
  let expression: RegExp | undefined;
  return (value) => {
    if (typeof value !== 'string') return false;
    expression ??= new RegExp(pattern, 'u');
    return expression.test(value);
  };
}

export function oneOf(...values: readonly string[]): Judge {
  return (value) => values.includes(value as string);
}

export function number(least = -Infinity, most = Infinity): Judge {
  return (value) => Number.isFinite(value) && (value as number) >= least && (value as number) <= most;
}

export function integer(least = -Infinity, most = Infinity): Judge {
  return (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

export function either(...judges: readonly Judge[]): Judge {
  return (value) => judges.some((judge) => judge(value));
}

/** @param least how many items there are at least */
export function list(item: Judge, least = 0): Judge {
  return (value) => Array.isArray(value) && value.length >= least && value.every(item);
}

/** A list of texts or numbers, none of which is there twice. */
export function set(item: Judge, least = 0): Judge {
  const isList = list(item, least);
  return (value) =>
    isList(value) && new Set(value as readonly unknown[]).size === (value as unknown[]).length;
}

interface Others {
  readonly required?: readonly string[];
  /** What fields are whose names are not known; there are none if it is absent. */
  readonly others?: Judge;
  /** What each key is. */
  readonly keys?: Judge;
  /** How many fields there are at least. */
  readonly least?: number;
  /** What the whole is if it has a field. */
  readonly whole?: Readonly<Record<string, Judge>>;
}

/** What has fields: those that are known by name, and others. */
export function mapping(fields: Readonly<Record<string, Judge>>, more: Others = {}): Judge {
  const { required = [], others, keys, least = 0, whole = {} } = more;
  const known = new Map(Object.entries(fields));
  const conditions = Object.entries(whole);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const parts = value as Readonly<Record<string, unknown>>;
    let count = 0;
    for (const key in parts) {
      const part = parts[key];
      const judge = known.get(key);
      if (judge !== undefined) {
        if (part !== undefined && !judge(part)) return false;
      } else if (others === undefined || !others(part)) return false;
      if (keys !== undefined && !keys(key)) return false;
      count += 1;
    }
    return (
      count >= least &&
      required.every((name) => parts[name] !== undefined) &&
      conditions.every(([name, judge]) => parts[name] === undefined || judge(value))
    );
  };
}

/** A judge that is made when the first value comes that it is asked about: most values of most schemas never do. */
export function later(make: () => Judge): Judge {
  let judge: Judge | undefined;
  return (value) => {
    judge ??= make();
    return judge(value);
  };
}
