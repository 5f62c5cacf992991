import { expand } from './expand.ts';
import { type Captures, compileRegex } from './regex.ts';
import { actionOf, type RelabelConfig } from './relabel-config.ts';

/** The value that a label has on everything that a step is applied to, `''` if it is on nothing; undefined if unknown. */
export type KnownValue = (label: string) => string | undefined;

export interface DroppingStep {
  readonly index: number;
  readonly step: RelabelConfig;
  /** The joined values of its source labels, if they are known. */
  readonly saw: string | undefined;
}

/** The steps that drop everything that comes to them, as far as what is known of the labels proves it. */
export function stepsThatDropAll(
  steps: readonly RelabelConfig[],
  known: KnownValue,
): readonly DroppingStep[] {
  const found: DroppingStep[] = [];
  let values = known;
  for (const [index, step] of steps.entries()) {
    if (dropsAll(step, values)) found.push({ index, step, saw: joinedValue(step, values) });
    values = valuesAfter(step, values);
  }
  return found;
}

/** Whether a step drops everything: `keep` of what is never there, `drop` of what always is. */
export function dropsAll(step: RelabelConfig, known: KnownValue): boolean {
  const verb = actionOf(step);
  if (verb === 'keepequal' || verb === 'dropequal') {
    const [own, other] = [joinedValue(step, known), known(step.targetLabel ?? '')];
    if (own === undefined || other === undefined) return false;
    return (own === other) === (verb === 'dropequal');
  }
  if (verb !== 'keep' && verb !== 'drop') return false;
  if (verb === 'drop' && matchesAll(step)) return true;
  const value = joinedValue(step, known);
  const regex = compileRegex(sourceOf(step)).regex;
  if (value === undefined || regex === undefined) return false;
  return (regex.match(value) === undefined) === (verb === 'keep');
}

/** What is known of the labels once a step has been applied (model/relabel, relabel). */
function valuesAfter(step: RelabelConfig, known: KnownValue): KnownValue {
  const { targetLabel = '', replacement = '$1' } = step;
  const regex = compileRegex(sourceOf(step)).regex;
  if (regex === undefined) return nothingKnown;
  switch (actionOf(step)) {
    case 'replace': {
      const isFixed = !replacement.includes('$') && !targetLabel.includes('$');
      if (matchesAll(step) && isFixed) return withValue(known, targetLabel, replacement);
      const value = joinedValue(step, known);
      if (value === undefined)
        return targetLabel.includes('$') ? nothingKnown : withValue(known, targetLabel);
      const captures = regex.match(value);
      return captures === undefined ? known : filledIn(known, targetLabel, replacement, captures);
    }
    case 'lowercase':
      return withValue(known, targetLabel, joinedValue(step, known)?.toLowerCase());
    case 'uppercase':
      return withValue(known, targetLabel, joinedValue(step, known)?.toUpperCase());
    case 'hashmod':
      return withValue(known, targetLabel);
    case 'labeldrop':
      return (label) => (regex.match(label) === undefined ? known(label) : '');
    case 'labelkeep':
      return (label) => (regex.match(label) === undefined ? '' : known(label));
    case 'labelmap': {
      // A key of Kubernetes begins with a letter or a digit, so that none of them becomes a label that begins with _.
      const [, prefix] = COPIES_KEYS.exec(regex.source) ?? [];
      if (prefix === undefined || replacement !== '$1') return nothingKnown;
      return (label) => (label.startsWith('_') ? known(label) : known(`${prefix}${label}`) || undefined);
    }
    default:
      return known;
  }
}

const COPIES_KEYS = /^(__meta_kubernetes_[a-z]+_(?:label|annotation)_)\(\.[+*]\)$/u;

function filledIn(known: KnownValue, target: string, replacement: string, captures: Captures): KnownValue {
  const label = expand(target, captures);
  return label === '' ? known : withValue(known, label, expand(replacement, captures));
}

function withValue(known: KnownValue, target: string, value?: string): KnownValue {
  return (label) => (label === target ? value : known(label));
}

function nothingKnown(): undefined {
  return undefined;
}

function joinedValue({ sourceLabels = [], separator = ';' }: RelabelConfig, known: KnownValue) {
  const values = sourceLabels.map(known);
  return values.includes(undefined) ? undefined : values.join(separator);
}

function sourceOf({ regex = '' }: RelabelConfig): string {
  return regex === '' ? '(.*)' : regex;
}

function matchesAll(step: RelabelConfig): boolean {
  return ['.*', '(.*)'].includes(sourceOf(step));
}

/** What a target has before the scrape beside what discovery gives it: the operator sets these from it. */
const TARGET_LABELS: ReadonlySet<string> = new Set([
  'container',
  'endpoint',
  'ingress',
  'instance',
  'job',
  'namespace',
  'node',
  'pod',
  'service',
]);

/** Before a scrape no sample is there: neither its name nor the labels that an exporter gives it. */
export function valueBeforeScrape(label: string): string | undefined {
  if (label === '__name__') return '';
  return label.startsWith('__') || TARGET_LABELS.has(label) ? undefined : '';
}

/** After it, what begins with two underscores is gone, the name of the metric excepted. */
export function valueAfterScrape(label: string): string | undefined {
  return label.startsWith('__') && label !== '__name__' ? '' : undefined;
}
