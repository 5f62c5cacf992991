import type { ScrapeTarget } from './convert.ts';

/** One group of a file_sd file. */
export interface TargetGroup {
  readonly targets: readonly string[];
  /** The text of a JSON object: one compact record a group, instead of a million objects. */
  readonly labels: string;
}

/** Targets of one snapshot, put together where all their labels are equal. */
export class TargetGroups {
  private readonly addresses = new Map<string, string | Set<string>>();
  private counted = 0;
  private order: readonly string[] | undefined;

  /** Different targets: the same address with the same labels is one. */
  get targets(): number {
    return this.counted;
  }

  add(target: ScrapeTarget): void {
    const labels = labelsText(target.labels);
    const known = this.addresses.get(labels);
    if (known === undefined) this.addresses.set(labels, target.address);
    else if (typeof known === 'string') {
      if (known === target.address) return;
      this.addresses.set(labels, new Set([known, target.address]));
    } else if (known.has(target.address)) return;
    else known.add(target.address);
    this.counted++;
    this.order = undefined;
  }

  /** Sorted by code unit, groups by their labels and the targets in a group by address. */
  *sorted(): Generator<TargetGroup, void> {
    this.order ??= [...this.addresses.keys()].sort();
    for (const labels of this.order) {
      const known = this.addresses.get(labels) ?? '';
      yield { targets: typeof known === 'string' ? [known] : [...known].sort(), labels };
    }
  }
}

const quotedNames = new Map<string, string>();

function labelsText(labels: ScrapeTarget['labels']): string {
  let text = '{';
  for (const [name, value] of labels) {
    text += (text === '{' ? '' : ',') + quotedName(name) + quoted(value);
  }
  return `${text}}`;
}

function quotedName(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const made = `${quoted(name)}:`;
  if (quotedNames.size < 10_000) quotedNames.set(name, made);
  return made;
}

/** JSON, and at the same time a double-quoted scalar of YAML 1.1: the line breaks of YAML are escaped too. */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
