/**
 * Mutants of manifests: in each, one character is changed that decides what Prometheus scrapes. A character decides
 * where a monitor, a scrape job or an endpoint controller reads it on the way to a target; what is not followed, such
 * as the name of a port that is not scraped, is left alone.
 */
import { loadAll } from 'js-yaml';

const MONITORS = ['PodMonitor', 'ServiceMonitor', 'Probe'];
const MARK = 'appcfg.dev/scrape';

/**
 * @typedef {object} Mutant
 * @property {string} change for a person: where, from, to
 * @property {object[]} objects
 */

/**
 * @param {string} manifests YAML or JSON
 * @returns {Mutant[]}
 */
export function mutantsOf(manifests) {
  const objects = readObjects(manifests);
  return objects.flatMap((object, index) =>
    decisive(object, objects).flatMap((path) =>
      changesAt(object, path).map(({ from, to, apply }) => {
        const mutated = structuredClone(objects);
        apply(mutated[index]);
        return { change: `${object.kind} ${path.join('.')}: ${from} → ${to}`, objects: mutated };
      }),
    ),
  );
}

/** @returns {object[]} */
export function readObjects(manifests) {
  return loadAll(manifests)
    .filter((object) => object !== null && object !== undefined)
    .flatMap((object) => (object.kind === 'List' ? readItems(object) : [object]));
}

/** A List may hold others. */
function readItems({ items }) {
  return items.flatMap((object) => (object.kind === 'List' ? readItems(object) : [object]));
}

/** The paths of the values in `object` that decide about a target. */
function decisive(object, objects) {
  const same = (other) => other.metadata.namespace === object.metadata.namespace;
  const isForeign = ({ metadata }) => metadata.labels?.['app.kubernetes.io/managed-by'] !== 'appcfg';
  const { kind } = object;
  if (MONITORS.includes(kind)) return inMonitor(object);
  if (objects.some(isForeign)) return inForeign(object, objects.filter(same));
  const app = object.metadata.labels.app;
  const own = objects.filter((other) => same(other) && other.metadata.labels?.app === app);
  if (kind === 'Service') return inService(object, own);
  if (kind === 'Ingress') return inIngress(object, own);
  const template = templatePath(object);
  return template === undefined ? [] : inWorkload(object, template, own);
}

function inMonitor({ spec }) {
  const endpoints = spec.podMetricsEndpoints === undefined ? 'endpoints' : 'podMetricsEndpoints';
  return [
    ...keysAt(['spec', 'selector', 'matchLabels'], spec.selector?.matchLabels),
    ...(spec[endpoints] ?? []).flatMap((endpoint, index) => [
      ['spec', endpoints, index, 'port'],
      ['spec', endpoints, index, 'path'],
      ...listsAt(['spec', endpoints, index, 'params'], endpoint.params),
    ]),
    ...keysAt(
      ['spec', 'targets', 'ingress', 'selector', 'matchLabels'],
      spec.targets?.ingress?.selector.matchLabels,
    ),
    ...(spec.targets?.staticConfig?.static ?? []).map((_, index) => [
      'spec',
      'targets',
      'staticConfig',
      'static',
      index,
    ]),
    ...(spec.prober === undefined ? [] : [['spec', 'prober', 'url']]),
  ];
}

