import { COLLECTION_STYLE, type MappingEvent, type SequenceEvent } from 'js-yaml';
import { type Composition, maxDepth, report, skipSpace } from './composition.ts';
import { tagProblem, yamlTagName } from './tag.ts';

/** A mapping or list whose content is being read. */
export interface OpenedCollection {
  /** Where it begins in the source: at its tag if it has one. */
  readonly start: number;
  /** The bracket that ends it, or '' in block style. */
  readonly closing: '}' | ']' | '';
  readonly tag: string | undefined;
}

const flow = COLLECTION_STYLE.FLOW;
const anchoredButOpen = { node: undefined, size: 0, height: 0 };

export function openCollection(
  composition: Composition,
  event: MappingEvent | SequenceEvent,
  kind: 'map' | 'seq',
): OpenedCollection {
  const { anchors, base, piece, source } = composition;
  if (event.anchorStart !== -1) anchors.set(piece.slice(event.anchorStart, event.anchorEnd), anchoredButOpen);
  const start = base + event.start;
  const closing = event.style === flow ? closingBracket(source.text[start], kind) : '';
  composition.end = closing === '' ? start : start + 1;
  composition.size++;
  composition.depth++;
  if (composition.depth === maxDepth + 1) {
    const message = `mappings and lists nest more than ${maxDepth} deep`;
    report(composition, 'nested-too-deeply', message, { document: source, span: { start, end: start + 1 } });
  }
  if (event.tagStart === -1) return { start, closing, tag: undefined };
  const tagStart = base + event.tagStart;
  return { start: tagStart, closing, tag: unknownTag(composition, event, kind) };
}

export function closeCollection(
  composition: Composition,
  { closing }: OpenedCollection,
  childHeight: number,
): void {
  composition.next++;
  composition.depth--;
  composition.height = childHeight + 1;
  if (closing === '') return;
  const { text } = composition.source;
  let end = skipSpace(text, composition.end);
  if (text[end] === ',') end = skipSpace(text, end + 1);
  if (text[end] === closing) composition.end = end + 1;
}

/** A pair in a list, `[a: b]`, is a mapping without brackets. */
function closingBracket(first: string | undefined, kind: 'map' | 'seq'): '}' | ']' | '' {
  if (kind === 'map') return first === '{' ? '}' : '';
  return first === '[' ? ']' : '';
}

function unknownTag(
  composition: Composition,
  event: MappingEvent | SequenceEvent,
  kind: 'map' | 'seq',
): string | undefined {
  const { base, handles, piece, source } = composition;
  const tag = piece.slice(event.tagStart, event.tagEnd);
  const name = yamlTagName(tag, handles);
  if (name === undefined) return tag;
  if (name === '' || name === kind) return undefined;
  const location = {
    document: source,
    span: { start: base + event.tagStart, end: base + event.tagEnd },
  };
  const { code, message, ...details } = tagProblem(tag, name, kind === 'map' ? 'a mapping' : 'a list');
  report(composition, code, message, location, details);
  return undefined;
}
