import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { meantDurations } from '../prometheus/meant-durations.ts';
import { pathMistake } from '../prometheus/scrape-path.ts';
import { accepts } from './field.ts';
import type { FieldSchema } from './field-schema.ts';

/** What a text may have been meant to be, the likeliest first. */
type Correction = (text: string) => readonly string[];

const LONGEST_LABEL = 63;

const CORRECTIONS: Partial<Record<DiagnosticCode, Correction>> = {
  'bad-name': (text) => [withHyphens(text)],
  'bad-port-name': (text) => [withHyphens(text)],
  'bad-port': (text) => [text.trim(), withHyphens(text)],
  'bad-image': (text) => [
    text.trim(),
    withoutScheme(text),
    text.toLowerCase(),
    withoutScheme(text).toLowerCase(),
  ],
  'bad-resource': (text) =>
    ['cpu', 'memory', 'ephemeral-storage'].filter((name) => name === withHyphens(text)),
  'bad-quantity': (text) => quantities(text),
  'bad-duration': (text) => meantDurations(text),
  'bad-path': (text) => [
    text.trim(),
    ...requestedPath(text),
    `/${text}`,
    text.replace(/[?#%].*$/s, ''),
    text.replaceAll(/\/{2,}/g, '/'),
  ],
  'bad-host': (text) => [text.toLowerCase(), hostOf(text)],
  'bad-url': (text) => [
    text.trim(),
    withoutSpaces(text),
    withoutScheme(text),
    withoutScheme(text).replace(/\/.*$/s, ''),
  ],
  'bad-label': (text) => [
    text
      .replaceAll(/[^-A-Za-z0-9_.]+/g, '-')
      .slice(0, LONGEST_LABEL)
      .replaceAll(/^[-_.]+|[-_.]+$/g, ''),
  ],
  'bad-env-name': (text) => [text.replaceAll(/[^ -<>-~]+/g, '_')],
};

/** The likeliest correction of a text that the field accepts. */
export function correctionOf(text: string, field: FieldSchema): string | undefined {
  const code = field['x-appcfg-code'];
  const candidates = (code === undefined ? undefined : CORRECTIONS[code])?.(text);
  return candidates?.find((candidate) => candidate !== '' && accepts(field, candidate));
}

function withHyphens(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A space in a URL's path, encoded; none belongs in its host. */
function withoutSpaces(text: string): string {
  const [, host, path] = /^([a-z]+:\/\/[^\s/]+)(\/.*)$/is.exec(text.trim()) ?? [];
  return host === undefined ? '' : `${host}${String(path).replaceAll(' ', '%20')}`;
}

function withoutScheme(text: string): string {
  return text.trim().replace(/^[a-z]+:\/\//i, '');
}

/** What a path that Prometheus would ask for otherwise was meant to be. */
function requestedPath(text: string): readonly string[] {
  const mistake = pathMistake(text, '/');
  return mistake === undefined ? [] : [mistake.path];
}

function hostOf(text: string): string {
  return withoutScheme(text)
    .toLowerCase()
    .replace(/[:/].*$/s, '');
}

const QUANTITY_SUFFIXES: Readonly<Record<string, string>> = {
  b: '',
  k: 'k',
  kb: 'k',
  ki: 'Ki',
  kib: 'Ki',
  mb: 'M',
  mi: 'Mi',
  mib: 'Mi',
  g: 'G',
  gb: 'G',
  gi: 'Gi',
  gib: 'Gi',
  t: 'T',
  tb: 'T',
  ti: 'Ti',
  tib: 'Ti',
};

function quantities(text: string): readonly string[] {
  const [, amount, suffix] = /^\s*([\d.,]+)\s*([a-z]+)?\s*$/i.exec(text) ?? [];
  if (amount === undefined) return [];
  const number = amount.replace(',', '.');
  if (suffix === undefined) return [number];
  const known = QUANTITY_SUFFIXES[suffix.toLowerCase()];
  return [`${number}${suffix}`, ...(known === undefined ? [] : [`${number}${known}`])];
}