/** An object beside others that somebody else wrote: it is selected by whatever labels they have. */
function inForeign(object, own) {
  const monitors = own.filter(({ kind }) => MONITORS.includes(kind));
  const selectorOf = ({ spec }) =>
    spec.selector?.matchLabels ?? spec.targets?.ingress?.selector.matchLabels ?? {};
  const selects = (selector, labels = {}) =>
    Object.entries(selector).every(([key, value]) => labels[key] === value);
  const { kind, metadata, spec } = object;
  const monitored = (kindOfMonitor, labels) =>
    monitors.filter((monitor) => monitor.kind === kindOfMonitor && selects(selectorOf(monitor), labels));
  if (kind === 'Service' || kind === 'Ingress') {
    const [monitor] = monitored(kind === 'Service' ? 'ServiceMonitor' : 'Probe', metadata.labels);
    const labels = monitor === undefined ? [] : Object.keys(selectorOf(monitor));
    const ports = (monitor?.spec.endpoints ?? []).map(({ port }) => port);
    return [
      ...labels.map((key) => ['metadata', 'labels', key]),
      ...(isScraped(metadata) ? annotationPaths(['metadata'], metadata) : []),
      ...(kind === 'Service' && (labels.length > 0 || isScraped(metadata))
        ? keysAt(['spec', 'selector'], spec.selector)
        : []),
      ...(spec.ports ?? []).flatMap(({ name, targetPort }, index) =>
        !ports.includes(name)
          ? []
          : [
              ['spec', 'ports', index, 'name'],
              ['spec', 'ports', index, targetPort === undefined ? 'port' : 'targetPort'],
            ],
      ),
    ];
  }
  const template = templatePath(object);
  if (template === undefined) return [];
  const pods = at(object, template);
  const declared = pods.spec.containers.flatMap(({ ports = [] }) => ports.map(({ name }) => name));
  const byPods = monitored('PodMonitor', pods.metadata?.labels).filter((monitor) =>
    monitor.spec.podMetricsEndpoints.some(({ port }) => declared.includes(port)),
  );
  const names = byPods.flatMap((monitor) => monitor.spec.podMetricsEndpoints.map(({ port }) => port));
  const labels = new Set(byPods.flatMap((monitor) => Object.keys(selectorOf(monitor))));
  return [
    ...[...labels].map((key) => [...template, 'metadata', 'labels', key]),
    ...(isScraped(pods.metadata ?? {}) ? annotationPaths([...template, 'metadata'], pods.metadata) : []),
    ...pods.spec.containers.flatMap(({ ports = [] }, container) =>
      ports.flatMap(({ name }, index) =>
        names.includes(name)
          ? [
              [...template, 'spec', 'containers', container, 'ports', index, 'name'],
              [...template, 'spec', 'containers', container, 'ports', index, 'containerPort'],
            ]
          : [],
      ),
    ),
  ];
}

/** A Service counts if it carries the mark or the annotations. */
function inService({ metadata, spec }, own) {
  const selector = keysAt(['spec', 'selector'], spec.selector);
  if (isScraped(metadata)) return [...selector, ...annotationPaths(['metadata'], metadata)];
  if (metadata.labels[MARK] === undefined) return [];
  const monitored = servicePortsOf(own);
  return [
    ['metadata', 'labels', 'app'],
    ['metadata', 'labels', MARK],
    ...selector,
    ...spec.ports.flatMap(({ name }, index) =>
      monitored.includes(name)
        ? [
            ['spec', 'ports', index, 'name'],
            ['spec', 'ports', index, 'targetPort'],
          ]
        : [],
    ),
  ];
}

/** The names of the Service ports that are scraped. */
function servicePortsOf(own) {
  return own.flatMap((other) =>
    other.kind === 'ServiceMonitor' ? other.spec.endpoints.map(({ port }) => port) : [],
  );
}

function inIngress({ metadata, spec }, own) {
  const isProbed = metadata.annotations?.['prometheus.io/probe'] === 'true';
  const isSelected = metadata.labels[MARK] !== undefined && own.some(({ kind }) => kind === 'Probe');
  if (!isProbed && !isSelected) return [];
  return [
    ...(isProbed ? [['metadata', 'annotations', 'prometheus.io/probe']] : []),
    ...(isSelected
      ? [
          ['metadata', 'labels', 'app'],
          ['metadata', 'labels', MARK],
        ]
      : []),
    ...spec.rules.flatMap((rule, index) => [
      ['spec', 'rules', index, 'host'],
      ...rule.http.paths.map((_, path) => ['spec', 'rules', index, 'http', 'paths', path, 'path']),
    ]),
  ];
}

