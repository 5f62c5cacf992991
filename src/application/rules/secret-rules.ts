import { type Diagnostic, errorAt, warningAt } from '../../diagnostics/diagnostic.ts';
import type { ResolvedWorkload, Secret } from '../model/application.ts';

/** What each type must hold: all of a line, or one of it. Kusion makes up what is missing; nothing is made up here. */
const NEEDED: Partial<Record<Secret['type'], { readonly keys: readonly string[]; readonly every: boolean }>> =
  {
    basic: { keys: ['username', 'password'], every: false },
    certificate: { keys: ['tls.crt', 'tls.key'], every: true },
    token: { keys: ['token'], every: true },
  };

/** That each Secret holds what its type needs. No value is ever shown. */
export function secretRules({ secrets }: ResolvedWorkload): Diagnostic[] {
  if (secrets.length === 0) return [];
  return [...secrets.flatMap(neededKeys), ...secrets.flatMap(uselessParams)];
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
  const empty = data
    .filter(([key, value]) => value === '' && needed.keys.includes(key))
    .map(([key]) => emptyValue(name, key, at));
  const missing = needed.keys.filter((key) => !held.has(key));
  if (missing.length === 0 || (!needed.every && missing.length < needed.keys.length)) return empty;
  const list = missing.join(needed.every ? ' and ' : ' or ');
  const message = `the secret ${name} of type ${type} needs ${list}`;
  const hint = {
    hint: `write data: {${missing[0]}: …}, or type: external for a Secret that is there already`,
  };
  return [...empty, errorAt(at.keyAt('data'), 'missing-field', message, hint)];
}

/** Kusion makes up a value, a new one on each run. */
function emptyValue(name: string, key: string, at: Secret['at']): Diagnostic {
  const message = `${key} of the secret ${name} is empty, and none is made up for it`;
  return warningAt(at.at('data').keyAt(key), 'empty-value', message, {
    hint: `write ${key}, or type: external for a Secret that is there already`,
  });
}
