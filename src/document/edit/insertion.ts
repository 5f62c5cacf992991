export type AddedValue = string | number | readonly AddedValue[] | { readonly [key: string]: AddedValue };

/** One thing that is added to a value: entries to the mapping at a path, or an item to the list there. */
export interface Addition {
  readonly path: readonly (string | number)[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly item?: Readonly<Record<string, string | number>>;
}

/** Everything that is added below one mapping or list, so that what is not there yet is made once. */
export interface Insertion {
  readonly entries: Map<string, Insertion | string | number>;
  readonly items: Map<number, Insertion>;
  readonly appended: AddedValue[];
}

export function insertionOf(additions: readonly Addition[]): Insertion {
  const root = noInsertion();
  for (const { path, entries = {}, item } of additions) {
    let place = root;
    for (const step of path) place = below(place, step);
    for (const [key, value] of Object.entries(entries)) place.entries.set(key, value);
    if (item !== undefined) place.appended.push(item);
  }
  return root;
}

function noInsertion(): Insertion {
  return { entries: new Map(), items: new Map(), appended: [] };
}

function below({ entries, items }: Insertion, step: string | number): Insertion {
  const known = typeof step === 'number' ? items.get(step) : entries.get(step);
  if (typeof known === 'object') return known;
  const made = noInsertion();
  if (typeof step === 'number') items.set(step, made);
  else entries.set(step, made);
  return made;
}

/** What is if nothing was before. */
export function insertedValue(insertion: Insertion | string | number): AddedValue {
  if (typeof insertion !== 'object') return insertion;
  if (insertion.appended.length > 0) return insertion.appended;
  return Object.fromEntries([...insertion.entries].map(([key, value]) => [key, insertedValue(value)]));
}
