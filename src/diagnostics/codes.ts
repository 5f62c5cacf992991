/**
 * Every code that a diagnostic can carry, with the rule behind it in one sentence.
 * `explain CODE` and the reference page are made from this table.
 */
export const codes = {
  'syntax-error': 'The text is not YAML 1.2 or JSON.',
} as const satisfies Record<string, string>;

export type DiagnosticCode = keyof typeof codes;
