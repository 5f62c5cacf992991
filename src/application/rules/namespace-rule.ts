import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { DNS_LABEL } from '../../kubernetes/names.ts';

/**
 * A namespace is a label of DNS names (RFC 1123).
 *
 * @param option what the namespace was given by
 */
export function namespaceRule(namespace: string | undefined, option: string): readonly Diagnostic[] {
  if (namespace === undefined || DNS_LABEL.test(namespace)) return [];
  return [
    {
      code: 'bad-option',
      severity: 'error',
      message: `${option} ${namespace === '' ? '""' : namespace} is not a namespace's name`,
      notes: ['a name has lower-case letters, digits and -, 63 characters at most'],
    },
  ];
}
