import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { textListMaps, textLists, textMaps, userKeyedMaps } from '../../generated/text-fields.ts';
import { TYPE_MARK, textAt, withEntries } from './type-marks.ts';

/**
 * The node as its schema sees it: without KCL's `_type` marks and without entries that hold nothing, and with
 * every number or boolean of a text field (env, args, labels, …) as the text that was typed.
 * What needs no change is the same node again.
 *
 * @param field the key under which the node is, which decides what it is
 */
export function normalizeNode(node: Node, field: string, diagnostics: Diagnostic[]): Node {
  if (node.tag !== undefined) diagnostics.push(unknownTag(node));
  if (node instanceof Mapping) {
    if (textMaps.has(field)) return mapEntries(node, asText);
    if (textListMaps.has(field)) return mapEntries(node, asTextList);
    const keyed = userKeyedMaps.has(field);
    return mapEntries(
      node,
      (value, key) => normalizeNode(value, keyed && field !== 'resources' ? '' : key, diagnostics),
      keyed ? undefined : isNothing,
    );
  }
  if (node instanceof Sequence) {
    if (textLists.has(field)) return asTextList(node);
    return mapItems(node, (item) => normalizeNode(item, '', diagnostics));
  }
  return node;
}

function isNothing(entry: Entry): boolean {
  return entry.key.text === TYPE_MARK || isNull(entry.value);
}

function asText(node: Node): Node {
  if (!(node instanceof Scalar) || typeof node.value === 'string' || node.value === null) return node;
  return textAt(node, node.text);
}

function asTextList(node: Node): Node {
  return node instanceof Sequence ? mapItems(node, asText) : node;
}

function mapEntries(
  mapping: Mapping,
  change: (value: Node, key: string) => Node,
  drop?: (entry: Entry) => boolean,
): Mapping {
  const entries: Entry[] = [];
  const dropped: Entry[] = [];
  let isSame = mapping.tag === undefined;
  for (const entry of mapping.entries) {
    if (drop?.(entry) === true) {
      dropped.push(entry);
      isSame = false;
      continue;
    }
    const value = change(entry.value, entry.key.text);
    isSame &&= value === entry.value;
    entries.push(value === entry.value ? entry : { key: entry.key, value });
  }
  return isSame ? mapping : withEntries(mapping, entries, dropped);
}

function mapItems(sequence: Sequence, change: (item: Node) => Node): Sequence {
  const items = sequence.items.map(change);
  const same = sequence.tag === undefined && items.every((item, index) => item === sequence.items[index]);
  return same ? sequence : new Sequence(sequence.document, sequence.start, sequence.end, items);
}

/** Without its name: a password may begin with `!`. */
function unknownTag(node: Node): Diagnostic {
  return {
    code: 'unknown-mark',
    severity: 'error',
    message: 'appcfg does not know this mark',
    hint: 'only a monitoring block may be marked: monitoring: !Prometheus.Scraping {…}',
    location: node.location,
  };
}
