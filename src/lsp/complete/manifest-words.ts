import { basename, dirname, resolve } from 'node:path';
import type { SourceText } from '../../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from '../../document/node.ts';
import { textOf, workloadKindOf } from '../../existing/kinds.ts';
import { filesBeside } from '../../files/beside.ts';
import type { FieldPlace } from '../../schema/field-path.ts';
import { nodeUnder } from '../application-names.ts';
import { kindOfText } from '../check/text-kind.ts';
import type { Placed } from '../cursor/known-place.ts';
import type { Around } from '../surroundings.ts';
import type { Word } from './word.ts';

/** The manifests beside an application, and the workloads in them, for `workload: {manifest: …}`. */
export function manifestWords(
  { root, path }: Placed,
  { path: written }: FieldPlace,
  source: SourceText,
  around: Around,
): readonly Word[] {
  const [, field] = /(?:^|\.)workload\.manifest(?:\.(file|name))?$/.exec(written) ?? [undefined, 'none'];
  if (field === 'none') return [];
  if (field !== 'name')
    return filesBeside(source.name)
      .filter((file) => file !== source.name && workloadsIn(file, file, around).length > 0)
      .map((file) => ({ text: basename(file), kind: 'file', detail: 'beside this file' }));
  const file = nodeUnder(root, ...path.slice(0, -1), 'file');
  const named = file instanceof Scalar ? resolve(dirname(source.name), file.text) : source.name;
  return workloadsIn(named, source.name, around).flatMap((workload) => {
    const name = textOf(nodeUnder(workload, 'metadata', 'name'));
    const kind = textOf(workload.get('kind'));
    return name === undefined || kind === undefined ? [] : [{ text: name, kind: 'name', detail: kind }];
  });
}

function workloadsIn(file: string, from: string, { read, settings }: Around): readonly Mapping[] {
  const text = read(file, from).value;
  return text === undefined ? [] : kindOfText(text, settings.workspace).roots.filter(isWorkload);
}

function isWorkload(root: Node): root is Mapping {
  return root instanceof Mapping && workloadKindOf(root) !== undefined;
}
