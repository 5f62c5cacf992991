import { nearest } from '../diagnostics/did-you-mean.ts';
import {
  allFields,
  type FieldPlace,
  fieldsBelow,
  type PathRoot,
  placeOf,
  placesAt,
  type SchemaDocument,
  shortPath,
  stepsOf,
} from './field-path.ts';

/** More guesses than these would not help. */
const MOST_GUESSES = 6;

/** What the fields of applications and workspaces are found in. */
export interface KnownFields {
  readonly documents: readonly SchemaDocument[];
  /** The likeliest first. */
  readonly roots: readonly FieldPlace[];
}

/**
 * The roots of field paths: an application, the same as a resource or as Kusion writes it, a workspace file, and, after
 * `workspace.`, the block of one, after `variables.` what a template of the platform can name.
 */
export function knownFields(
  application: SchemaDocument,
  workspace: SchemaDocument,
  templates: SchemaDocument,
): KnownFields {
  const documents = [application, workspace, templates];
  const roots: readonly PathRoot[] = [
    { document: application, pointer: '#/$defs/Application', prefix: '' },
    { document: application, pointer: '#/$defs/Resource', prefix: '' },
    { document: application, pointer: '#/$defs/KusionApplication', prefix: '' },
    { document: workspace, pointer: '#', prefix: '' },
    { document: workspace, pointer: '#/$defs/MonitoringBlock', prefix: 'workspace' },
    { document: templates, pointer: '#/$defs/TemplateVariables', prefix: 'variables' },
  ];
  return { documents, roots: roots.map((root) => placeOf(root, documents)) };
}

/** The field that a path names. */
export function findField({ documents, roots }: KnownFields, path: string): FieldPlace | undefined {
  for (const [root, steps] of startsOf(roots, path)) {
    for (const found of placesAt(root, steps, documents)) return found;
  }
  return undefined;
}

/** The fields that are below a path; with no path those at the top of each root. */
export function fieldsUnder(known: KnownFields, path: string): readonly FieldPlace[] {
  const tops = path === '' ? known.roots.filter((root) => root.path === '') : [findField(known, path)];
  const found = tops.flatMap((place) => (place === undefined ? [] : fieldsBelow(place, known.documents)));
  const workspace = path === '' ? known.roots.filter((root) => root.path !== '') : [];
  return [...found, ...workspace];
}

/** What a path that names no field was probably meant to be, the likeliest first. */
export function guessFields(known: KnownFields, path: string): readonly string[] {
  const steps = stepsOf(path);
  const own = guessLastStep(known, steps);
  if (own !== undefined) return [own];
  const paths = [...new Set(everyPath(known))];
  const endings = pathsEndingIn(steps.join('.'), paths);
  if (endings.length > 0) return endings;
  const whole = nearest(path, paths);
  if (whole !== undefined) return [whole];
  const name = steps.length === 1 ? nearest(path, [...new Set(paths.map(lastStep))]) : undefined;
  return name === undefined ? [] : pathsEndingIn(name, paths).slice(0, 3);
}

/** The nearer to the top, the likelier it is meant; and of those, the one of the monitoring block. */
function pathsEndingIn(end: string, paths: readonly string[]): readonly string[] {
  const depth = (one: string) => one.split('.').length - (one.startsWith('monitoring.') ? 0.5 : 0);
  return paths
    .filter((one) => one.endsWith(`.${end}`) && !isLongForm(one))
    .sort((a, b) => depth(a) - depth(b))
    .slice(0, MOST_GUESSES);
}

const lastStep = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** Whether the same field has a shorter path: outside of a resource, of accessories, of the workspace's whole file. */
export function isLongForm(path: string): boolean {
  return /^(?:spec|metadata|accessories|modules)\./.test(path);
}

/** The parent is right: its field of a similar name, or the one that others call so. */
function guessLastStep(known: KnownFields, steps: readonly string[]): string | undefined {
  const last = steps.at(-1);
  if (last === undefined || steps.length < 2) return undefined;
  const parent = findField(known, steps.slice(0, -1).join('.'));
  if (parent === undefined) return undefined;
  const fields = fieldsBelow(parent, known.documents);
  const alias = aliasIn(parent, last, known);
  const names = fields.map(({ path }) => lastStep(path));
  const name = alias === undefined ? nearest(last, names) : alias;
  const guess = fields.find(({ path }) => path.endsWith(`.${name}`));
  return guess === undefined ? undefined : shortPath(guess);
}

function aliasIn({ field }: FieldPlace, name: string, { documents }: KnownFields): string | undefined {
  const owners = [field, ...documents.flatMap(({ $defs }) => (hasThen(field) ? [$defs.Scraping] : []))];
  return owners.map((one) => one?.['x-appcfg-aliases']?.[name]).find((alias) => alias !== undefined);
}

function hasThen({ then }: FieldPlace['field']): boolean {
  return then !== undefined;
}

function* everyPath({ documents, roots }: KnownFields): Generator<string> {
  for (const root of roots) for (const place of allFields(root, documents)) yield shortPath(place);
}

function* startsOf(
  roots: readonly FieldPlace[],
  path: string,
): Generator<readonly [root: FieldPlace, steps: readonly string[]]> {
  const steps = stepsOf(path);
  for (const root of roots) {
    if (root.path === '') yield [root, steps];
    else if (steps[0] === root.path) yield [root, steps.slice(1)];
  }
}
