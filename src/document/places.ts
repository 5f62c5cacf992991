import type { Location, Place, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from './node.ts';
import { readDocuments } from './read.ts';

type Path = readonly (string | number)[];

/** Where one document of a text begins and ends. */
export interface PlacedText {
  readonly document: SourceText;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the parts of a document are, found by reading it again when a place is printed: of ten thousand manifests,
 * few are reported about, and the places of all would take most of the memory.
 */
export function placesOf({ document, start, end }: PlacedText): Place {
  return new PlaceInText({ document, start, end }, (root) => root);
}

class PlaceInText implements Place {
  constructor(
    private readonly piece: PlacedText,
    private readonly find: (root: Node) => Node,
  ) {}

  get location(): Location {
    const { document, start, end } = this.piece;
    const base = baseOf(this.piece);
    const root = readAgain(this.piece, base);
    if (root === undefined) return { document, span: { start, end } };
    const node = this.find(root);
    return { document, span: { start: node.start + base, end: node.end + base } };
  }

  at(...path: Path): Place {
    return new PlaceInText(this.piece, (root) => this.find(root).at(...path));
  }

  keyAt(...path: Path): Place {
    return new PlaceInText(this.piece, (root) => this.find(root).keyAt(...path));
  }

  has(...path: Path): boolean {
    const root = readAgain(this.piece, baseOf(this.piece));
    return root !== undefined && this.find(root).has(...path);
  }
}

/** Block mappings need the indentation of their first line. */
function baseOf({ document: { text }, start }: PlacedText): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(lineStart, start).trim() === '' ? lineStart : start;
}

/** What was read again last: the objects of a list are all in one piece, and asked for one after the other. */
let last: { readonly piece: PlacedText; readonly root: Node | undefined } | undefined;

function readAgain({ document, end }: PlacedText, base: number): Node | undefined {
  const isSame = last?.piece.document === document && last.piece.start === base && last.piece.end === end;
  if (!isSame) {
    const text = { name: document.name, text: document.text.slice(base, end) };
    const [first] = readDocuments(text);
    last = { piece: { document, start: base, end }, root: first?.value };
  }
  return last?.root;
}
