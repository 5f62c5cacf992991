import { DNS_LABEL, isLabelKey, LABEL_VALUE } from '../../kubernetes/names.ts';
import type { Texts } from '../fields.ts';

/** The pods of a Prometheus by their namespace and some of their labels. */
export interface NamedPods {
  readonly namespace: string;
  readonly labels: Texts;
}

/** `NAMESPACE/KEY=VALUE,KEY=VALUE`; a key may have a slash of its own. Undefined of any other text. */
export function parseNamedPods(text: string): NamedPods | undefined {
  const slash = text.indexOf('/');
  const namespace = text.slice(0, Math.max(slash, 0));
  const labels = text
    .slice(slash + 1)
    .split(',')
    .map((pair): readonly [key: string, value: string] => {
      const equal = pair.indexOf('=');
      return equal < 0 ? ['', pair] : [pair.slice(0, equal), pair.slice(equal + 1)];
    });
  const areLabels = labels.every(([key, value]) => isLabelKey(key) && LABEL_VALUE.test(value));
  return DNS_LABEL.test(namespace) && areLabels ? { namespace, labels: new Map(labels) } : undefined;
}
