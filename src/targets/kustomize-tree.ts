import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlacedDocument } from '../document/placed-documents.ts';
import { groupOf } from '../kubernetes/kinds.ts';
import { listAt, textAt, textsAt } from './fields.ts';

/** Documents that are meant for a cluster, and whether kustomize would make others of them. */
export interface KustomizeTree {
  readonly documents: readonly PlacedDocument[];
  readonly isTree: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The names that `kustomize build` looks for (kustomize, konfig.RecognizedKustomizationFileNames). */
const FILE = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;

/**
 * The documents without kustomizations, components and the patches that these name: none of them is an object of a
 * cluster. What they are built from is left, as it is written. A note tells what to type instead.
 */
export function apartFromKustomize(documents: readonly PlacedDocument[]): KustomizeTree {
  const kustomizations = documents.filter(isKustomization);
  const [first] = kustomizations;
  if (first === undefined) return { documents, isTree: false, diagnostics: [] };
  const patches = new Set(kustomizations.flatMap(patchesOf));
  const built = new Set(kustomizations);
  const left = documents.filter((one) => !built.has(one) && !patches.has(pathOf(one)));
  const used = new Set(kustomizations.flatMap(usedBy));
  const roots = kustomizations.filter((one) => !used.has(folderOf(one)));
  const root = roots[0] ?? first;
  const others = roots.length < 2 ? '' : `, and each of the ${roots.length - 1} other folders alike`;
  const note: Diagnostic = {
    code: 'not-built',
    severity: 'note',
    message:
      'these are the files of a kustomization, which are shown as they are written, without its patches',
    hint: `kustomize build ${folderOf(root) || '.'} | appcfg targets -${others}`,
    location: root.place.location,
  };
  return { documents: left, isTree: true, diagnostics: [note] };
}

function isKustomization(document: PlacedDocument): boolean {
  const { value } = document;
  const kind = textAt(value, 'kind');
  if (kind === '') return FILE.test(pathOf(document));
  const isOfKustomize = groupOf(textAt(value, 'apiVersion')) === 'kustomize.config.k8s.io';
  return isOfKustomize && (kind === 'Kustomization' || kind === 'Component');
}

function patchesOf(kustomization: PlacedDocument): readonly string[] {
  const { value } = kustomization;
  const named = ['patches', 'patchesJson6902', 'replacements'].flatMap((field) =>
    listAt(value, field).map((patch) => textAt(patch, 'path')),
  );
  // Here a text is a path, or the patch itself, which is no path of a file that was read.
  return [...named, ...textsAt(value, 'patchesStrategicMerge'), ...textsAt(value, 'transformers')]
    .filter((path) => path !== '')
    .map((path) => within(folderOf(kustomization), path));
}

/** The folders of the kustomizations that this one builds upon. */
function usedBy(kustomization: PlacedDocument): readonly string[] {
  return ['resources', 'bases', 'components']
    .flatMap((field) => textsAt(kustomization.value, field))
    .map((path) => within(folderOf(kustomization), path));
}

function pathOf({ place }: PlacedDocument): string {
  return within('', place.location.document.name);
}

function folderOf(document: PlacedDocument): string {
  return within(pathOf(document), '..');
}

/** A path as seen from a folder, without `.` and with `..` only in front. */
function within(folder: string, path: string): string {
  const steps: string[] = [];
  const written = path.startsWith('/') ? path : `${folder}/${path}`;
  const root = path.startsWith('/') || folder.startsWith('/') ? '/' : '';
  for (const step of written.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return root + steps.join('/');
}
