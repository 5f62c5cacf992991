import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from '../document/node.ts';
import type { InputFile } from '../files/folder.ts';
import { stackPlaceOf } from '../files/stack.ts';

export function notAnApplication(node: Node): Diagnostic {
  return {
    code: 'not-an-application',
    severity: 'error',
    message: `${whatItIs(node)} is no AppConfiguration`,
    notes: [
      'an AppConfiguration has a workload: at its top, below spec:, or below the name of each application',
    ],
    hint: 'write name: and workload: {containers: {…}}',
    location: (node instanceof Mapping && node.entries[0] !== undefined ? node.entries[0].key : node)
      .location,
  };
}

export function skipped(path: string, documents: readonly Node[]): Diagnostic {
  const kinds = [...new Set(documents.map(whatItIs))].sort();
  return {
    code: 'skipped',
    severity: 'note',
    message: `${path}: ${kinds.join(', ')} ${kinds.length === 1 ? 'is' : 'are'} no AppConfiguration, and passed over`,
  };
}

function whatItIs(node: Node): string {
  const kind = node instanceof Mapping ? node.get('kind') : undefined;
  if (kind instanceof Scalar && typeof kind.value === 'string') return `a document of kind ${kind.text}`;
  return node instanceof Mapping ? 'a mapping without a workload' : 'a document that is no mapping';
}

export function kclSource(path: string, instead = '-'): Diagnostic {
  return {
    code: 'kcl-source',
    severity: 'error',
    message: `${path} is KCL, which appcfg does not run`,
    hint: `kcl run ${path} | appcfg render ${instead}`,
  };
}

export function nothingFound(paths: readonly string[]): Diagnostic {
  return {
    code: 'nothing-to-render',
    severity: 'error',
    message: `no AppConfiguration in ${paths.join(', ')}`,
    hint: 'name a file, or a folder with *.yaml, *.yml or *.json in it',
  };
}

/** What is wrong in a file that looks like a part of an application: how to have it laid upon the rest. */
export function readByItself(
  files: readonly InputFile[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const wrong = new Set<string>();
  for (const { code, location } of diagnostics)
    if (location !== undefined && (code === 'missing-field' || code === 'not-an-application'))
      wrong.add(location.document.name);
  for (const { path, named } of files) {
    if (!wrong.has(path)) continue;
    const place = named ? undefined : stackPlaceOf(path);
    if (!named && place === undefined) continue;
    return [
      {
        code: 'read-by-itself',
        severity: 'note',
        message: `${path} was read as an application of its own`,
        hint:
          place === undefined
            ? `if it is a part of one, --overlay ${path} lays it upon the others`
            : `--stack ${place.stack} lays it upon ${posix.join(place.project, place.base)}`,
      },
    ];
  }
  return [];
}
