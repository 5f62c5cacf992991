import { compileDocument, type Dialect, dialectOf } from '../../src/compiler/compile-document.ts';
import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { emitYaml } from '../../src/document/emit-yaml.ts';
import type { Node } from '../../src/document/node.ts';
import { readDocuments } from '../../src/document/read.ts';
import type { Manifest } from '../../src/manifests/manifest.ts';
import { compareManifests } from '../../src/output/order.ts';

export interface Compiled {
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The only document of a JSON text. */
export function documentOf(text: string): Node {
  const [document] = readDocuments({ name: 'app.json', text });
  if (document?.value === undefined) throw new Error(`unreadable: ${text}`);
  return document.value;
}

/** Everything that a document becomes, in the order of the output. */
export async function compiledFrom(text: string, dialect?: Dialect): Promise<Compiled> {
  const node = documentOf(text);
  const { compiled, diagnostics } = await compileDocument(node, dialect ?? dialectOf(node) ?? 'flat', {});
  const manifests = compiled.flatMap((one) => one.manifests);
  return { manifests: [...manifests].sort(compareManifests), diagnostics };
}

/** The bytes of the output; if there is an error, what is wrong. */
export async function outputOf(text: string): Promise<string> {
  const { manifests, diagnostics } = await compiledFrom(text);
  return hasErrors(diagnostics)
    ? diagnostics
        .map(({ code, message }) => `${code}: ${message}`)
        .sort()
        .join('\n')
    : manifests.map((manifest) => emitYaml(manifest)).join('---\n');
}
