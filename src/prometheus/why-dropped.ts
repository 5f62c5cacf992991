import { compileRegex } from './regex.ts';
import type { RelabelConfig } from './relabel-config.ts';

/** Why a step that is meant to choose takes or leaves everything, and what to write instead. */
export interface WhyDropped {
  readonly notes?: readonly string[];
  readonly hint?: string;
}

/**
 * What is known of a step that drops every target or sample from the step alone.
 *
 * @param saw the joined values of its source labels, if they are known
 */
export function whyDropped(
  { action = '', sourceLabels = [], regex = '' }: RelabelConfig,
  of: 'target' | 'sample',
  saw?: string,
): WhyDropped {
  if (action.toLowerCase() === 'drop') return whyDropDrops(sourceLabels, regex, of);
  if (sourceLabels.length === 0)
    return {
      notes: ['without sourceLabels it is the empty text that has to match'],
      hint: 'write sourceLabels: [<label>]',
    };
  if (of === 'sample') {
    const gone = sourceLabels.filter((label) => label.startsWith('__') && label !== '__name__');
    if (gone.length === 0) return {};
    return {
      notes: [`${gone.join(', ')}: labels that begin with __ are there before the scrape alone`],
      hint: 'move it to relabelings, or name a label that the samples have',
    };
  }
  const ofSamples = sourceLabels.filter((label) => label === '__name__' || !label.startsWith('__'));
  if (ofSamples.length > 0 && (saw === undefined || /^;*$/u.test(saw)))
    return {
      notes: [`${ofSamples.join(', ')}: the labels of samples are not there before the scrape`],
      hint: 'move it to metricRelabelings',
    };
  const part = saw === undefined ? undefined : wholeOf(regex, saw);
  if (part === undefined) return {};
  return {
    notes: ['Prometheus compares the whole value with a regular expression, not a part of it'],
    hint: `write regex: ${JSON.stringify(part)}`,
  };
}

function whyDropDrops(labels: readonly string[], regex: string, of: 'target' | 'sample'): WhyDropped {
  if (regex === '' || regex === '.*' || regex === '(.*)')
    return { hint: `write regex: <what is to be dropped>` };
  const [label] = labels;
  if (label === undefined) return { hint: 'write sourceLabels: [<label>]' };
  const part = `write a regex that fits some ${of}s alone`;
  // Labels such as __address__ are what the target is made of.
  if (label.startsWith('__') && !label.startsWith('__meta_')) return { hint: part };
  return {
    notes: [`drop removes the ${of}; labeldrop removes a label of it`],
    hint: `${part}, or {action: labeldrop, regex: ${label}} to remove the label`,
  };
}

/** An expression that was meant for a part of a value, written so that it matches the whole. */
function wholeOf(regex: string, value: string): string | undefined {
  const [, begins = '', middle = '', ends = ''] = /^(\^?)(.*?)(\$?)$/su.exec(regex) ?? [];
  const core = middle.includes('|') ? `(${middle})` : middle;
  const candidates =
    begins === '^' ? [`${core}.*`] : ends === '$' ? [`.*${core}`] : [`${core}.*`, `.*${core}`];
  return [...candidates, `.*${core}.*`].find(
    (one) => core !== '' && compileRegex(one).regex?.match(value) !== undefined,
  );
}
