import type { Location, Place, SourceText } from '../diagnostics/diagnostic.ts';

type Path = readonly (string | number)[];

abstract class Written implements Place {
  constructor(
    readonly document: SourceText,
    readonly start: number,
    readonly end: number,
    /**
     * The tag as it was typed, `!Prometheus.Scraping`, if there is one that is not YAML's own.
     * The span begins with it.
     */
    readonly tag: string | undefined,
  ) {}

  get location(): Location {
    return { document: this.document, span: { start: this.start, end: this.end } };
  }

  at(...path: Path): Node {
    let place = this as unknown as Node;
    for (const step of path) {
      const next = childOf(place, step);
      if (next === undefined) break;
      place = next;
    }
    return place;
  }

  keyAt(...path: Path): Node {
    const parent = this.at(...path.slice(0, -1));
    const last = path.at(-1);
    if (parent instanceof Mapping) {
      const entry = parent.entry(String(last));
      if (entry !== undefined) return entry.key;
    }
    return this.at(...path);
  }

  has(...path: Path): boolean {
    let place: Node | undefined = this as unknown as Node;
    for (const step of path) {
      place = childOf(place, step);
      if (place === undefined) return false;
    }
    return true;
  }
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (node instanceof Mapping) return node.entry(String(step))?.value;
  if (node instanceof Sequence) return node.items[Number(step)];
  return undefined;
}

/** A number as YAML 1.1 and 1.2 both read it, a text, `true` or `false`, or nothing. */
export type ScalarValue = string | number | boolean | null;

/**
 * A leaf of a document.
 *
 * `value` is what every YAML parser agrees on; if they do not agree (`0777`, `1e3`, an integer beyond 2⁵³),
 * it is `NaN`, which no schema accepts as a number or as text. `text` is what was typed, less the quotes.
 */
export class Scalar extends Written {
  constructor(
    document: SourceText,
    start: number,
    end: number,
    readonly value: ScalarValue,
    readonly text: string,
    readonly quoted: boolean,
    tag?: string,
  ) {
    super(document, start, end, tag);
  }
}

export interface Entry {
  readonly key: Scalar;
  readonly value: Node;
}

const NO_ENTRIES: readonly Entry[] = [];

/** From here on, a map finds a key sooner than a look at each entry. */
const manyEntries = 16;

/** A mapping's entries in the order of their author. Keys are unique. */
export class Mapping extends Written {
  private byKey: ReadonlyMap<string, Entry> | undefined = undefined;

  constructor(
    document: SourceText,
    start: number,
    end: number,
    readonly entries: readonly Entry[],
    tag?: string,
    /** Entries with nothing behind them that a reader has left out, so that a message can point at them. */
    readonly blank: readonly Entry[] = NO_ENTRIES,
  ) {
    super(document, start, end, tag);
  }

  entry(key: string): Entry | undefined {
    if (this.entries.length < manyEntries) {
      for (const entry of this.entries) if (entry.key.text === key) return entry;
      return undefined;
    }
    this.byKey ??= new Map(this.entries.map((entry) => [entry.key.text, entry]));
    return this.byKey.get(key);
  }

  get(key: string): Node | undefined {
    return this.entry(key)?.value;
  }
}

export class Sequence extends Written {
  constructor(
    document: SourceText,
    start: number,
    end: number,
    readonly items: readonly Node[],
    tag?: string,
  ) {
    super(document, start, end, tag);
  }
}

/** A value of a YAML or JSON document that knows where it was written. */
export type Node = Scalar | Mapping | Sequence;
