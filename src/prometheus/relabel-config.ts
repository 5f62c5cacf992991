import { isLabelName, isLabelTemplate } from './label-name.ts';

/** One relabeling, in the order of the fields of the operator's RelabelConfig. */
export interface RelabelConfig {
  readonly sourceLabels?: readonly string[];
  readonly separator?: string;
  readonly targetLabel?: string;
  readonly regex?: string;
  readonly modulus?: number;
  readonly replacement?: string;
  readonly action?: string;
}

export const ACTIONS = [
  'replace',
  'keep',
  'drop',
  'keepequal',
  'dropequal',
  'hashmod',
  'labelmap',
  'labeldrop',
  'labelkeep',
  'lowercase',
  'uppercase',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface RelabelMistake {
  readonly field: keyof RelabelConfig;
  /** Which of the `sourceLabels` it is about. */
  readonly index?: number;
  /** The field must not be there at all, whatever it holds. */
  readonly isStray?: boolean;
  readonly message: string;
  readonly hint?: string;
  /** The operator leaves the monitor out; what it lets through, Prometheus refuses with its whole configuration. */
  readonly refusedBy: 'operator' | 'prometheus';
}

/** Who reads a relabeling: Prometheus its own configuration, or the operator a resource, from which it writes one. */
export interface RelabelReader {
  readonly by: 'operator' | 'prometheus';
  /** Prometheus before 3.0, which takes fewer names of labels. */
  readonly isLegacy?: boolean;
}

const NEEDS_TARGET: readonly string[] = [
  'replace',
  'hashmod',
  'lowercase',
  'uppercase',
  'keepequal',
  'dropequal',
];
/** The fields that an action does not take, beside those that hold what Prometheus fills in by itself. */
const NOT_TAKEN: Readonly<Record<string, readonly (keyof RelabelConfig)[]>> = {
  keepequal: ['regex', 'separator', 'modulus', 'replacement'],
  dropequal: ['regex', 'separator', 'modulus', 'replacement'],
  labeldrop: ['sourceLabels', 'separator', 'targetLabel', 'modulus', 'replacement'],
  labelkeep: ['sourceLabels', 'separator', 'targetLabel', 'modulus', 'replacement'],
  lowercase: ['replacement'],
  uppercase: ['replacement'],
};
/** What Prometheus fills in (model/relabel, DefaultRelabelConfig). */
const DEFAULTS: RelabelConfig = { separator: ';', targetLabel: '', modulus: 0, replacement: '$1' };
const DEFAULT_REGEX = '(.*)';

/** The action of a relabeling, in the one case that Prometheus knows. */
export function actionOf({ action }: RelabelConfig): string {
  return action === undefined || action === '' ? 'replace' : action.toLowerCase();
}

/**
 * What the operator (its validation of a RelabelConfig) and Prometheus (model/relabel, Config.Validate) refuse of a
 * relabeling, all but a regular expression that is not valid: for that, see `regex.ts`.
 */
export function relabelMistakes(config: RelabelConfig, reader: RelabelReader): readonly RelabelMistake[] {
  const action = actionOf(config);
  if (!(ACTIONS as readonly string[]).includes(action)) {
    const hint = `take one of ${ACTIONS.join(', ')}`;
    return [{ field: 'action', message: `${action} is not an action`, hint, refusedBy: reader.by }];
  }
  const strays = strayFields(config, action, reader);
  return [
    ...targetMistakes(config, action, reader),
    ...(strays.some(({ field }) => field === 'sourceLabels') ? [] : sourceMistakes(config, reader)),
    ...strays,
  ];
}

function targetMistakes(
  { targetLabel = '', modulus, replacement }: RelabelConfig,
  action: string,
  { by, isLegacy }: RelabelReader,
): readonly RelabelMistake[] {
  const mistakes: RelabelMistake[] = [];
  const add = (field: keyof RelabelConfig, message: string, hint: string) =>
    mistakes.push({ field, message, hint, refusedBy: by });
  if (NEEDS_TARGET.includes(action)) {
    const isName = action === 'hashmod' ? isLabelName : isLabelTemplate;
    if (targetLabel === '')
      add('targetLabel', `the action ${action} needs a targetLabel`, 'write targetLabel: <label>');
    else if (!isName(targetLabel, isLegacy))
      add('targetLabel', `"${targetLabel}" is not the name of a label`, 'take letters, digits and _');
  }
  if (action === 'hashmod' && (modulus === undefined || modulus === 0)) {
    add('modulus', 'the action hashmod needs a modulus above 0', 'write modulus: <number of shards>');
  }
  if (action === 'labelmap' && replacement !== undefined && !isLabelTemplate(replacement, isLegacy)) {
    const message = 'the action labelmap needs the name of a label as its replacement';
    add('replacement', message, 'write replacement: $1, or remove it');
  }
  return mistakes;
}

/** Neither CRD nor operator stops an empty name among the sources, and Prometheus then refuses its configuration. */
function sourceMistakes(
  { sourceLabels = [] }: RelabelConfig,
  { isLegacy }: RelabelReader,
): readonly RelabelMistake[] {
  return sourceLabels.flatMap((label, index): RelabelMistake[] => {
    if (isLabelName(label, isLegacy)) return [];
    const message = label === '' ? 'a label name is empty' : `"${label}" is not the name of a label`;
    return [{ field: 'sourceLabels', index, message, refusedBy: 'prometheus' }];
  });
}

function strayFields(
  config: RelabelConfig,
  action: string,
  { by }: RelabelReader,
): readonly RelabelMistake[] {
  const fields = NOT_TAKEN[action];
  if (fields === undefined) return [];
  return fields
    .filter((field) => isWritten(config, field, by))
    .map((field) => {
      const message = action.startsWith('label')
        ? `the action ${action} takes a regex alone, not ${field}`
        : `the action ${action} takes no ${field}`;
      // The operator compares its text; Prometheus asks whether there is one, and the default written out is one.
      const isDefaultRegex = field === 'regex' && config.regex === DEFAULT_REGEX;
      const refusedBy = isDefaultRegex ? 'prometheus' : by;
      return { field, isStray: true, message, hint: `remove ${field}`, refusedBy };
    });
}

/** Go leaves what is empty out of the configuration that the operator writes. */
function isWritten(config: RelabelConfig, field: keyof RelabelConfig, by: RelabelReader['by']): boolean {
  const value = config[field];
  if (value === undefined || value === DEFAULTS[field]) return false;
  if (by === 'operator' && field === 'regex') return value !== '';
  if (by === 'operator' && field === 'sourceLabels') return config.sourceLabels?.length !== 0;
  return true;
}
