import { append } from '../diagnostics/append.ts';
import { applyEdits, type Edit } from '../document/edit/edit.ts';
import { insertBlock } from '../document/edit/insert.ts';
import { columnOf, isFlow, layoutOf } from '../document/edit/layout.ts';
import { isEmptyFlow } from '../document/edit/write-value.ts';
import { emitYaml } from '../document/emit-yaml.ts';
import { type Mapping, type Node, Sequence } from '../document/node.ts';
import { isNull } from '../document/null.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { withOrchestrationOf } from './orchestration.ts';
import { type ResourceList, textAt } from './resource-list.ts';
import type { FunctionResult } from './results.ts';

/**
 * The text of the list with more objects and results; all else keeps every byte, comments included.
 * An object of the same kind, namespace and name is replaced, so that a function may run over its own output.
 */
export function writeList(
  { root, items }: ResourceList,
  manifests: readonly Manifest[],
  results: readonly FunctionResult[],
): string {
  const { text } = root.document;
  const edits: Edit[] = [];
  const added: Manifest[] = [];
  for (const manifest of manifests) {
    const item = items.find((one) => isSame(one, manifest));
    if (item === undefined) added.push(manifest);
    else edits.push(replaced(item, withOrchestrationOf(item, manifest)));
  }
  append(edits, appended(root, 'items', added));
  append(edits, appended(root, 'results', results));
  return applyEdits(text, edits);
}

function isSame(item: Mapping, { apiVersion, kind, metadata }: Manifest): boolean {
  const group = (version: string) => version.replace(/\/?[^/]*$/, '');
  return (
    textAt(item, 'kind') === kind &&
    group(textAt(item, 'apiVersion')) === group(apiVersion) &&
    textAt(item, 'metadata', 'name') === metadata.name &&
    textAt(item, 'metadata', 'namespace') === (metadata.namespace === undefined ? '' : metadata.namespace)
  );
}

function replaced(item: Mapping, manifest: Manifest): Edit {
  const { text } = item.document;
  const { start, end } = item;
  if (isFlow(item)) return { start, end, text: JSON.stringify(manifest) };
  const indent = ' '.repeat(columnOf(text, start));
  const lines = emitYaml(manifest).trimEnd().split('\n').join(`\n${indent}`);
  // The span of a block text ends behind its line break.
  return { start, end, text: text[end - 1] === '\n' ? `${lines}\n` : lines };
}

/** Puts objects behind those of a list of the root, which is made if it is not there yet. */
function appended(root: Mapping, key: string, objects: readonly object[]): readonly Edit[] {
  if (objects.length === 0) return [];
  const list = root.get(key);
  const layout = layoutOf(root);
  if (list === undefined) {
    if (!isFlow(root)) return insertBlock(root, linesOf({ [key]: objects }), layout);
    const last = root.entries.at(-1);
    const at = last === undefined ? root.start + 1 : last.value.end;
    return [put(at, `${last === undefined ? '' : ', '}${JSON.stringify(key)}: ${JSON.stringify(objects)}`)];
  }
  if (list instanceof Sequence && !isEmptyFlow(list)) {
    if (!isFlow(list)) return insertBlock(list, linesOf(objects), layout);
    const last = list.items.at(-1) as Node;
    return [put(last.end, objects.map((object) => `, ${JSON.stringify(object)}`).join(''))];
  }
  if (isFlow(root)) return [{ start: list.start, end: list.end, text: JSON.stringify(objects) }];
  if (!isNull(list) && !isEmptyFlow(list)) throw new Error(`${key} is not a list`);
  const indent = ' '.repeat(columnOf(root.document.text, root.start));
  const block = linesOf(objects).map((line) => `\n${indent}${line}`);
  let { start } = list;
  while (list.end > list.start && root.document.text[start - 1] === ' ') start--;
  return [{ start, end: list.end, text: block.join('') }];
}

function linesOf(value: unknown): string[] {
  return emitYaml(value).trimEnd().split('\n');
}

function put(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
