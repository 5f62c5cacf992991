import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export interface SourceFile {
  /** From `src/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A file from `src/`, beginning with `../` where it is outside of it, or what is named of a package. */
  readonly from: string;
  readonly isFile: boolean;
  readonly typesOnly: boolean;
}

/** The two forms of an import: a statement, and a call that loads at need. */
const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[\w*{][^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

/** Every file of `src/` with what it imports, types included. */
export const sourceFiles: readonly SourceFile[] = typescriptIn('src').map((path) => {
  const text = readFileSync(join(root, 'src', path), 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([, types, statement, call]) => {
    const named = (statement === undefined ? call : statement) as string;
    const isFile = named.startsWith('.');
    return { from: isFile ? resolved(path, named) : named, isFile, typesOnly: types !== undefined };
  });
  return { path, text, imports };
});

function typescriptIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function resolved(file: string, named: string): string {
  // Of the generated validators, only the declarations are TypeScript.
  return join(dirname(file), named.replace(/\.js$/, '.d.ts')).split(sep).join('/');
}

/** The folder of `src/` that a file belongs to: of the command line the second one, `cli/commands`. */
export function roomOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, folders[0] === 'cli' ? 2 : 1).join('/');
}

/** What each room may import, from the table in CONTRIBUTING.md; `everything`, and `x (types)` for types alone. */
export function tableOfRooms(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const rows = text.matchAll(/^\| `src\/([\w/-]+)\/` \|[^|\n]*\|([^|\n]*)\|$/gm);
  return new Map(
    [...rows].map(([, room = '', allowed = '']) => [
      room,
      allowed.trim() === 'nothing' ? [] : allowed.split(',').map((one) => one.trim()),
    ]),
  );
}
