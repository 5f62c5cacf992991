/** The difference between two answers, a line each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

const MONITORS = ['PodMonitor', 'ServiceMonitor', 'Probe', 'ScrapeConfig'];

/**
 * @param {object} found what appcfg says
 * @param {object} expected what the oracle says
 * @param {string} folder holds `set/`, a file for each object
 * @returns {string[]}
 */
export function differences(found, expected, folder) {
  if (expected.failed !== undefined) return [`the oracle failed: ${expected.failed}`];
  if (found.failed !== undefined) return [`appcfg failed: ${found.failed}`];
  return [
    ...targetDifferences(withinSets(found.targets), withinSets(expected.targets)),
    ...unnamed(found.diagnostics, expected, folder),
  ];
}

/**
 * Pods are numbered over all sets of a batch: if one of them makes another number of pods, all that follow differ.
 * In each set, the addresses are numbered anew.
 */
function withinSets(targets) {
  const numbers = new Map();
  const value = (ip) => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const setOf = ({ source, labels }) => /set\d+-/.exec(`${source} ${labels.namespace}`)?.[0] ?? '';
  const address = /\b10\.\d+\.\d+\.\d+\b/g;
  for (const target of targets) {
    const set = setOf(target);
    const own = numbers.get(set) ?? new Set();
    for (const ip of JSON.stringify(target).match(address) ?? []) own.add(ip);
    numbers.set(set, own);
  }
  return targets.map((target) => {
    const ips = [...numbers.get(setOf(target))].sort((a, b) => value(a) - value(b));
    return JSON.parse(
      JSON.stringify(target).replace(address, (ip) => `${setOf(target)}pod${ips.indexOf(ip)}`),
    );
  });
}

export function targetDifferences(found, expected) {
  const key = ({ source, url, job, interval, timeout, labels }) =>
    JSON.stringify({ source, url, job, interval, timeout, labels: Object.entries(labels).sort() });
  const ours = found.map(key);
  const theirs = expected.map(key);
  const extra = less(ours, theirs).map((text) => JSON.parse(text));
  const lines = less(theirs, ours).map((text) => {
    const wanted = JSON.parse(text);
    const index = extra.findIndex(({ source, url }) => source === wanted.source && url === wanted.url);
    if (index < 0) return `missing: ${wanted.source} ${wanted.url}`;
    return `${wanted.source} ${wanted.url}: ${valueDifferences(extra.splice(index, 1)[0], wanted)}`;
  });
  return [...lines, ...extra.map(({ source, url }) => `unexpected: ${source} ${url}`)];
}

function valueDifferences(ours, theirs) {
  const flat = ({ labels, ...rest }) => ({
    ...rest,
    ...Object.fromEntries(labels.map(([name, value]) => [`labels.${name}`, value])),
  });
  const [a, b] = [flat(ours), flat(theirs)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => a[name] !== b[name])
    .map((name) => `${name} is ${a[name]}, not ${b[name]}`)
    .join('; ');
}

function less(from, other) {
  const rest = new Map();
  for (const item of other) rest.set(item, (rest.get(item) ?? 0) + 1);
  return from.filter((item) => {
    const count = rest.get(item) ?? 0;
    if (count > 0) rest.set(item, count - 1);
    return count === 0;
  });
}

/** Monitors that the oracle names, and no error or warning of ours points at. */
function unnamed(diagnostics, { rejected, unselected, duplicates }, folder) {
  const files = filesOfObjects(folder);
  const touched = new Set(
    diagnostics
      .filter(({ severity }) => severity !== 'note')
      .flatMap(({ file, related = [] }) => [file, ...related.map((place) => place.file)]),
  );
  const isNamed = ({ kind, namespace, name }) =>
    (files.get(`${kind}/${namespace}/${name}`) ?? []).some((file) => touched.has(file));
  // What a refused workload or Service would have brought is told of with its refusal, and no monitor is blamed for it.
  const excused = new Set(
    rejected
      .filter((one) => !MONITORS.includes(one.kind) && isNamed(one))
      .map(({ namespace }) => setOf(namespace)),
  );
  const named = new Map();
  for (const one of rejected) if (MONITORS.includes(one.kind)) named.set(JSON.stringify(one), one);
  const blamed = unselected.filter(({ namespace }) => !excused.has(setOf(namespace)));
  const lines = [...named.values(), ...blamed]
    .filter(({ kind }) => MONITORS.includes(kind))
    .filter((one) => !isNamed(one))
    .map((one) => `not named: ${one.kind} ${one.namespace}/${one.name}: ${one.message ?? one.reason}`);
  for (const { url, jobs } of duplicates) {
    for (const monitor of jobs.map(monitorOf)) {
      if (monitor !== undefined && !isNamed(monitor))
        lines.push(`duplicate not named: ${url} of ${monitor.kind} ${monitor.namespace}/${monitor.name}`);
    }
    if (jobs.every((job) => monitorOf(job) === undefined)) {
      const said = diagnostics.some(({ code }) => code === 'scraped-twice');
      if (!said) lines.push(`duplicate not said: ${url} of ${jobs.join(', ')}`);
    }
  }
  return [...new Set(lines)];
}

/** The sets of a batch have namespaces of their own. */
function setOf(namespace) {
  return /^set\d+-/.exec(namespace)?.[0] ?? namespace;
}

function monitorOf(job) {
  const [kind, namespace, name] = job.split('/');
  const kinds = {
    podMonitor: 'PodMonitor',
    serviceMonitor: 'ServiceMonitor',
    probe: 'Probe',
    scrapeConfig: 'ScrapeConfig',
  };
  return name === undefined ? undefined : { kind: kinds[kind], namespace, name };
}

function filesOfObjects(folder) {
  const files = new Map();
  for (const file of readdirSync(join(folder, 'set'))) {
    let objects = [];
    try {
      objects = loadAll(readFileSync(join(folder, 'set', file), 'utf8'));
    } catch {
      continue;
    }
    for (const object of objects.flatMap((one) => (one?.kind === 'List' ? (one.items ?? []) : [one]))) {
      if (object?.kind === undefined) continue;
      const { namespace = 'default', name } = object.metadata ?? {};
      const key = `${object.kind}/${namespace ?? 'default'}/${name}`;
      files.set(key, [...(files.get(key) ?? []), `set/${file}`]);
    }
  }
  return files;
}
