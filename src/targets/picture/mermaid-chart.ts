import { printable } from '../../diagnostics/printable.ts';
/** What Mermaid draws of one chart before it refuses (its maxEdges and maxTextSize). */
export const LIMITS = { edges: 500, characters: 50_000 } as const;

type NodeStyle = 'plain' | 'broken' | 'idle';

/** A flow chart that is being drawn. A node is known by its key, and drawn once; its name is made up. */
export interface MermaidDrawing {
  /** The name of the node. */
  node(key: string, text: string, style?: NodeStyle): string;
  arrow(from: string, to: string): void;
  /** An arrow that does not arrive. */
  cut(from: string, to: string, why: string): void;
  /** What belongs to a node, without an arrow. */
  note(node: string, to: string): void;
  edges(): number;
  /** How long the text is, nearly. */
  characters(): number;
  text(): string;
}

const STYLES = { broken: 'stroke:#c01f2e,color:#c01f2e', idle: 'stroke-dasharray:4' } as const;

export function mermaidDrawing(): MermaidDrawing {
  const nodes = new Map<
    string,
    { readonly name: string; readonly text: string; readonly style: NodeStyle }
  >();
  const edges = new Set<string>();
  let characters = 0;
  const add = (edge: string): void => {
    if (!edges.has(edge)) characters += edge.length + 3;
    edges.add(edge);
  };
  const named = (wanted: NodeStyle): readonly string[] =>
    [...nodes.values()].filter(({ style }) => style === wanted).map(({ name }) => name);
  return {
    node(key, text, style = 'plain') {
      const known = nodes.get(key);
      if (known !== undefined) return known.name;
      const name = `n${nodes.size}`;
      nodes.set(key, { name, text: escapeMermaid(text), style });
      characters += escapeMermaid(text).length + 2 * name.length + 10;
      return name;
    },
    arrow: (from, to) => add(`${from} --> ${to}`),
    cut: (from, to, why) => add(`${from} -. ${why} .-x ${to}`),
    note: (node, to) => add(`${node} -.- ${to}`),
    edges: () => edges.size,
    characters: () => characters,
    text() {
      const lines = ['flowchart LR'];
      for (const { name, text } of nodes.values()) lines.push(`  ${name}["${text}"]`);
      for (const edge of edges) lines.push(`  ${edge}`);
      for (const [style, css] of Object.entries(STYLES)) {
        const names = named(style as NodeStyle);
        if (names.length > 0) lines.push(`  classDef ${style} ${css}`, `  class ${names.join(',')} ${style}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

/** Mermaid's own entities: quotes end a text, a backtick begins Markdown, angle brackets are markup. A line break is ours. */
function escapeMermaid(text: string): string {
  return text
    .split('\n')
    .map(printable)
    .join('\n')
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('`', '#96;')
    .replaceAll('&', '#amp;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replace(/\r\n|[\r\n\u2028\u2029]/gu, '<br>');
}
