import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { PORT_NAME } from '../../kubernetes/names.ts';
import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import { pathMistake } from '../../prometheus/scrape-path.ts';
import type { Texts } from '../fields.ts';
import { isNumber, listed } from './pod-port-mistakes.ts';

/** The key of an annotation as it was written, and its value: `/` and `.` are the same to Prometheus. */
export function find(annotations: Texts, name: string): readonly [key: string, value: string] | undefined {
  for (const entry of annotations) {
    if (entry[0].startsWith('prometheus') && sanitizeLabelName(entry[0]) === `prometheus_io_${name}`)
      return entry;
  }
  return undefined;
}

export function isScraped(annotations: Texts): boolean {
  return find(annotations, 'scrape')?.[1] === 'true' || find(annotations, 'scrape_slow')?.[1] === 'true';
}

/** Two keys that Prometheus makes one label of, with two values: which of them it takes changes from run to run. */
export function collapsedKeys(annotations: Texts, place: Place, name: string): readonly Diagnostic[] {
  const labels = new Map<string, readonly [key: string, value: string]>();
  const wrong: Diagnostic[] = [];
  for (const [key, value] of annotations) {
    if (!key.startsWith('prometheus')) continue;
    const label = sanitizeLabelName(key);
    if (!label.startsWith('prometheus_io_')) continue;
    const first = labels.get(label);
    if (first === undefined) labels.set(label, [key, value]);
    else if (first[1] !== value) {
      const message = `${name}: ${key} says ${JSON.stringify(value)}, and ${first[0]} says ${JSON.stringify(first[1])}`;
      wrong.push(
        errorAt(place.at(key), 'colliding-annotations', message, {
          notes: [`Prometheus makes one label of both, ${label}, and lets chance decide whose value it has`],
          related: [seeAlso('the other one', place.at(first[0]))],
          hint: 'give both the same value, or remove one',
        }),
      );
    }
  }
  return wrong;
}

export function scrapeMistake(annotations: Texts, place: Place, name: string): readonly Diagnostic[] {
  const found = find(annotations, 'scrape');
  if (found === undefined || found[1] === 'true' || found[1] === 'false') return [];
  const message = `${name}: "${found[1]}" does not switch scraping on`;
  return [errorAt(place.at(found[0]), 'scrape-annotation', message, { hint: `write ${found[0]}: "true"` })];
}

export function portMistake(
  annotations: Texts,
  place: Place,
  name: string,
  ports: readonly { readonly name: string; readonly number: number }[],
): readonly Diagnostic[] {
  const found = find(annotations, 'port');
  if (found === undefined || isNumber(found[1])) return [];
  const [key, value] = found;
  // A template that quotes twice, and the colon of an address.
  const [, within] = /^[\s"':]*(\d+)[\s"']*$/u.exec(value) ?? [];
  const number =
    within ?? (ports.length === 1 ? ports : ports.filter((port) => port.name === value))[0]?.number;
  const what = PORT_NAME.test(value) ? 'a name' : 'not a number';
  const message =
    value === '' ? `${name}: ${key} is empty` : `${name}: ${key} is ${what}, ${JSON.stringify(value)}`;
  return [
    errorAt(place.at(key), 'port-annotation', message, {
      notes: [`only a number counts; with anything else every declared port is scraped: ${listed(ports)}`],
      hint: number === undefined ? 'write the number of a port' : `write ${key}: "${number}"`,
    }),
  ];
}

/** A scheme that the jobs do not read, so that they ask with http. */
export function schemeMistake(annotations: Texts, place: Place, name: string): readonly Diagnostic[] {
  const found = find(annotations, 'scheme');
  if (found === undefined || /^(?:https?)?$/u.test(found[1])) return [];
  const [key, value] = found;
  const meant = value.toLowerCase().startsWith('https') ? 'https' : 'http';
  const message = `${name}: ${key} is neither http nor https, so http is asked`;
  return [warningAt(place.at(key), 'no-effect', message, { hint: `write ${key}: ${meant}` })];
}

export function pathOfAnnotation(annotations: Texts, place: Place, name: string): readonly Diagnostic[] {
  const found = find(annotations, 'path');
  if (found === undefined) return [];
  const mistake = pathMistake(found[1]);
  if (mistake === undefined) return [];
  const { message, path, param } = mistake;
  const params =
    param === undefined ? '' : ` and prometheus.io/param_${param.name}: ${JSON.stringify(param.value)}`;
  const hint = `write ${found[0]}: ${path}${params}`;
  return [warningAt(place.at(found[0]), 'bad-path', `${name}: ${message}`, { hint })];
}
