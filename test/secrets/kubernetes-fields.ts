import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The keys that lead to a text or a number: `-` is an item of a list, `*` a key of one's own. */
export type FieldPath = readonly string[];

/** A field of a kind, and whether it takes texts that nothing restricts. */
export interface KubernetesField {
  readonly path: FieldPath;
  readonly type: 'text' | 'number';
}

const GROUPS = [
  ...['v1', 'apps/v1', 'batch/v1', 'networking.k8s.io/v1', 'discovery.k8s.io/v1'].map((group) =>
    folderOf('kubernetes-models', group),
  ),
  ...['v1', 'v1alpha1', 'v1beta1'].map((version) =>
    folderOf('@kubernetes-models/prometheus-operator', `monitoring.coreos.com/${version}`),
  ),
];

function folderOf(name: string, group: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), group);
}

/** Every field of every kind of Kubernetes' and the operator's groups, as their own schemas have it, by kind. */
export function kubernetesFields(): ReadonlyMap<string, readonly KubernetesField[]> {
  const kinds = new Map<string, readonly KubernetesField[]>();
  for (const folder of GROUPS) {
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.d.ts') || file.endsWith('List.d.ts')) continue;
      const path = join(folder, file);
      const { body } = declarationIn(path);
      const [kind, version] = ['kind', 'apiVersion'].map(
        (field) => new RegExp(`"${field}": "([^"]+)"`).exec(body)?.[1],
      );
      if (kind !== undefined && version !== undefined)
        kinds.set(`${version} ${kind}`, [...fieldsOf(body, path, [], [])]);
    }
  }
  return kinds;
}

interface Declaration {
  /** `{ "name": string; … }`, or what an alias is. */
  readonly body: string;
  /** By name, the files of what is imported. */
  readonly imports: ReadonlyMap<string, string>;
}

const known = new Map<string, Declaration>();

function declarationIn(path: string): Declaration {
  const declaration = known.get(path) ?? readDeclaration(path);
  known.set(path, declaration);
  return declaration;
}

function readDeclaration(path: string): Declaration {
  const text = readFileSync(path, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  const imports = new Map(
    [...text.matchAll(/^import (?:type )?\{ (\w+) \} from "([^"]+)";/gm)].map(([, name = '', from = '']) => [
      name,
      from.startsWith('.')
        ? join(dirname(path), from.replace(/\.js$/, '.d.ts'))
        : `${folderOf(
            from
              .split('/')
              .slice(0, from.startsWith('@') ? 2 : 1)
              .join('/'),
            from
              .split('/')
              .slice(from.startsWith('@') ? 2 : 1)
              .join('/'),
          )}.d.ts`,
    ]),
  );
  // The class has what it inherits as well; the kind is a literal in the interface alone.
  const literals = [...text.matchAll(/^ {4}"(?:kind|apiVersion)": "[^"]+";/gm)]
    .map(([line]) => line)
    .join('\n');
  const members = /^export declare class \w+ [^{]*\{\n([\s\S]*?)^\}/m.exec(text)?.[1];
  const shape = members ?? /^export interface \w+[^{]*\{\n([\s\S]*?)^\}/m.exec(text)?.[1];
  const alias = /^export (?:declare )?type \w+ = ([\s\S]*?);$/m.exec(text)?.[1];
  return { body: shape === undefined ? (alias ?? 'string') : `{${literals}\n${shape}}`, imports };
}

function* fieldsOf(
  type: string,
  file: string,
  path: FieldPath,
  around: readonly string[],
): Generator<KubernetesField> {
  const text = type.trim();
  if (text.startsWith('{')) {
    const index = /^\{\s*\[key: string\]: ([\s\S]*);\s*\}$/.exec(text)?.[1];
    if (index !== undefined) {
      yield* fieldsOf(index, file, [...path, '*'], around);
      return;
    }
    for (const [, name = '', of = ''] of text.matchAll(
      /^ {4}"([^"]+)"\??: (\{[\s\S]*?^ {4}\}|[^\n]*?);$/gm,
    )) {
      const isTyped = path.length === 0 && (name === 'kind' || name === 'apiVersion');
      if (!isTyped) yield* fieldsOf(of, file, [...path, name], around);
    }
    return;
  }
  const item = /^Array<([\s\S]*)>$/.exec(text)?.[1];
  if (item !== undefined) yield* fieldsOf(item, file, [...path, '-'], around);
  else if (/\bstring\b/.test(text)) yield { path, type: 'text' };
  else if (/\bnumber\b|^"/.test(text)) yield { path, type: 'number' };
  else {
    const from = declarationIn(file).imports.get(text);
    // A schema may have itself among its fields.
    if (from !== undefined && !around.includes(from))
      yield* fieldsOf(declarationIn(from).body, from, path, [...around, from]);
  }
}
