import { type Diagnostic, errorAt, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { Container, Reference, ResolvedWorkload, TextMap } from '../model/application.ts';

/** What a reference may be to: a Secret or ConfigMap of the application, whose keys are known. */
interface Holder {
  readonly kind: Reference['kind'];
  readonly name: string;
  readonly data: TextMap;
  readonly at: Place;
}

const WORDS: Readonly<Record<Reference['kind'], string>> = { secret: 'secret', configmap: 'ConfigMap' };

/** References to keys that an own Secret or ConfigMap lacks; what is not declared here is taken on trust. */
export function referenceRules({
  secrets,
  configMaps,
  containers,
  initContainers,
}: ResolvedWorkload): Diagnostic[] {
  if (secrets.length + configMaps.length === 0) return [];
  const holders: Holder[] = [
    ...secrets
      .filter(({ type }) => type !== 'external')
      .map((secret) => ({ ...secret, kind: 'secret' as const })),
    ...configMaps.map((map) => ({ ...map, kind: 'configmap' as const })),
  ];
  return [...containers, ...initContainers].flatMap((container) => missingKeys(container, holders));
}

function missingKeys(container: Container, holders: readonly Holder[]): Diagnostic[] {
  return referencesOf(container).flatMap(([reference, place]) => {
    const holder = holders.find(({ kind, name }) => kind === reference.kind && name === reference.name);
    if (holder === undefined || holder.data.some(([key]) => key === reference.key)) return [];
    const keys = holder.data.map(([key]) => key).join(', ');
    const word = WORDS[holder.kind];
    const message = `the ${word} ${holder.name} has no key "${reference.key}"`;
    return [
      errorAt(place, 'missing-key', message, {
        related: [seeAlso(`the ${word} is declared here`, holder.at)],
        hint: keys === '' ? 'it holds nothing' : `it holds ${keys}`,
      }),
    ];
  });
}

function referencesOf({ env, files, at }: Container): readonly (readonly [Reference, Place])[] {
  const references: [Reference, Place][] = [];
  for (const { name, value } of env)
    if (typeof value !== 'string') references.push([value, at.at('env', name)]);
  for (const { source, at: file } of files)
    if ('kind' in source) references.push([source, file.at('contentFrom')]);
  return references;
}
