import { emitLiteral, emitNumber, emitText } from './emit-scalar.ts';
import { isPlainSafe } from './plain-style.ts';

/** YAML 1.1 and 1.2 look no further than 1024 characters for the colon of a key (1.2.2, 7.4.2). */
const longestSimpleKey = 1000;

/**
 * A JSON value as a YAML text that every parser of YAML 1.1 and 1.2 reads back as the same value.
 *
 * Block style, two spaces, lists in the column of their key, keys in the object's order, properties that are
 * `undefined` left out, a line break at the end. What JSON cannot hold throws.
 */
export function emitYaml(value: unknown): string {
  // Parsers do not agree from where a block at the root counts its indentation.
  return typeof value === 'string' ? `${emitText(value)}\n` : emitNode(value, '');
}

/** A value on a line of its own, of which `indent` is written already. */
function emitNode(value: unknown, indent: string): string {
  if (typeof value === 'object' && value !== null) {
    const block = Array.isArray(value) ? emitItems(value, indent) : emitEntries(value, indent);
    if (block !== '') return block;
    return Array.isArray(value) ? '[]\n' : '{}\n';
  }
  return emitScalar(value, indent);
}

/** A scalar and its line break; `indent` is that of a block's lines. */
function emitScalar(value: unknown, indent: string): string {
  switch (typeof value) {
    case 'string':
      if (isPlainSafe(value)) return `${value}\n`;
      return (value.includes('\n') ? emitLiteral(value, indent) : undefined) ?? `${emitText(value)}\n`;
    case 'number':
      return `${emitNumber(value)}\n`;
    case 'boolean':
      return value ? 'true\n' : 'false\n';
    case 'object':
    case 'undefined':
      return 'null\n';
    default:
      throw new TypeError(`a ${typeof value} has no form in JSON`);
  }
}

function emitItems(items: readonly unknown[], indent: string): string {
  const deeper = `${indent}  `;
  let block = '';
  for (const item of items) {
    if (block !== '') block += indent;
    block += `- ${emitNode(item, deeper)}`;
  }
  return block;
}

function emitEntries(mapping: object, indent: string): string {
  let block = '';
  for (const key in mapping) {
    const value = (mapping as Record<string, unknown>)[key];
    if (value === undefined) continue;
    if (block !== '') block += indent;
    const name = emitText(key);
    block +=
      name.length > longestSimpleKey
        ? `? ${name}\n${indent}:${emitBehindKey(value, indent, `${indent}  `)}`
        : `${name}:${emitBehindKey(value, indent, indent)}`;
  }
  return block;
}

/** What follows a key's colon. */
function emitBehindKey(value: unknown, indent: string, listIndent: string): string {
  const deeper = `${indent}  `;
  if (typeof value !== 'object' || value === null) return ` ${emitScalar(value, deeper)}`;
  if (Array.isArray(value)) {
    return value.length === 0 ? ' []\n' : `\n${listIndent}${emitItems(value, listIndent)}`;
  }
  const block = emitEntries(value, deeper);
  return block === '' ? ' {}\n' : `\n${deeper}${block}`;
}