function inWorkload(object, template, own) {
  const { metadata, spec } = at(object, template);
  const names = own.flatMap((other) => (other.kind === 'PodMonitor' ? other.spec.podMetricsEndpoints : []));
  const viaService = own
    .filter((other) => other.metadata.labels[MARK] !== undefined && other.kind === 'Service')
    .flatMap((service) => service.spec.ports.filter(({ name }) => servicePortsOf(own).includes(name)))
    .map(({ targetPort }) => targetPort);
  const scraped = new Set([...names.map(({ port }) => port), ...viaService]);
  const isReadByApp = names.length > 0 || own.some(({ kind }) => kind === 'Service');
  return [
    ...(isReadByApp ? [[...template, 'metadata', 'labels', 'app']] : []),
    // Only its own controller judges the selector of a custom kind.
    ...(['apps/v1', 'batch/v1'].includes(object.apiVersion)
      ? keysAt(['spec', 'selector', 'matchLabels'], object.spec.selector?.matchLabels)
      : []),
    ...(isScraped(metadata) ? annotationPaths([...template, 'metadata'], metadata) : []),
    ...spec.containers.flatMap(({ ports = [] }, container) =>
      ports.flatMap(({ name }, index) =>
        name !== undefined && scraped.has(name)
          ? [
              [...template, 'spec', 'containers', container, 'ports', index, 'name'],
              [...template, 'spec', 'containers', container, 'ports', index, 'containerPort'],
            ]
          : [],
      ),
    ),
  ];
}

function templatePath({ spec }) {
  if (spec?.template !== undefined) return ['spec', 'template'];
  return spec?.jobTemplate === undefined ? undefined : ['spec', 'jobTemplate', 'spec', 'template'];
}

function isScraped({ annotations = {} }) {
  return annotations['prometheus.io/scrape'] === 'true';
}

/** Not the scheme: it is there under two keys, and one of them is enough; so it is with a slow scrape. */
function annotationPaths(path, { annotations }) {
  const isSlow = annotations['prometheus.io/scrape-slow'] === 'true';
  return Object.keys(annotations)
    .filter((key) => /^prometheus\.io\/(scrape|port|path|param_.+)$/.test(key))
    .filter((key) => !(isSlow && key === 'prometheus.io/scrape'))
    .map((key) => [...path, 'annotations', key]);
}

function keysAt(path, map = {}) {
  return Object.keys(map).map((key) => [...path, key]);
}

function listsAt(path, map = {}) {
  return Object.entries(map).flatMap(([key, list]) => list.map((_, index) => [...path, key, index]));
}

/**
 * The last character of the value, and that of its key if the key is a label's or the one that a scrape job looks
 * for. (Without another annotation, a scrape job takes its default, and that can be the same.)
 */
function changesAt(object, path) {
  const parents = path.slice(0, -1);
  const last = path.at(-1);
  const value = at(object, path);
  const isOpenKey =
    ['labels', 'matchLabels'].includes(parents.at(-1)) ||
    parents.join('.') === 'spec.selector' ||
    last === 'prometheus.io/scrape';
  return [
    {
      from: value,
      to: changed(value),
      apply(mutated) {
        at(mutated, parents)[last] = changed(value);
      },
    },
    ...(isOpenKey
      ? [
          {
            from: `${last}:`,
            to: `${changed(last)}:`,
            apply(mutated) {
              const map = at(mutated, parents);
              map[changed(last)] = map[last];
              delete map[last];
            },
          },
        ]
      : []),
  ];
}

function changed(value) {
  if (typeof value === 'number') return value % 10 === 1 ? value + 1 : value - (value % 10) + 1;
  return value.slice(0, -1) + (value.endsWith('1') ? '2' : '1');
}

function at(object, path) {
  return path.reduce((value, key) => value[key], object);
}
