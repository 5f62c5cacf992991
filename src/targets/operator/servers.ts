import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import { durationText } from '../../prometheus/duration.ts';
import { isVersion } from '../cluster/operated-containers.ts';
import { booleanAt, isFields, listAt, textAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { readSelector, refusedSelector } from './label-selector.ts';
import { MONITOR_KINDS, type PrometheusResource, readPrometheus } from './prometheus.ts';

/** The resources that decide what is selected, and what is wrong with the others. */
export interface Servers {
  readonly servers: readonly PrometheusResource[];
  readonly diagnostics: readonly Diagnostic[];
}

export function isServer({ group, kind }: KubernetesObject): boolean {
  return group === 'monitoring.coreos.com' && (kind === 'Prometheus' || kind === 'PrometheusAgent');
}

/** Resources of kind Prometheus and PrometheusAgent, less those that the operator refuses. */
export function readServers(objects: readonly KubernetesObject[]): Servers {
  const read = objects.map((object) => ({ object, diagnostics: serverMistakes(object) }));
  return {
    servers: read
      .filter(({ diagnostics }) => diagnostics.length === 0)
      .map(({ object }) => readPrometheus(object)),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** That a resource of the input is asked, which was not named. */
export function noteServers(objects: readonly KubernetesObject[]): readonly Diagnostic[] {
  const [first] = objects;
  if (first === undefined) return [];
  const names = objects.map(nameOf).join(', ');
  return [
    {
      code: 'asked-prometheus',
      severity: 'note',
      message: `${names} ${objects.length === 1 ? 'is' : 'are'} among the manifests, and what ${objects.length === 1 ? 'it selects' : 'they select'} is shown`,
      hint: '--prometheus none shows every monitor and the annotations as well',
      location: first.place.at('metadata', 'name').location,
    },
  ];
}

/** That every monitor is taken as selected, since nothing says whose labels Prometheus selects. */
export function noteEveryMonitor(): Diagnostic {
  return {
    code: 'every-monitor',
    severity: 'note',
    message: 'every monitor is taken as selected: nothing here says which ones Prometheus selects',
    hint: '--release NAME asks a kube-prometheus-stack, --prometheus FILE another Prometheus, --prometheus none all of them',
  };
}

const REFUSED = ['the operator refuses the resource, and nothing is scraped by it'];

function serverMistakes(object: KubernetesObject): readonly Diagnostic[] {
  const { fields, place } = object;
  const name = nameOf(object);
  const at = (...path: readonly (string | number)[]) => place.at('spec', ...path);
  const found: Diagnostic[] = [];
  if (!isVersion(object)) {
    const version = textAt(fields, 'spec', 'version');
    const message = `${name}: the operator does not support the version ${version}`;
    found.push(errorAt(at('version'), 'refused-object', message, { notes: REFUSED }));
  }
  const { times } = readPrometheus(object);
  const timeout = textAt(fields, 'spec', 'scrapeTimeout');
  if (timeout !== '' && times.timeout > times.interval) {
    const interval = durationText(times.interval);
    found.push(
      errorAt(
        at('scrapeTimeout'),
        'timeout-exceeds-interval',
        `${name}: scrapeTimeout ${timeout} is longer than scrapeInterval ${interval}`,
        { notes: REFUSED, hint: `lower scrapeTimeout to ${interval}, or raise scrapeInterval` },
      ),
    );
  }
  for (const kind of MONITOR_KINDS) {
    const field = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
    for (const key of [`${field}Selector`, `${field}NamespaceSelector`]) {
      const written = valueAt(fields, 'spec', key);
      const { mistake } = isFields(written) ? readSelector(written) : {};
      if (mistake !== undefined) found.push(refusedSelector(at(key), `${name}: ${key}`, mistake, REFUSED));
    }
  }
  const classes = listAt(fields, 'spec', 'scrapeClasses');
  const names = classes.map((one) => textAt(one, 'name'));
  const twice = names.findIndex((one, index) => names.indexOf(one) < index);
  const defaults = classes.filter((one) => booleanAt(one, 'default') === true);
  if (twice >= 0) {
    const message = `${name}: two scrape classes are named ${names[twice]}`;
    found.push(errorAt(at('scrapeClasses', twice), 'refused-object', message, { notes: REFUSED }));
  }
  if (defaults.length > 1) {
    const message = `${name}: ${defaults.length} scrape classes are the default one`;
    found.push(errorAt(at('scrapeClasses'), 'refused-object', message, { notes: REFUSED }));
  }
  return found;
}
