import { expand } from '../../prometheus/expand.ts';
import type { LabelSet } from './label-set.ts';
import { md5 } from './md5.ts';
import type { RelabelStep } from './step.ts';

/** Applies one step as Prometheus does (model/relabel); false if it drops the target. */
export function applyStep(step: RelabelStep, labels: LabelSet): boolean {
  const { action, regex, targetLabel, replacement } = step;
  switch (action) {
    case 'keep':
      return regex.match(sourceValue(step, labels)) !== undefined;
    case 'drop':
      return regex.match(sourceValue(step, labels)) === undefined;
    case 'keepequal':
      return labels.get(targetLabel) === sourceValue(step, labels);
    case 'dropequal':
      return labels.get(targetLabel) !== sourceValue(step, labels);
    case 'replace': {
      // Most steps copy a label or set one, and a thousand monitors have twenty thousand of them.
      if (step.isPlainCopy) {
        labels.set(targetLabel, replacement === '$1' ? sourceValue(step, labels) : replacement);
        return true;
      }
      const captures = regex.match(sourceValue(step, labels));
      if (captures === undefined) return true;
      const target = expand(targetLabel, captures);
      // Prometheus 3 takes every name that is not empty.
      if (target !== '') labels.set(target, expand(replacement, captures));
      return true;
    }
    case 'hashmod':
      labels.set(targetLabel, String(hashOf(sourceValue(step, labels)) % step.modulus));
      return true;
    case 'lowercase':
      labels.set(targetLabel, sourceValue(step, labels).toLowerCase());
      return true;
    case 'uppercase':
      labels.set(targetLabel, sourceValue(step, labels).toUpperCase());
      return true;
    case 'labelmap':
      for (const [name, value] of labels.entries()) {
        const captures = regex.match(name);
        if (captures !== undefined) labels.set(expand(replacement, captures), value);
      }
      return true;
    case 'labeldrop':
      for (const [name] of labels.entries()) if (regex.match(name) !== undefined) labels.set(name, '');
      return true;
    case 'labelkeep':
      for (const [name] of labels.entries()) if (regex.match(name) === undefined) labels.set(name, '');
      return true;
  }
}

function sourceValue({ sourceLabels, separator }: RelabelStep, labels: Pick<LabelSet, 'get'>): string {
  const [only] = sourceLabels;
  if (only !== undefined && sourceLabels.length === 1) return labels.get(only);
  return sourceLabels.map((name) => labels.get(name)).join(separator);
}

/** The last eight bytes of the MD5 sum, the first of them the highest. */
function hashOf(text: string): bigint {
  return new DataView(md5(text).buffer).getBigUint64(8);
}
