import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What a hint says to do, taken apart: each may be typed instead of the others. */
export type Phrase =
  /** Put this in the place of what is underlined. */
  | { readonly kind: 'replace'; readonly text: string }
  /** Give a key this value. */
  | { readonly kind: 'set'; readonly key: string; readonly value: string }
  /** Take a key away; without one, what is underlined. */
  | { readonly kind: 'remove'; readonly key: string | undefined };

/** Where a sentence has alternatives, each of which says what to do. */
const ALTERNATIVES = /,? or (?=(?:write|remove|raise|lower|add)\b|[\w./-]+: )|; /;
const KEY_VALUE = /^([\w./-]+): (\S.*)$/s;
/** What is left to the reader to fill in. */
const OPEN = /[<…]/;

/** What a message and its hint say to type, the likeliest first; nothing of what only a person can do. */
export function phrasesOf({ message, hint = '' }: Diagnostic): readonly Phrase[] {
  const found = [...guesses(message), ...guesses(hint), ...listed(message), ...listed(hint)];
  let verb = '';
  for (const part of hint.split(ALTERNATIVES)) {
    const [, own, rest] = /^(write|remove|raise|lower|add) (.+)$/s.exec(part) ?? [undefined, verb, part];
    verb = own ?? verb;
    const phrase = phraseOf(verb, rest ?? '');
    if (phrase !== undefined) found.push(phrase);
  }
  return found;
}

/** `did you mean "port"?`, `did you mean limits?` */
function guesses(text: string): Phrase[] {
  const [, quoted, plain] = /did you mean (?:"([^"]+)"|([^"?]+))\?/.exec(text) ?? [];
  const words = quoted === undefined ? (plain ?? '').split(' or ') : [quoted];
  return words.filter((word) => word !== '').map((word) => ({ kind: 'replace', text: word }));
}

/** More than these are no help. */
const mostWords = 6;

/** `declared: metrics, http`, `… is not one of pod, service, ingress` */
function listed(text: string): Phrase[] {
  const [, names] = /(?:^declared: | is not one of )([\w./-]+(?:, [\w./-]+)*)$/.exec(text) ?? [];
  const words = names === undefined ? [] : names.split(', ');
  return words.length > mostWords ? [] : words.map((text) => ({ kind: 'replace', text }));
}

function phraseOf(verb: string, rest: string): Phrase | undefined {
  if (verb === '' || OPEN.test(rest)) return undefined;
  if (verb === 'remove') {
    if (rest === 'it' || rest.startsWith('it;')) return { kind: 'remove', key: undefined };
    return /^[\w./-]+$/.test(rest) ? { kind: 'remove', key: rest } : undefined;
  }
  if (verb === 'raise' || verb === 'lower') {
    const [, key = '', value = ''] = /^([\w.]+) to (\S+)/.exec(rest) ?? [];
    return key === '' ? undefined : { kind: 'set', key, value };
  }
  const written = rest.replace(
    / (?:in the selector|to the labels of .*|to [\w.]+\.labels|without quotes)$/s,
    '',
  );
  const [, key, value] = KEY_VALUE.exec(written) ?? [];
  if (key === 'it in quotes' || written.startsWith('it in quotes: '))
    return { kind: 'replace', text: written.slice('it in quotes: '.length) };
  if (key !== undefined && value !== undefined) return { kind: 'set', key, value: withoutReason(value) };
  const text = withoutReason(written);
  // A sentence is no value.
  return /^(?:a|an|the|it|each|both|them|whole|what|one) /.test(text) || text === 'it'
    ? undefined
    : { kind: 'replace', text };
}

/** `512Mi for mebibytes`, `service to scrape through the Service` */
function withoutReason(value: string): string {
  return /^["'[{]/.test(value) ? value : value.replace(/,? (?:for|to|if|here|where|in|and|behind) .*$/s, '');
}
