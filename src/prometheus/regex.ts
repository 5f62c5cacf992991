import { RE2JS, RE2JSSyntaxException } from 're2js';

/** What a regular expression took from a text: the whole at 0, then its groups; `''` for a group that took no part. */
export interface Captures {
  readonly groups: readonly string[];
  readonly names: Readonly<Record<string, number>>;
}

/** A regular expression of a relabel step, which has to match the whole text. */
export interface Regex {
  readonly source: string;
  /** Every text that it matches, where these can be told. */
  readonly literals: readonly string[] | undefined;
  readonly match: (text: string) => Captures | undefined;
}

export type Compiled =
  | { readonly regex: Regex; readonly mistake?: undefined }
  | { readonly regex?: undefined; readonly mistake: string };

const compiled = new Map<string, Compiled>();

/** Compiles as Prometheus does: RE2, a dot is any character, anchored at both ends (model/relabel). */
export function compileRegex(source: string): Compiled {
  let found = compiled.get(source);
  if (found === undefined) {
    const simple = simpleRegex(source);
    found = simple === undefined ? compileWithRe2(source) : { regex: simple };
    compiled.set(source, found);
  }
  return found;
}

function compileWithRe2(source: string): Compiled {
  try {
    const pattern = RE2JS.compile(`^(?s:${source})$`);
    const names = pattern.namedGroups();
    const match = (text: string): Captures | undefined => {
      const matcher = pattern.matcher(text);
      if (!matcher.find()) return undefined;
      const groups: string[] = [];
      for (let group = 0; group <= matcher.groupCount(); group++) {
        const taken = matcher.group(group);
        groups.push(taken === null ? '' : taken);
      }
      return { groups, names };
    };
    return { regex: { source, literals: undefined, match } };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { mistake: mistakeOf(error, source) };
  }
}

/** RE2's words for a mistake, and the part that they are about if it is not the whole. */
function mistakeOf(error: RE2JSSyntaxException, source: string): string {
  const reason = error.getDescription();
  const part = error.getPattern();
  return part === null || part.includes(source) ? reason : `${reason} in ${part}`;
}

const LITERAL = String.raw`[A-Za-z0-9_\-;:,/ =@%<>!~'"&#]`;
/** Literal text around one group of `.*`, `.+` or literal alternatives: what nearly every step is made of. */
const SIMPLE = new RegExp(
  `^(${LITERAL}*)(?:\\((\\.\\*|\\.\\+|${LITERAL}*(?:\\|${LITERAL}*)*)\\)(${LITERAL}*))?$`,
  'u',
);
const ALTERNATIVES = new RegExp(`^${LITERAL}+(?:\\|${LITERAL}+)+$`, 'u');
const NO_NAMES = {};

/** Such expressions are matched without an engine, since a monitor of its own for each application has its own. */
function simpleRegex(source: string): Regex | undefined {
  if (ALTERNATIVES.test(source)) return literalRegex(source, source.split('|'), '', '', false);
  const [, prefix = '', group, suffix = ''] = SIMPLE.exec(source) ?? [];
  if (SIMPLE.exec(source) === null) return undefined;
  if (group === undefined) return literalRegex(source, [prefix], '', '', false);
  if (group !== '.*' && group !== '.+') return literalRegex(source, group.split('|'), prefix, suffix, true);
  const least = prefix.length + suffix.length + (group === '.+' ? 1 : 0);
  const match = (text: string): Captures | undefined => {
    if (text.length < least || !text.startsWith(prefix) || !text.endsWith(suffix)) return undefined;
    return { groups: [text, text.slice(prefix.length, text.length - suffix.length)], names: NO_NAMES };
  };
  return { source, literals: undefined, match };
}

function literalRegex(
  source: string,
  alternatives: readonly string[],
  prefix: string,
  suffix: string,
  isGroup: boolean,
): Regex {
  const taken = new Map(alternatives.map((one) => [prefix + one + suffix, one]));
  const match = (text: string): Captures | undefined => {
    const one = taken.get(text);
    if (one === undefined) return undefined;
    return { groups: isGroup ? [text, one] : [text], names: NO_NAMES };
  };
  return { source, literals: [...taken.keys()], match };
}
