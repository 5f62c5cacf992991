/** What stands for a value that a function returns as YAML: it is printed as it is. */
export class WrittenValue {
  constructor(readonly text: string) {}
}

/** A function of the templates: a word that takes values and gives one. */
export interface TemplateFunction {
  /** What it takes, for messages. */
  readonly takes: readonly string[];
  readonly of: (...values: readonly unknown[]) => unknown;
}

/** All that a template can call, beside the blocks if, unless, each and with. None of them reads anything. */
export const functions: Readonly<Record<string, TemplateFunction>> = {
  /** A text in double quotes, which YAML reads back as the same text whatever it holds. */
  quote: {
    takes: ['a text'],
    of: (value) => (typeof value === 'object' ? value : new WrittenValue(JSON.stringify(String(value)))),
  },
  /** A list or mapping on one line: JSON is YAML. */
  json: { takes: ['a value'], of: (value) => new WrittenValue(JSON.stringify(value)) },
  eq: { takes: ['a value', 'a value'], of: (one, other) => one === other },
  /** The value under a key that may not be there. */
  lookup: {
    takes: ['a mapping or list', 'a key'],
    of: (from, key) => (hasOwn(from, String(key)) ? from[String(key)] : null),
  },
};

/** Whether a mapping or list itself holds a key: what it inherits is not a variable. */
export function hasOwn(value: unknown, key: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
