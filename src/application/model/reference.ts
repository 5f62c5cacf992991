import { isDnsSubdomain } from '../../kubernetes/names.ts';
import type { Reference } from './application.ts';

const SCHEME = /^(secret|configmap):\/\/(.*)$/s;
// Keys are as Kubernetes' IsConfigMapKey allows: not `.`, and nothing that begins with `..`.
const KEY = /^[-._a-zA-Z0-9]{1,253}$/;

/**
 * Reads `secret://name/key` and `configmap://name/key`; any other text is a text of its own.
 * Undefined if it begins like a reference but is not a valid one.
 */
export function parseReference(text: string): string | Reference | undefined {
  const match = SCHEME.exec(text);
  if (match === null) return text;
  const [kind, path] = [match[1] as Reference['kind'], match[2] as string];
  const slash = path.indexOf('/');
  const name = path.slice(0, slash);
  const key = path.slice(slash + 1);
  if (slash < 1 || !isDnsSubdomain(name)) return undefined;
  if (!KEY.test(key) || key === '.' || key.startsWith('..')) return undefined;
  return { kind, name, key };
}
