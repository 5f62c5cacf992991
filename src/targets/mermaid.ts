import { append } from '../diagnostics/append.ts';
import type { Picture } from './picture.ts';

/** A Mermaid flow chart (mermaid.js.org): application → Service → monitor → target, what is broken in red. */
export function mermaidChart({ ways, breaks }: Picture): string {
  const names = new Map<string, string>();
  const lines: string[] = ['flowchart LR'];
  const node = (kind: string, text: string): string => {
    const key = `${kind} ${text}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `${kind}${names.size}`;
    names.set(key, name);
    lines.push(`  ${name}["${escapeText(text)}"]`);
    return name;
  };
  const arrows = new Set<string>();
  for (const { application, service, monitor, target } of ways) {
    const path = [
      node('a', application),
      ...(service === undefined ? [] : [node('s', `Service ${service}`)]),
      node('m', monitor),
      node('t', target),
    ];
    path.slice(1).forEach((to, index) => {
      arrows.add(`  ${path[index]} --> ${to}`);
    });
  }
  const broken: string[] = [];
  for (const { at, code, message } of breaks) {
    const from = node('b', at === '' ? code : at);
    const to = node('w', message);
    arrows.add(`  ${from} -. ${code} .-x ${to}`);
    broken.push(from, to);
  }
  append(lines, arrows);
  if (broken.length > 0) {
    lines.push(
      '  classDef broken stroke:#c00,color:#c00',
      `  class ${[...new Set(broken)].join(',')} broken`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid's own entities, since quotes end a text and angle brackets are markup. */
function escapeText(text: string): string {
  return text
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;');
}
