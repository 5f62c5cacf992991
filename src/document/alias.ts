import type { AliasEvent } from 'js-yaml';
import type { Location } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { type Composition, maxDepth, report } from './composition.ts';
import { type Node, Scalar } from './node.ts';

/** More nodes than these behind the aliases of one document are an attack, or a mistake. */
const maxExpandedNodes = 1_000_000;

/** A guess looks at every anchor of the document. */
const mostGuesses = 20;

/** The node that an alias stands for, itself and no copy; an empty value after a mistake. */
export function composeAlias(composition: Composition, event: AliasEvent): Node {
  const { base, source } = composition;
  const start = base + event.anchorStart - 1;
  const end = base + event.anchorEnd;
  composition.end = end;
  composition.height = 0;
  composition.size += 1;
  const node = resolveAlias(composition, source.text.slice(start + 1, end), {
    document: source,
    span: { start, end },
  });
  if (node !== undefined) return node;
  const absent = new Scalar(source, start, end, null, '', false);
  composition.unresolved.add(absent);
  return absent;
}

function resolveAlias(composition: Composition, name: string, location: Location): Node | undefined {
  const anchor = composition.anchors.get(name);
  if (anchor === undefined) {
    const isOneOfFew = composition.diagnostics.length < mostGuesses;
    const similar = isOneOfFew ? nearest(name, composition.anchors.keys()) : undefined;
    const guess = similar === undefined ? '' : `; did you mean *${similar}?`;
    // Without its name: a password may begin with `*`.
    report(
      composition,
      'unknown-anchor',
      `no anchor of this name comes before this alias${guess}`,
      location,
      {
        hint: 'mark a value with & and the name further up, or put the text in quotes',
      },
    );
    return undefined;
  }
  if (anchor.node === undefined) {
    report(composition, 'cyclic-alias', `*${name} is inside the value that it refers to`, location, {
      hint: `write the value out, or move &${name} to a value that does not hold *${name}`,
    });
    return undefined;
  }
  if (composition.expanded > maxExpandedNodes) return undefined;
  composition.expanded += anchor.size;
  if (composition.expanded > maxExpandedNodes) {
    report(
      composition,
      'alias-bomb',
      'the aliases of this document expand to more than 1,000,000 values',
      location,
      { hint: 'write the values out, or split the document' },
    );
    return undefined;
  }
  composition.size += anchor.size;
  composition.height = anchor.height;
  if (composition.depth + anchor.height > maxDepth) {
    report(
      composition,
      'nested-too-deeply',
      `with the value of *${name}, mappings and lists nest more than ${maxDepth} deep`,
      location,
    );
    return undefined;
  }
  return anchor.node;
}
