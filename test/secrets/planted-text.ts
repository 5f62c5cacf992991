import type { FieldPath } from './kubernetes-fields.ts';

/** An object of a kind with nothing but a value at a path, in block style, so that a text may follow it anywhere. */
export function inBlockStyle(kind: string, path: FieldPath, value: string): string {
  const lines = headOf(kind);
  let indent = '';
  let line = '';
  for (const [index, key] of path.entries()) {
    if (key === '-') {
      line += '- ';
    } else {
      const isLast = index === path.length - 1;
      const name = key === '*' ? 'own-key' : key;
      if (line !== '' && !line.endsWith('- ')) throw new Error('a key follows a key');
      lines.push(`${indent}${line}${name}:${isLast ? ` ${value}` : ''}`);
      indent += ' '.repeat(line.length + 2);
      line = '';
    }
  }
  if (line !== '') lines.push(`${indent}${line}${value}`);
  return `${lines.join('\n')}\n`;
}

/** The same on one line, and as JSON. */
export function inFlowStyle(kind: string, path: FieldPath, value: string): string {
  const inner = path.toReversed().reduce((held, key) => {
    if (key === '-') return `[${held}]`;
    return `{${key === '*' ? 'own-key' : key}: ${held}}`;
  }, value);
  const [version, name] = kind.split(' ');
  return `{apiVersion: ${version}, kind: ${name}, ${inner.slice(1)}\n`;
}

export function inJson(kind: string, path: FieldPath, value: string): string {
  const [apiVersion, name] = kind.split(' ');
  const inner = path.toReversed().reduce<string>((held, key) => {
    if (key === '-') return `[${held}]`;
    return `{${JSON.stringify(key === '*' ? 'own-key' : key)}: ${held}}`;
  }, `"${value}"`);
  return `{"apiVersion": "${apiVersion}", "kind": "${name}", ${inner.slice(1)}\n`;
}

function headOf(kind: string): string[] {
  const [version, name] = kind.split(' ');
  return [`apiVersion: ${version}`, `kind: ${name}`];
}
