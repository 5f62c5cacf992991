import type { KumaTarget } from './convert.ts';
import { Records } from './records.ts';

/** One group of a file_sd file: JSON texts as bytes, strings and an object. */
export interface TargetGroup {
  readonly targets: readonly Buffer[];
  readonly labels: Buffer;
}

/** Targets of one snapshot, put together where all their labels are equal. */
export class TargetGroups {
  private readonly records = new Records();
  private order: Uint32Array | undefined;

  add(target: KumaTarget): void {
    this.records.add(labelsText(target), quoted(target.address));
    this.order = undefined;
  }

  addAll({ records }: TargetGroups): void {
    for (let index = 0; index < records.length; index++) this.records.copy(records, index);
    this.order = undefined;
  }

  /** Different targets: the same address with the same labels is one. */
  get targets(): number {
    return this.sorted().length;
  }

  /** Ordered by the bytes of their labels, the targets in a group by address. */
  *groups(): Generator<TargetGroup, void> {
    const order = this.sorted();
    for (let at = 0; at < order.length; ) {
      const first = order[at] ?? 0;
      const targets = [this.records.second(first)];
      for (at++; at < order.length && this.records.sameFirst(first, order[at] ?? 0); at++) {
        targets.push(this.records.second(order[at] ?? 0));
      }
      yield { targets, labels: this.records.first(first) };
    }
  }

  private sorted(): Uint32Array {
    this.order ??= this.records.sorted().filter((index, at, all) => {
      const before = all[at - 1];
      return before === undefined || !this.isSame(before, index);
    });
    return this.order;
  }

  private isSame(left: number, right: number): boolean {
    return this.records.sameFirst(left, right) && this.records.sameSecond(left, right);
  }
}

/** Names of one kind of target, quoted with what is before and behind them. */
const beginnings = new WeakMap<readonly string[], readonly string[]>();

function labelsText({ names, values }: KumaTarget): string {
  let begin = beginnings.get(names);
  if (begin === undefined) {
    begin = names.map((name, index) => `${index === 0 ? '{' : ','}${quoted(name)}:`);
    beginnings.set(names, begin);
  }
  let text = values.length === 0 ? '{' : '';
  for (let index = 0; index < values.length; index++) text += begin[index] + quoted(values[index] ?? '');
  return `${text}}`;
}

/** JSON, and at the same time a double-quoted scalar of YAML 1.1: the line breaks of YAML are escaped too. */
export function quoted(text: string): string {
  if (!/[^ !#-[\]-~]/.test(text)) return `"${text}"`;
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
