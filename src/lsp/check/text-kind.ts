import { basename } from 'node:path';
import { resemblesApplication } from '../../application/dialects/resembles-application.ts';
import { APPLICATION_FIELDS } from '../../application/overlays/overlay.ts';
import { dialectOf } from '../../compiler/compile-document.ts';
import type { SourceText } from '../../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from '../../document/node.ts';
import { cutIntoPieces } from '../../document/pieces.ts';
import { readDocuments } from '../../document/read.ts';
import { isKcl } from '../../kcl/is-kcl.ts';
import { moduleOf } from '../../workspace/module-keys.ts';

/** What the documents of a text are; a text may hold applications and manifests. */
export interface TextKind {
  readonly isApplication: boolean;
  readonly isManifest: boolean;
  readonly isWorkspace: boolean;
  /** The documents that can be read. */
  readonly roots: readonly Node[];
}

const known = new WeakMap<SourceText, TextKind>();

/**
 * What a text of an editor is. An editor shows every YAML file there is, so nothing is taken for an application that
 * could be the values of a chart, or for a workspace that could be something else with modules.
 *
 * @param workspace the path of the workspace that applications are compiled with
 */
export function kindOfText(source: SourceText, workspace: string): TextKind {
  const found = known.get(source) ?? judge(source, workspace);
  known.set(source, found);
  return found;
}

function judge(source: SourceText, workspace: string): TextKind {
  if (isKcl(source)) return { isApplication: true, isManifest: false, isWorkspace: false, roots: [] };
  const roots: Node[] = [];
  let isUnread = false;
  for (const { value, diagnostics } of readDocuments(source)) {
    if (value !== undefined) roots.push(value);
    else isUnread ||= diagnostics.some(({ code }) => code !== 'empty-document');
  }
  const isTemplate = isUnread && source.text.includes('{{');
  const pieces = isUnread
    ? [...cutIntoPieces(source.text)].map((one) => source.text.slice(one.start, one.end))
    : [];
  const isNamed = source.name === workspace;
  return {
    roots,
    isApplication:
      !isNamed && (roots.some(isApplication) || (!isTemplate && pieces.some(resemblesApplication))),
    isManifest: roots.some(isManifest) || (!isTemplate && pieces.some(resemblesManifest)),
    isWorkspace:
      isNamed ||
      roots.some((root) => isWorkspace(root, source)) ||
      (!isTemplate && isWorkspaceName(source) && pieces.some((text) => /^modules:/m.test(text))),
  };
}

/** Whether a document is an application, or a part of one, and not just something with a key `monitoring`. */
export function isApplication(root: Node): boolean {
  const dialect = dialectOf(root);
  if (dialect === undefined || !(root instanceof Mapping)) return false;
  return dialect !== 'flat' || root.get('workload') instanceof Mapping || isPartOfApplication(root);
}

/** Whether each key at the top is one that an application has: most overlays are no more than a few. */
export function isPartOfApplication(root: Node): root is Mapping {
  return (
    root instanceof Mapping &&
    root.entries.length > 0 &&
    root.entries.every(({ key }) => APPLICATION_FIELDS.includes(key.text))
  );
}

function isManifest(root: Node): boolean {
  return (
    dialectOf(root) === undefined &&
    ['apiVersion', 'kind'].every((key) => root.has(key) && root.at(key) instanceof Scalar)
  );
}

function resemblesManifest(text: string): boolean {
  return /^apiVersion:/m.test(text) && /^kind:/m.test(text) && !resemblesApplication(text);
}

function isWorkspace(root: Node, source: SourceText): boolean {
  if (!(root instanceof Mapping) || root.has('apiVersion') || root.has('kind')) return false;
  const modules = root.get('modules');
  if (!(modules instanceof Mapping)) return false;
  return isWorkspaceName(source) || modules.entries.some(({ key }) => moduleOf(key.text) !== undefined);
}

function isWorkspaceName({ name }: SourceText): boolean {
  return /^workspace[^/\\]*\.ya?ml$/.test(basename(name));
}
