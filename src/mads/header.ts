/** A header of the user's, sent with each request: a secret as a rule. */
export type Header = readonly [name: string, value: string];

/** `Name: value`; the name is a token of RFC 9110, the value visible characters. */
export function parseHeader(text: string): Header | undefined {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\x20-\x7e\t]*)$/.exec(text) ?? [];
  return name === undefined || value === undefined ? undefined : [name, value.trimEnd()];
}
