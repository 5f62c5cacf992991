import type { Place } from '../../diagnostics/diagnostic.ts';
import { compileRegex, type Regex } from '../../prometheus/regex.ts';
import type { Action, RelabelConfig } from '../../prometheus/relabel-config.ts';

/** What a step of an operator's job is there for; a step of somebody's own has a place. */
export type Purpose = 'selector' | 'port' | 'labels' | 'own';

/** One relabel step, with Prometheus' defaults filled in. */
export interface RelabelStep {
  readonly action: Action;
  readonly sourceLabels: readonly string[];
  readonly separator: string;
  readonly regex: Regex;
  readonly modulus: bigint;
  readonly targetLabel: string;
  readonly replacement: string;
  readonly purpose: Purpose;
  readonly place: Place | undefined;
  /** A replace step that takes every value, and puts it or a fixed one into a fixed label. */
  readonly isPlainCopy: boolean;
}

/** A step as somebody writes it down, what is absent being Prometheus' default. */
export interface WrittenStep extends Omit<RelabelConfig, 'action'> {
  readonly action?: Action;
  readonly purpose?: Purpose;
  readonly place?: Place;
}

/** Prometheus' defaults: `source_labels` joined by `;`, `(.*)`, `$1`, replace. Throws if the regex is invalid. */
export function relabelStep(written: WrittenStep): RelabelStep {
  const { regex, mistake } = compileRegex(written.regex === undefined ? '(.*)' : written.regex);
  if (regex === undefined) throw new Error(`${written.regex} is not a regular expression: ${mistake}`);
  const { action = 'replace', sourceLabels = [], separator = ';', modulus = 0, targetLabel = '' } = written;
  const { replacement = '$1', purpose = 'labels', place } = written;
  return {
    action,
    sourceLabels,
    separator,
    regex,
    modulus: BigInt(modulus),
    targetLabel,
    replacement,
    purpose,
    place,
    isPlainCopy:
      action === 'replace' &&
      regex.source === '(.*)' &&
      targetLabel !== '' &&
      !targetLabel.includes('$') &&
      (replacement === '$1' || !replacement.includes('$')),
  };
}

/** Keeps what carries a label of one of these values; the second source says that the label is there at all. */
export function keep(sourceLabels: readonly string[], regex: string, purpose: Purpose): RelabelStep {
  return relabelStep({ action: 'keep', sourceLabels, regex, purpose });
}

export function drop(sourceLabels: readonly string[], regex: string, purpose: Purpose): RelabelStep {
  return relabelStep({ action: 'drop', sourceLabels, regex, purpose });
}

/** Sets a label to a fixed value. */
export function setLabel(targetLabel: string, value: string): RelabelStep {
  return relabelStep({ targetLabel, replacement: value });
}

/** Copies the first label that is there to another one. */
export function copyLabel(from: string, targetLabel: string): RelabelStep {
  return relabelStep({ sourceLabels: [from], targetLabel });
}

/** Copies a label only if it has a value. */
export function copyIfPresent(from: string, targetLabel: string): RelabelStep {
  return relabelStep({ sourceLabels: [from], targetLabel, regex: '(.+)' });
}
