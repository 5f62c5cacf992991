import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar } from '../document/node.ts';
import { readFlat } from './flat.ts';
import { isNull, markOf, TYPE_MARK } from './marks.ts';
import { readKusionApplication } from './kusion.ts';
import { readResource } from './resource.ts';

export type Dialect = 'flat' | 'resource' | 'kusion';

const APPLICATION_KEYS = ['workload', 'monitoring'];

/**
 * Which of the three dialects a document is written in, told by its shape;
 * undefined where it is no AppConfiguration at all.
 */
export function dialectOf(node: Node): Dialect | undefined {
  if (!(node instanceof Mapping)) return undefined;
  const apiVersion = node.get('apiVersion');
  if (apiVersion instanceof Scalar && /^appcfg\.dev(\/|$)/.test(apiVersion.text)) return 'resource';
  if (apiVersion !== undefined || node.get('kind') !== undefined) return undefined;
  if (holdsApplications(node)) return 'kusion';
  return node.entries.some(({ key }) => isOrResembles(key.text, APPLICATION_KEYS)) ? 'flat' : undefined;
}

/**
 * The applications of one document, each as the flat dialect would write it, so that one schema judges them all.
 * An application with a mistake in its dialect is left out; the others are still there.
 */
export function readApplications(node: Node, dialect: Dialect): Result<readonly Mapping[]> {
  if (!(node instanceof Mapping)) return { value: [], diagnostics: [] };
  if (dialect === 'kusion') return readKusion(node);
  const read = dialect === 'resource' ? readResource(node) : readFlat(node);
  return { value: read.value === undefined ? [] : [read.value], diagnostics: read.diagnostics };
}

function readKusion(node: Mapping): Result<readonly Mapping[]> {
  const diagnostics: Diagnostic[] = [];
  const applications: Mapping[] = [];
  for (const entry of node.entries) {
    if (entry.key.text === TYPE_MARK || isNull(entry.value)) continue;
    if (!(entry.value instanceof Mapping)) {
      diagnostics.push({
        code: 'ignored-value',
        severity: 'warning',
        message: `"${entry.key.text}" is no application, and is left out`,
        location: entry.key.location,
      });
      continue;
    }
    const read = readKusionApplication(entry.key, entry.value);
    diagnostics.push(...read.diagnostics);
    if (read.value !== undefined) applications.push(read.value);
  }
  return { value: applications, diagnostics };
}

/** Every mapping of the document is an application: it holds a workload, or KCL says what it is. */
function holdsApplications(node: Mapping): boolean {
  const mappings = node.entries.filter((entry) => entry.value instanceof Mapping);
  return mappings.length > 0 && mappings.every(isApplication);
}

function isApplication({ value }: Entry): boolean {
  if (!(value instanceof Mapping)) return false;
  const mark = markOf(value);
  if (mark !== undefined) return mark === 'AppConfiguration';
  return value.entries.some(({ key, value: held }) => held instanceof Mapping && isOrResembles(key.text, ['workload']));
}

function isOrResembles(key: string, words: readonly string[]): boolean {
  return words.includes(key) || nearest(key, words) !== undefined;
}
