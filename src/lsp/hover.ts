import type { Hover } from 'vscode-languageserver/node';
import type { SourceText } from '../diagnostics/diagnostic.ts';
import { kindOfText } from './check/text-kind.ts';
import { fieldAtPlace, writtenAs } from './cursor/known-place.ts';
import { nodeAt } from './cursor/node-at.ts';
import { describeField } from './describe-field.ts';
import { rangeIn } from './ranges.ts';

/** What the field under a cursor means, on its key and on its value. */
export function hoverAt(source: SourceText, offset: number, workspace: string): Hover | undefined {
  const found = nodeAt(source, offset, workspace);
  if (found === undefined) return undefined;
  const written = writtenAs(found.root, kindOfText(source, workspace).isWorkspace);
  const field = written === undefined ? undefined : fieldAtPlace(found, written);
  if (field?.field.description === undefined) return undefined;
  const { start, end } = found.node;
  return {
    contents: { kind: 'markdown', value: describeField(field) },
    range: rangeIn(source, { start, end }),
  };
}
