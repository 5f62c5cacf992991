import { compileRegex } from './regex.ts';
import { actionOf, type RelabelConfig } from './relabel-config.ts';

/** The value that a label has wherever the step is applied; undefined if that is not known. */
export type KnownValue = (label: string) => string | undefined;

/** The indices of the steps that drop everything, whatever comes to them. */
export function dropsOfAll(steps: readonly RelabelConfig[], known: KnownValue): readonly number[] {
  return [...steps.keys()].filter((index) => {
    const before = steps.slice(0, index);
    const step = steps[index];
    return (
      step !== undefined &&
      dropsAll(step, (label) => (before.some((one) => maySet(one, label)) ? undefined : known(label)))
    );
  });
}

/** Whether a step drops everything: `keep` of what is never there, `drop` of what always is. */
export function dropsAll(step: RelabelConfig, known: KnownValue): boolean {
  const { sourceLabels = [], separator = ';', regex = '' } = step;
  const verb = actionOf(step);
  if (verb !== 'keep' && verb !== 'drop') return false;
  const source = regex === '' ? '(.*)' : regex;
  if (verb === 'drop' && MATCHES_ALL.has(source)) return true;
  const values = sourceLabels.map(known);
  if (values.includes(undefined)) return false;
  const compiled = compileRegex(source).regex;
  if (compiled === undefined) return false;
  return (compiled.match(values.join(separator)) === undefined) === (verb === 'keep');
}

const MATCHES_ALL: ReadonlySet<string> = new Set(['.*', '(.*)']);

function maySet(step: RelabelConfig, label: string): boolean {
  const { targetLabel = '' } = step;
  return actionOf(step) === 'labelmap' || targetLabel === label || targetLabel.includes('$');
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
