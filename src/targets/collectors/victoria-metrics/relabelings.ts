import { type Diagnostic, type Place, warningAt } from '../../../diagnostics/diagnostic.ts';
import { ACTIONS } from '../../../prometheus/relabel-config.ts';
import { type Fields, fieldsAt, textAt, textsAt, valueAt } from '../../fields.ts';
import { readRelabelings } from '../../operator/relabelings.ts';
import type { RelabelStep } from '../../relabel/step.ts';

/** Fields with which VictoriaMetrics goes beyond Prometheus (its documentation, "Relabeling enhancements"). */
const BEYOND = ['if', 'match', 'labels'] as const;
const OWN_ACTIONS = [
  'add_prefix_to_labels',
  'drop_if_contains',
  'drop_if_equal',
  'drop_metrics',
  'graphite',
  'keep_if_contains',
  'keep_if_equal',
  'keep_metrics',
  'labelmap_all',
  'replace_all',
];
/** Stands for a step that is not predicted: it keeps everything. */
const NO_STEP: Fields = { action: 'keep', regex: '.*' };

/** Relabelings as steps, what keeps VictoriaMetrics' operator from taking them, and what is not predicted of them. */
export interface VictoriaRelabelings {
  readonly steps: readonly RelabelStep[];
  readonly mistakes: readonly Diagnostic[];
  readonly notPredicted: readonly Diagnostic[];
}

/**
 * The relabelings of a scrape object, as far as Prometheus has them too. Several regular expressions are one of
 * alternatives, and the fields may be in snake case.
 */
export function readVictoriaRelabelings(
  written: readonly unknown[],
  place: Place,
  name: string,
): VictoriaRelabelings {
  const beyond = written.map(beyondPrometheus);
  const read = readRelabelings(
    written.map((one, index) => (beyond[index] === undefined ? asPrometheus(one) : NO_STEP)),
    place,
    { isLegacy: false },
  );
  return {
    steps: read.steps,
    mistakes: [...read.diagnostics, ...read.refused].map((one) => ({
      ...one,
      message: `${name}: ${one.message}`,
    })),
    notPredicted: beyond.flatMap((what, index) => {
      if (what === undefined) return [];
      const message = `${name}: relabeling ${index + 1} is not predicted, because ${what} is VictoriaMetrics' own`;
      const notes = ['the targets are shown without it: it may change their labels, or drop some of them'];
      return [warningAt(place.at(index), 'not-followed', message, { notes })];
    }),
  };
}

function beyondPrometheus(written: unknown): string | undefined {
  const field = BEYOND.find((one) => valueAt(written, one) !== undefined);
  if (field !== undefined) return field;
  const action = textAt(written, 'action').toLowerCase();
  const isOwn = !(ACTIONS as readonly string[]).includes(action) && OWN_ACTIONS.includes(action);
  return isOwn ? `the action ${action}` : undefined;
}

function asPrometheus(written: unknown): Fields {
  const { source_labels: sources, target_label: target, ...fields } = fieldsAt(written);
  const regexes = textsAt(written, 'regex');
  return {
    ...fields,
    ...(sources === undefined ? {} : { sourceLabels: sources }),
    ...(target === undefined ? {} : { targetLabel: target }),
    ...(regexes.length === 0 ? {} : { regex: regexes.join('|') }),
  };
}
