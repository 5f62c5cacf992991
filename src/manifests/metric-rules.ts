import type { KubernetesFields, ResolvedWorkload } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import { parseQuantity } from '../kubernetes/quantity.ts';
import { isMapping, oneOf } from './kubernetes-fields.ts';

/** Where a type of metric has its source, and what that may aim at. */
interface Source {
  readonly field: string;
  readonly targets: readonly string[];
}

/** What each value of a target's type is written as. */
const TARGETS: Readonly<Record<string, string>> = {
  Utilization: 'averageUtilization',
  AverageValue: 'averageValue',
  Value: 'value',
};

const OF_RESOURCES = ['averageUtilization', 'averageValue'];
const OF_METRICS = ['value', 'averageValue'];

const SOURCES: Readonly<Record<string, Source>> = {
  ContainerResource: { field: 'containerResource', targets: OF_RESOURCES },
  External: { field: 'external', targets: OF_METRICS },
  Object: { field: 'object', targets: OF_METRICS },
  Pods: { field: 'pods', targets: ['averageValue'] },
  Resource: { field: 'resource', targets: OF_RESOURCES },
};

/** What Kubernetes asks of the metrics of an autoscaler beyond their shape (autoscaling/v2 validation). */
export function metricRules({ autoscaling }: ResolvedWorkload): Diagnostic[] {
  if (autoscaling === undefined) return [];
  const { metrics, at } = autoscaling;
  return metrics.flatMap((metric, index) => metricRule(metric, at.at('metrics', index), `metrics[${index}]`));
}

function metricRule(metric: KubernetesFields, at: Place, name: string): Diagnostic[] {
  const { type } = metric;
  if (typeof type !== 'string') return [];
  const source = Object.hasOwn(SOURCES, type) ? SOURCES[type] : undefined;
  if (source === undefined) return oneOf(type, Object.keys(SOURCES), at, 'type', name);
  const { field } = source;
  const foreign = Object.keys(metric).filter(
    (key) => key !== field && Object.values(SOURCES).some((one) => one.field === key),
  );
  const written = metric[field];
  return [
    ...(written === undefined
      ? [
          errorAt(at, 'missing-field', `${field} is missing in ${name}`, {
            hint: `write ${field}: {…}, or another type`,
          }),
        ]
      : []),
    ...foreign.map((key) =>
      errorAt(at.keyAt(key), 'field-not-for-type', `${key} is not for a metric of type ${type}`, {
        hint: `remove it, or write type: ${typeOf(key)}`,
      }),
    ),
    ...(isMapping(written) ? targetRule(written.target, source, at.at(field), `${name}.${field}`) : []),
  ];
}

function typeOf(field: string): string {
  return `${field[0]?.toUpperCase()}${field.slice(1)}`;
}

function targetRule(target: unknown, { targets }: Source, at: Place, name: string): Diagnostic[] {
  if (!isMapping(target)) return [];
  const { type } = target;
  const found = oneOf(type, Object.keys(TARGETS), at.at('target'), 'type', `${name}.target`);
  const written = targets.filter((field) => target[field] !== undefined);
  if (written.length === 0) {
    const message = `${name}.target has no ${targets.join(' and no ')}`;
    found.push(errorAt(at.keyAt('target'), 'missing-field', message, { hint: exampleOf(targets) }));
  }
  const second = written[1];
  if (second !== undefined) {
    const message = `a metric has one target, and ${name} has ${written.join(' and ')}`;
    found.push(
      errorAt(at.at('target').keyAt(second), 'written-twice', message, { hint: 'remove one of them' }),
    );
  }
  for (const field of Object.values(TARGETS)) {
    const value = target[field];
    if (value === undefined || isPositive(value)) continue;
    found.push(
      errorAt(at.at('target', field), 'out-of-range', `${name}.target.${field} must be more than 0`),
    );
  }
  return found;
}

function exampleOf([first]: readonly string[]): string {
  return first === 'averageUtilization' ? 'write averageUtilization: 80' : `write ${first}: "100"`;
}

/** What is no quantity has the wrong shape, which is reported as that. */
function isPositive(value: unknown): boolean {
  const amount = parseQuantity(String(value));
  return amount === undefined || amount > 0;
}
