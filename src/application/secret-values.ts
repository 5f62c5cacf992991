import type { Diagnostic, Location, Span } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node } from '../document/node.ts';

/** The diagnostics of a document, none of which shows a value of its Secrets where it shows what was written. */
export function hideSecrets(diagnostics: readonly Diagnostic[], document: Node): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const hidden: Span[] = [];
  collect(document, hidden);
  if (hidden.length === 0) return diagnostics;
  const hide = (location: Location): Location => ({ ...location, hidden });
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.location === undefined ? {} : { location: hide(diagnostic.location) }),
    ...(diagnostic.related === undefined
      ? {}
      : {
          related: diagnostic.related.map(({ message, location }) => ({ message, location: hide(location) })),
        }),
  }));
}

/** Whatever stands under a name below `secrets`, its words for what it is left out: a misspelled `data` hides as well. */
function collect(node: Node, hidden: Span[]): void {
  if (!(node instanceof Mapping)) return;
  for (const { key, value } of node.entries) {
    if (key.text !== 'secrets') collect(value, hidden);
    else if (value instanceof Mapping) {
      for (const secret of value.entries) collectSecret(secret.value, hidden);
    } else hidden.push({ start: value.start, end: value.end });
  }
}

const WORDS = new Set(['type', 'params', 'immutable', '_type']);

function collectSecret(secret: Node, hidden: Span[]): void {
  if (!(secret instanceof Mapping)) {
    hidden.push({ start: secret.start, end: secret.end });
    return;
  }
  for (const { key, value } of secret.entries) {
    if (WORDS.has(key.text)) continue;
    if (!(value instanceof Mapping)) hidden.push({ start: value.start, end: value.end });
    else for (const held of value.entries) hidden.push({ start: held.value.start, end: held.value.end });
  }
}
