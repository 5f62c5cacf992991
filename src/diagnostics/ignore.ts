import { codes } from './codes.ts';
import type { Diagnostic, Location, ObjectName } from './diagnostic.ts';
import { nearest } from './did-you-mean.ts';

/** Names messages that are known: by their code and, behind a colon, by the object that they are about. */
export interface IgnoreRule {
  readonly text: string;
  readonly isMeant: (diagnostic: Diagnostic) => boolean;
  /** Where it is written; absent for one of the command line. */
  readonly location?: Location;
}

/**
 * Reads `CODE` or `CODE:KIND/NAMESPACE/NAME`, in which `*` stands for any characters of a part.
 *
 * @returns a text instead of a rule if it is not one
 */
export function readIgnoreRule(
  text: string,
): IgnoreRule | { readonly mistake: string; readonly hint: string } {
  const colon = text.indexOf(':');
  const code = colon < 0 ? text : text.slice(0, colon);
  const isCode = glob(code);
  if (!Object.keys(codes).some(isCode)) return noCode(code);
  if (colon < 0) return { text, isMeant: (one) => isCode(one.code) };
  const object = text.slice(colon + 1);
  if (object.split('/').length !== 3)
    return {
      mistake: `${object} does not name an object`,
      hint: `write ${code}:KIND/NAMESPACE/NAME, as in ${code}:PodMonitor/web/*`,
    };
  const isObject = glob(object);
  return {
    text,
    isMeant: (one) => isCode(one.code) && one.object !== undefined && isObject(pathOf(one.object)),
  };
}

function noCode(text: string): { readonly mistake: string; readonly hint: string } {
  const guess = nearest(text, Object.keys(codes));
  return {
    mistake: `${text} is not the code of a message`,
    hint: guess === undefined ? 'write a code as messages show it in brackets' : `did you mean ${guess}?`,
  };
}

function pathOf({ kind, namespace, name }: ObjectName): string {
  return `${kind}/${namespace}/${name}`;
}

function glob(pattern: string): (text: string) => boolean {
  if (!pattern.includes('*')) return (text) => text === pattern;
  const source = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('[^/]*');
  const expression = new RegExp(`^${source}$`, 'u');
  return (text) => expression.test(text);
}

/** What is left of diagnostics, how many are ignored, and a note for each rule that ignores none. */
export function ignore(
  diagnostics: readonly Diagnostic[],
  rules: readonly IgnoreRule[],
): { readonly diagnostics: readonly Diagnostic[]; readonly ignored: number } {
  const used = new Set<IgnoreRule>();
  const kept = diagnostics.filter((diagnostic) => {
    const meant = rules.filter(({ isMeant }) => isMeant(diagnostic));
    for (const rule of meant) used.add(rule);
    return meant.length === 0 && diagnostic.isKnown !== true;
  });
  const unused = rules.filter((rule) => !used.has(rule)).map(unusedRule);
  return { diagnostics: [...kept, ...unused], ignored: diagnostics.length - kept.length };
}

function unusedRule({ text, location }: IgnoreRule): Diagnostic {
  const rule = location === undefined ? `--ignore ${text}` : text;
  // The annotation of an object may have any text.
  const isCode = Object.keys(codes).some(glob(text.split(':')[0] ?? text));
  const { mistake, hint } = isCode ? { mistake: `${rule} ignores nothing`, hint: 'remove it' } : noCode(text);
  return {
    code: 'unused-ignore',
    severity: 'note',
    message: mistake,
    hint,
    ...(location === undefined ? {} : { location }),
  };
}
