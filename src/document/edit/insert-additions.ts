import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Result } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../node.ts';
import { isNull } from '../null.ts';
import { readDocuments } from '../read.ts';
import { agrees } from './agree.ts';
import { applyEdits, type Edit } from './edit.ts';
import { aliasOf, insertEntries, insertItem, ownEntries } from './insert.ts';
import { type AddedValue, type Addition, type Insertion, insertedValue, insertionOf } from './insertion.ts';
import { columnOf, isFlow, layoutOf, lineEnd, type TextLayout } from './layout.ts';
import { blockLines, inline, isEmptyFlow, writtenOut } from './write-value.ts';

/** What is being written: the edits so far, and the values that they change. */
interface Inserting {
  readonly layout: TextLayout;
  readonly edits: Edit[];
  readonly changed: Set<Node>;
  /** Entries whose alias has been written out. */
  readonly writtenOut: Set<Entry>;
  readonly diagnostics: Diagnostic[];
}

/** An edited document: the edits, the text of the stretch after it, and what that text says. */
export interface EditedDocument {
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly root: Node;
}

/**
 * The edits of a document's text that add to it, and keep every other byte: comments, order, quotes, line endings.
 * The value of an alias is written out where only it changes, or where only it stays as it is.
 *
 * Errors: `uneditable` at the value that cannot change without something else changing too.
 *
 * @param document the root of the document
 * @param stretch where its text is
 * @param additions paths from the root; nothing of what is there may be named again
 */
export function insertIntoDocument(
  document: Node,
  stretch: { readonly start: number; readonly end: number },
  additions: readonly Addition[],
): Result<EditedDocument> {
  const insertion = insertionOf(additions);
  const inserting: Inserting = {
    layout: layoutOf(document),
    edits: [],
    changed: new Set(),
    writtenOut: new Set(),
    diagnostics: [],
  };
  insertIntoNode(document, insertion, inserting);
  keepAliases(document, inserting);
  const { edits, diagnostics } = inserting;
  if (diagnostics.length > 0) return { diagnostics };
  const { name, text: whole } = document.document;
  const text = applyEdits(whole, edits, stretch);
  if (edits.length === 0) return { value: { edits, text, root: document }, diagnostics };
  const [edited] = readDocuments({ name, text });
  if (edited?.value !== undefined && agrees(edited.value, document, insertion)) {
    return { value: { edits, text, root: edited.value }, diagnostics };
  }
  return { diagnostics: [uneditable(placeOf(document, additions), 'this part of the manifest')] };
}

function insertIntoNode(node: Node, insertion: Insertion, inserting: Inserting): void {
  const { edits, changed, layout } = inserting;
  changed.add(node);
  if (node instanceof Mapping) insertIntoMapping(node, insertion, inserting);
  else if (node instanceof Sequence) {
    for (const [index, more] of insertion.items) {
      const item = node.items[index] as Node;
      if (item.start < node.start) inserting.diagnostics.push(uneditable(node, 'an alias in this list'));
      else insertIntoNode(item, more, inserting);
    }
    for (const item of insertion.appended) append(edits, insertItem(node, item, layout));
  }
}

function insertIntoMapping(mapping: Mapping, insertion: Insertion, inserting: Inserting): void {
  const { edits, layout } = inserting;
  const own = new Set(ownEntries(mapping));
  const absent: Record<string, AddedValue> = {};
  for (const [key, more] of insertion.entries) {
    const entry = mapping.entry(key);
    if (entry === undefined) absent[key] = insertedValue(more);
    // Kubernetes takes no key that is beside a merge key which brings it too.
    else if (!own.has(entry)) inserting.diagnostics.push(uneditable(mapping, `${key} from a merge key`));
    else insertIntoEntry(mapping, entry, more, inserting);
  }
  if (Object.keys(absent).length > 0) append(edits, insertEntries(mapping, absent, layout));
}

function insertIntoEntry(
  parent: Mapping,
  entry: Entry,
  more: Insertion | string | number,
  inserting: Inserting,
): void {
  const { edits, layout } = inserting;
  const { value } = entry;
  const alias = aliasOf(entry);
  if (alias !== undefined) {
    inserting.writtenOut.add(entry);
    edits.push({ ...alias, text: copyOf(value, more, layout) });
  } else if (isNull(value)) append(edits, fill(parent, entry, more, layout));
  else if (isEmptyFlow(value) && !isFlow(parent)) append(edits, fill(parent, entry, more, layout));
  else if (typeof more === 'object') insertIntoNode(value, more, inserting);
  else if (!(value instanceof Scalar) || value.value !== more)
    throw new Error(`${entry.key.text} is there already`);
}

function copyOf(value: Node, more: Insertion | string | number, { isJson }: TextLayout): string {
  if (typeof more !== 'object' || isNull(value)) return inline(insertedValue(more), isJson);
  return writtenOut(value, more, isJson);
}

/** Puts a value behind a key that has none: nothing, `null`, `~`, or empty brackets. */
function fill(
  parent: Mapping,
  { key, value }: Entry,
  more: Insertion | string | number,
  layout: TextLayout,
): readonly Edit[] {
  const { text, newline, isJson, step, listStep } = layout;
  const isBlank = value.start === value.end;
  const added = insertedValue(more);
  if (isFlow(parent) || typeof added !== 'object') {
    const before = !isBlank ? '' : text[value.end - 1] === ':' ? ' ' : ': ';
    return [{ start: value.start, end: value.end, text: before + inline(added, isJson) }];
  }
  let start = value.start;
  while (!isBlank && text[start - 1] === ' ') start--;
  const indent = ' '.repeat(columnOf(text, key.start) + (Array.isArray(added) ? listStep : step));
  const at = lineEnd(text, value.end);
  const lines = blockLines(added, layout).map((line) => newline + indent + line);
  return [
    { start, end: value.end, text: '' },
    { start: at, end: at, text: lines.join('') },
  ];
}

/** What grew may be elsewhere too, by its anchor: there it is written out as it was. */
function keepAliases(document: Node, inserting: Inserting): void {
  const { changed, layout, edits } = inserting;
  // Without an anchor there is no alias: a list of many workloads is not walked for each application that names it.
  if (!document.document.text.includes('&')) return;
  const seen = new Set<Node>();
  const walk = (node: Node): void => {
    if (seen.has(node) || node instanceof Scalar) return;
    seen.add(node);
    if (node instanceof Sequence) {
      for (const item of node.items) {
        if (item.start < node.start && changed.has(item))
          inserting.diagnostics.push(uneditable(node, 'what an alias in this list stands for'));
        walk(item);
      }
      return;
    }
    for (const entry of ownEntries(node)) {
      const alias = aliasOf(entry);
      if (alias === undefined) walk(entry.value);
      else if (changed.has(entry.value) && !inserting.writtenOut.has(entry))
        edits.push({ ...alias, text: writtenOut(entry.value, undefined, layout.isJson) });
    }
  };
  walk(document);
}

function placeOf(document: Node, [first]: readonly Addition[]): Node {
  return first === undefined ? document : document.at(...first.path);
}

function uneditable(place: Node, what: string): Diagnostic {
  if (place.document.text[place.start] === '!') {
    return errorAt(place, 'uneditable', 'nothing can be added to a value with a tag', {
      hint: 'remove the tag: the value means the same without it',
    });
  }
  return errorAt(place, 'uneditable', `nothing can be added to ${what} without a change somewhere else`, {
    notes: ['an anchor or a merge key shares it with another part of the document'],
    hint: 'write it out here, without anchors and aliases',
  });
}
