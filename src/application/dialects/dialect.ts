import { append } from '../../diagnostics/append.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { type Entry, Mapping, type Node, Scalar } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { type ApplyOverlays, asWritten, readFlat } from './flat.ts';
import { kubernetesName, readKusionApplication } from './kusion.ts';
import { KIND, readResource } from './resource.ts';
import { markOf, TYPE_MARK } from './type-marks.ts';

export type Dialect = 'flat' | 'resource' | 'kusion';

const APPLICATION_KEYS = ['workload', 'monitoring'];

/** Fields that are of an application, and that hardly any other variable has. */
const PARTS = ['workload', 'monitoring', 'accessories', 'containers', 'opsRule'];

/** A workload in the place of an application, which is a mistake. */
const WORKLOAD_MARKS = ['Service', 'Job'];

/**
 * Which of the three dialects a document is written in, told by its shape;
 * undefined if it is not an AppConfiguration at all.
 */
export function dialectOf(node: Node): Dialect | undefined {
  if (!(node instanceof Mapping)) return undefined;
  const apiVersion = node.get('apiVersion');
  if (apiVersion instanceof Scalar && /^appcfg\.dev(\/|$)/.test(apiVersion.text)) return 'resource';
  const kind = node.get('kind');
  // Whoever writes this kind means ours, whatever the version says; nothing of it may be skipped.
  if (kind instanceof Scalar && kind.text === KIND) return 'resource';
  if (apiVersion !== undefined || kind !== undefined) return undefined;
  if (isBareResource(node)) return 'resource';
  if (node.entries.some(isMarked)) return 'kusion';
  // What is spelled right is found first, and without comparing letters.
  for (const meant of [isOneOf, resembles]) {
    if (holdsApplications(node, meant)) return 'kusion';
    if (node.entries.some(({ key }) => meant(key.text, APPLICATION_KEYS))) return 'flat';
  }
  return node.entries.some(isWritten) && node.entries.every((entry) => !isPart(entry)) ? 'kusion' : undefined;
}

/** `metadata` and a `spec` with a workload in it: a resource whose first two lines are missing. */
function isBareResource(node: Mapping): boolean {
  const spec = node.get('spec');
  if (!(spec instanceof Mapping) || node.get('metadata') === undefined) return false;
  return spec.entries.some(({ key }) => resembles(key.text, ['workload']));
}

/** What a document holds; an application with mistakes is there too, as far as it can be read. */
export interface ReadApplications {
  readonly applications: readonly Mapping[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The applications of one document, each as the flat dialect would write it, so that one schema judges them all.
 *
 * @param applyOverlays applies the overlays to each of them before it is checked
 */
export function readApplications(
  node: Node,
  dialect: Dialect,
  applyOverlays: ApplyOverlays = asWritten,
): ReadApplications {
  if (!(node instanceof Mapping)) return { applications: [], diagnostics: [] };
  if (dialect === 'kusion') return readKusion(node, applyOverlays);
  const { application, diagnostics } =
    dialect === 'resource' ? readResource(node, applyOverlays) : readFlat(node, applyOverlays);
  return { applications: application === undefined ? [] : [application], diagnostics };
}

function readKusion(node: Mapping, applyOverlays: ApplyOverlays): ReadApplications {
  const diagnostics: Diagnostic[] = [];
  const applications: Mapping[] = [];
  const names = new Map<string, Scalar>();
  const areMarked = node.entries.some(isMarked);
  const areWritten = areMarked || node.entries.some(isWritten);
  for (const entry of node.entries) {
    if (entry.key.text === TYPE_MARK || isNull(entry.value)) continue;
    const isVariable = areWritten && !isApplication(entry, resembles) && !isPart(entry);
    if (areMarked && isVariable) continue;
    if (!(entry.value instanceof Mapping) || isVariable) {
      diagnostics.push({
        code: 'ignored-value',
        severity: 'warning',
        message: `"${entry.key.text}" is not an application and is left out`,
        location: entry.key.location,
      });
      continue;
    }
    const name = kubernetesName(entry.key.text);
    const first = names.get(name);
    if (first !== undefined) {
      diagnostics.push(sameName(name, first, entry.key));
      continue;
    }
    names.set(name, entry.key);
    const read = readKusionApplication(entry.key, entry.value, applyOverlays);
    append(diagnostics, read.diagnostics);
    applications.push(read.application);
  }
  return { applications, diagnostics };
}

function sameName(name: string, first: Scalar, second: Scalar): Diagnostic {
  return {
    code: 'same-name',
    severity: 'error',
    message: `the applications "${first.text}" and "${second.text}" would both be "${name}" in Kubernetes`,
    related: [{ message: 'the first one is here', location: first.location }],
    location: second.location,
  };
}

/** Whether a key is meant to be one of the words. */
type Meant = (key: string, words: readonly string[]) => boolean;

/** Every mapping of the document is an application: it holds a workload, or KCL says what it is. */
function holdsApplications(node: Mapping, meant: Meant): boolean {
  const mappings = node.entries.filter((entry) => entry.value instanceof Mapping);
  return mappings.length > 0 && mappings.every((entry) => isApplication(entry, meant));
}

function isApplication({ value }: Entry, meant: Meant): boolean {
  if (!(value instanceof Mapping)) return false;
  const mark = markOf(value);
  // A schema of one's own may stand for it, as one that inherits from it.
  if (mark !== undefined) return mark === 'AppConfiguration' || value.has('workload', 'containers');
  // A key that only resembles it is taken for it if a mapping is behind.
  return value.entries.some(
    ({ key, value: held }) => (meant === isOneOf || held instanceof Mapping) && meant(key.text, ['workload']),
  );
}

/** KCL says that this is an application. */
function isMarked({ value }: Entry): boolean {
  return markOf(value) === 'AppConfiguration';
}

/** This can hardly be anything but an application, with or without a mark: a container with an image is in it. */
function isWritten({ value }: Entry): boolean {
  const containers =
    value instanceof Mapping && value.has('workload', 'containers')
      ? value.at('workload', 'containers')
      : undefined;
  return (
    containers instanceof Mapping &&
    containers.entries.some(({ value: held }) => held instanceof Mapping && held.has('image'))
  );
}

/** A mapping without a workload that is nevertheless meant to be of an application, and not another variable of KCL. */
function isPart(entry: Entry): boolean {
  const { value } = entry;
  if (!(value instanceof Mapping) || isApplication(entry, resembles)) return false;
  const mark = markOf(value);
  if (mark !== undefined) return WORKLOAD_MARKS.includes(mark);
  return value.entries.some(({ key }) => resembles(key.text, PARTS));
}

function isOneOf(key: string, words: readonly string[]): boolean {
  return words.includes(key);
}

function resembles(key: string, words: readonly string[]): boolean {
  return isOneOf(key, words) || nearest(key, words) !== undefined;
}
