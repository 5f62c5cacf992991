import type { Failure, Finding } from './failure.ts';
import { isWhite, lineAt } from './lines.ts';

const tabsInIndent = /^[ ]*(\t+)/;
const knownDirective = /^%(?:YAML|TAG)\b/;
const controlReasons = [
  'the stream contains non-printable characters',
  'expected valid JSON character',
  'null byte is not allowed in input',
];

/** Tabs before a line's text: there is no agreement on how wide they are. */
export function tabIndentation({ at, text }: Failure): Finding | undefined {
  const line = lineAt(text, at);
  const indent = tabsInIndent.exec(text.slice(line.start, line.end));
  if (indent === null) return undefined;
  const end = line.start + indent[0].length;
  return {
    code: 'tab-indentation',
    message: 'a tab indents this line',
    hint: 'indent with spaces',
    start: end - (indent[1] ?? '').length,
    end,
  };
}

/** `@` and `` ` `` are kept for later versions of YAML, `%` is for directives. */
export function reservedCharacter({ at, reason, start, text }: Failure): Finding | undefined {
  const directive = reason.includes('directive') ? text.indexOf('%', start) : -1;
  const place = directive === -1 ? at : directive;
  const character = text[place];
  if (character !== '@' && character !== '`' && character !== '%') return undefined;
  let before = place - 1;
  while (before >= start && isWhite(text[before])) before--;
  if (before >= start && !'\n\r:-?,[{'.includes(text[before] ?? '')) return undefined;
  if (directive !== -1 && knownDirective.test(text.slice(directive, directive + 6))) return undefined;
  return {
    code: 'reserved-character',
    message: `a value cannot begin with ${character}`,
    hint: `put it in quotes: "${character}…"`,
    start: place,
    end: place + 1,
  };
}

export function controlCharacter({ at, reason, text }: Failure): Finding | undefined {
  if (!controlReasons.includes(reason)) return undefined;
  const code = text.charCodeAt(at).toString(16).padStart(4, '0');
  return {
    code: 'control-character',
    message: `the control character U+${code.toUpperCase()} is not allowed here`,
    hint: `remove it, or write it in double quotes as "\\u${code}"`,
    start: at,
    end: at + 1,
  };
}
