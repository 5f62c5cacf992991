import { EVENT_ID, type Event, type MappingEvent, type SequenceEvent } from 'js-yaml';
import type { Diagnostic, Result, SourceText } from '../diagnostics/diagnostic.ts';
import { composeAlias } from './alias.ts';
import { closeCollection, openCollection } from './collection.ts';
import { composeKey, composeScalar, type Indicator } from './compose-scalar.ts';
import { type Composition, nextEvent, peekEvent, storeAnchor } from './composition.ts';
import { isMergeKey, reportDuplicate, reportKey } from './key.ts';
import { type Merge, mergeEntries } from './merge.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from './node.ts';
import { noHandles } from './tag.ts';
import { hasWideSpaces } from './wide-space.ts';

const documentEvent = EVENT_ID.DOCUMENT;
const sequenceEvent = EVENT_ID.SEQUENCE;
const mappingEvent = EVENT_ID.MAPPING;
const scalarEvent = EVENT_ID.SCALAR;
const aliasEvent = EVENT_ID.ALIAS;
const popEvent = EVENT_ID.POP;

const none: readonly Diagnostic[] = [];

/** From here on, a map finds a key sooner than a look at each entry. */
const manyEntries = 16;

/**
 * The documents that js-yaml's events describe, each with its mistakes; empty documents are left out.
 * `base` is where the piece of text that was parsed begins in the source.
 */
export function composeDocuments(
  source: SourceText,
  piece: string,
  base: number,
  events: readonly Event[],
): Result<Node>[] {
  const results: Result<Node>[] = [];
  const composition: Composition = {
    source,
    piece,
    base,
    hasWideSpaces: hasWideSpaces(piece),
    events,
    next: 0,
    end: base,
    handles: noHandles,
    anchors: new Map(),
    diagnostics: [],
    unresolved: new Set(),
    size: 0,
    expanded: 0,
    depth: 0,
    height: 0,
  };
  while (composition.next < events.length) {
    const root = composeDocument(composition);
    const { diagnostics } = composition;
    if (diagnostics.length > 0) results.push({ diagnostics });
    else if (root !== undefined) results.push({ value: root, diagnostics: none });
  }
  return results;
}

function composeDocument(composition: Composition): Node | undefined {
  const event = nextEvent(composition);
  if (event.type !== documentEvent) throw new Error('events of a document were expected');
  if (composition.diagnostics.length > 0) composition.diagnostics = [];
  if (composition.anchors.size > 0) composition.anchors = new Map();
  composition.handles = noHandles;
  if (event.directives.length > 0) {
    const declared = event.directives.filter((directive) => directive.kind === 'tag');
    composition.handles = new Map(declared.map(({ handle, prefix }) => [handle, prefix]));
  }
  composition.size = composition.expanded = composition.depth = 0;
  const first = peekEvent(composition);
  const isEmpty =
    first.type === scalarEvent &&
    first.valueStart === -1 &&
    first.tagStart === -1 &&
    first.anchorStart === -1;
  if (isEmpty) composition.next++;
  const root = isEmpty ? undefined : composeNode(composition, '');
  composition.next++;
  return root;
}

function composeNode(composition: Composition, after: Indicator): Node {
  const event = nextEvent(composition);
  switch (event.type) {
    case scalarEvent: {
      const before = composition.size;
      const scalar = composeScalar(composition, event, after);
      if (event.anchorStart !== -1) storeAnchor(composition, event, scalar, before);
      return scalar;
    }
    case mappingEvent:
      return composeMapping(composition, event);
    case sequenceEvent:
      return composeSequence(composition, event);
    case aliasEvent:
      return composeAlias(composition, event);
    default:
      throw new Error('the events of a node were expected');
  }
}

function composeSequence(composition: Composition, event: SequenceEvent): Sequence {
  const before = composition.size;
  const opened = openCollection(composition, event, 'seq');
  const items: Node[] = [];
  let height = 0;
  while (peekEvent(composition).type !== popEvent) {
    items.push(composeNode(composition, '-'));
    if (composition.height > height) height = composition.height;
  }
  closeCollection(composition, opened, height);
  const { source, end } = composition;
  const sequence = new Sequence(source, opened.start, end, items, opened.tag);
  if (event.anchorStart !== -1) storeAnchor(composition, event, sequence, before);
  return sequence;
}

function composeMapping(composition: Composition, event: MappingEvent): Mapping {
  const before = composition.size;
  const opened = openCollection(composition, event, 'map');
  const written: Entry[] = [];
  let byKey: Map<string, Entry> | undefined;
  let merge: Merge | undefined;
  let height = 0;
  while (peekEvent(composition).type !== popEvent) {
    const keyEvent = peekEvent(composition);
    const key = composeKeyNode(composition);
    const value = composeNode(composition, ':');
    if (composition.height > height) height = composition.height;
    if (!(key instanceof Scalar)) {
      reportKey(composition, key);
    } else if (key.text === '<<' && isMergeKey(composition, keyEvent)) {
      if (merge === undefined) merge = { at: written.length, key, value };
      else reportDuplicate(composition, key, merge.key);
    } else {
      const first = byKey === undefined ? findEntry(written, key.text) : byKey.get(key.text);
      if (first !== undefined) {
        reportDuplicate(composition, key, first.key);
        continue;
      }
      const entry = { key, value };
      written.push(entry);
      if (byKey !== undefined) byKey.set(key.text, entry);
      else if (written.length === manyEntries) byKey = new Map(written.map((each) => [each.key.text, each]));
    }
  }
  closeCollection(composition, opened, height);
  const { source, end } = composition;
  const entries = merge === undefined ? written : mergeEntries(composition, written, merge);
  const mapping = new Mapping(source, opened.start, end, entries, opened.tag);
  if (event.anchorStart !== -1) storeAnchor(composition, event, mapping, before);
  return mapping;
}

function composeKeyNode(composition: Composition): Node {
  const event = peekEvent(composition);
  const before = composition.size;
  if (event.type === scalarEvent) {
    composition.next++;
    const key = composeKey(composition, event);
    if (event.anchorStart !== -1) storeAnchor(composition, event, key, before);
    return key;
  }
  const node = composeNode(composition, '');
  if (event.type !== aliasEvent || !(node instanceof Scalar)) return node;
  // A key is where its alias is, so that a duplicate of it can be shown.
  const { base, end, source } = composition;
  return new Scalar(source, base + event.anchorStart - 1, end, node.text, node.text, node.quoted, node.tag);
}

function findEntry(entries: readonly Entry[], key: string): Entry | undefined {
  for (const entry of entries) if (entry.key.text === key) return entry;
  return undefined;
}
