import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import type { Container, Reference, ResolvedWorkload, Secret } from '../model/application.ts';

/** What each type must hold: all of a line, or one of it. Kusion makes up what is missing; nothing is made up here. */
const NEEDED: Partial<Record<Secret['type'], { readonly keys: readonly string[]; readonly every: boolean }>> =
  {
    basic: { keys: ['username', 'password'], every: false },
    certificate: { keys: ['tls.crt', 'tls.key'], every: true },
    token: { keys: ['token'], every: true },
  };

/** That each Secret holds what its type needs, and that what refers to it is there. No value is ever shown. */
export function secretRules({ secrets, containers, initContainers }: ResolvedWorkload): Diagnostic[] {
  if (secrets.length === 0) return [];
  return [
    ...secrets.flatMap(neededKeys),
    ...secrets.flatMap(uselessParams),
    ...[...containers, ...initContainers].flatMap((container) => missingKeys(container, secrets)),
  ];
}

function uselessParams({ type, at }: Secret): Diagnostic[] {
  if (type === 'external' || !at.has('params')) return [];
  const message = 'params are for a store of external secrets, and this one is emitted as it is';
  return [warningAt(at.keyAt('params'), 'no-effect', message)];
}

function neededKeys({ name, type, data, at }: Secret): Diagnostic[] {
  const needed = NEEDED[type];
  if (needed === undefined) return [];
  const held = new Set(data.map(([key]) => key));
  const missing = needed.keys.filter((key) => !held.has(key));
  if (missing.length === 0 || (!needed.every && missing.length < needed.keys.length)) return [];
  const list = missing.join(needed.every ? ' and ' : ' or ');
  const message = `the secret ${name} of type ${type} needs ${list}`;
  const hint = {
    hint: `write data: {${missing[0]}: …}, or type: external for a Secret that is there already`,
  };
  return [errorAt(at.keyAt('data'), 'missing-field', message, hint)];
}

/** References to keys that an own Secret lacks; another Secret is taken on trust. */
function missingKeys(container: Container, secrets: readonly Secret[]): Diagnostic[] {
  const references: [Reference, Place][] = [];
  for (const { name, value } of container.env) {
    if (typeof value !== 'string') references.push([value, container.at.at('env', name)]);
  }
  for (const { source, at } of container.files) {
    if ('kind' in source) references.push([source, at.at('contentFrom')]);
  }
  return references.flatMap(([reference, place]) => {
    const secret = secrets.find(({ name }) => reference.kind === 'secret' && name === reference.name);
    if (secret === undefined || secret.type === 'external') return [];
    if (secret.data.some(([key]) => key === reference.key)) return [];
    const keys = secret.data.map(([key]) => key).join(', ');
    const message = `the secret ${secret.name} has no key "${reference.key}"`;
    return [
      errorAt(place, 'missing-key', message, {
        related: [seeAlso('the secret is declared here', secret.at)],
        hint: keys === '' ? 'it holds nothing' : `it holds ${keys}`,
      }),
    ];
  });
}
