import type { Result } from '../../diagnostics/diagnostic.ts';
import { type NamedPods, parseNamedPods } from '../../targets/network-policies/named-pods.ts';

/** The pods of `--prometheus-pod`. */
export function readPrometheusPod(text: string): Result<NamedPods> {
  const value = parseNamedPods(text);
  if (value !== undefined) return { value, diagnostics: [] };
  const message = `--prometheus-pod takes a namespace and labels, and not ${JSON.stringify(text)}`;
  const hint = 'write --prometheus-pod monitoring/app.kubernetes.io/name=prometheus';
  return { diagnostics: [{ code: 'bad-option', severity: 'error', message, hint }] };
}
