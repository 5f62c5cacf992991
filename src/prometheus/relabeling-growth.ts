import { actionOf, type RelabelConfig } from './relabel-config.ts';

export const TOO_MUCH_GROWTH =
  'up to this step the relabelings can make a label a million times as long as it was, or as many labels';

/** How many times what was discovered: 20 doublings. */
const MOST = 2 ** 20;

/**
 * The first step behind which a label's value, or the number of labels, may be a million times what was discovered:
 * Prometheus itself sets no bound, and runs out of memory. An upper bound, from the steps alone.
 */
export function stepThatGrowsTooMuch(steps: readonly RelabelConfig[]): number | undefined {
  const sizes = new Map<string, number>();
  let largest = 1;
  let labels = 1;
  const sizeOf = (label: string): number => sizes.get(label) ?? largest;
  for (const [index, step] of steps.entries()) {
    const { sourceLabels = [], targetLabel = '', regex = '(.*)', replacement = '$1' } = step;
    const action = actionOf(step);
    const read = sourceLabels.reduce((sum, label) => sum + sizeOf(label), 0);
    if (action === 'labelmap') {
      largest *= copies(replacement, regex);
      if (/^\(?\./.test(regex)) labels *= 2;
    } else if (action === 'replace' || action === 'lowercase' || action === 'uppercase') {
      const size = Math.max(1, read) * (action === 'replace' ? copies(replacement, regex) : 1);
      if (targetLabel.includes('$')) largest = Math.max(largest, size * copies(targetLabel, regex));
      else sizes.set(targetLabel, size);
      if (size > MOST) return index;
    }
    if (largest > MOST || labels > MOST) return index;
  }
  return undefined;
}

/** How often a template may repeat what the expression has matched: groups that are not nested share it. */
function copies(template: string, regex: string): number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const [, braced, bare] of template.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)) {
    const name = String(braced ?? bare);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    all += 1;
  }
  const isNested = counts.has('0') || /\([^)]*\((?!\?:)/.test(regex);
  return isNested ? Math.max(1, all) : [...counts.values()].reduce((most, count) => Math.max(most, count), 1);
}
