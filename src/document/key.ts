import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import { seeAlso } from '../diagnostics/diagnostic.ts';
import { type Composition, mostDiagnostics, report } from './composition.ts';
import type { Node, Scalar } from './node.ts';
import { templateAt } from './syntax/brackets.ts';
import { yamlTagName } from './tag.ts';

/** `<<` without quotes and without another tag than `!!merge`. */
export function isMergeKey({ handles, piece }: Composition, event: Event): boolean {
  if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) return false;
  return event.tagStart === -1 || yamlTagName(piece.slice(event.tagStart, event.tagEnd), handles) === 'merge';
}

export function reportDuplicate(composition: Composition, key: Scalar, first: Scalar): void {
  report(
    composition,
    'duplicate-key',
    `the key "${key.text}" is written twice in this mapping`,
    key.location,
    {
      related: [seeAlso('written first here', first)],
      hint: 'remove one of them, or rename it',
    },
  );
}

/** A mapping or list as a key; most often a template's braces, which are two mappings to YAML. */
export function reportKey(composition: Composition, key: Node): void {
  if (composition.diagnostics.length >= mostDiagnostics) return;
  const { text } = composition.source;
  if (key.start > 0 && text.startsWith('{{', key.start - 1)) {
    const { code, message, hint, ...span } = templateAt(text, key.start - 1);
    report(composition, code, message, { document: key.document, span }, hint === undefined ? {} : { hint });
  } else if (!text.startsWith('{{', key.start)) {
    report(composition, 'key-not-text', 'a key is text, and neither a mapping nor a list', key.location, {
      hint: 'put a text that begins with a bracket in quotes',
    });
  }
}
