import type { Failure, Finding } from './failure.ts';
import { isGap, type Line, lineAt, lineBefore, wordsOf } from './lines.ts';

const spacelessKey = /^[A-Za-z_][-\w./]*:(?!\/\/)(?=[^\s:])/;
const holdsColon = /:(?:\s|$)/;
const noKey = /^[-[{\]}"'&*!|>?]/;

/** The line of the failure, and the one above if the parser took the two for one text. */
function suspects(failure: Failure): readonly Line[] {
  const { at, reason, start, text } = failure;
  let last = at;
  while (last > start && isGap(text[last])) last--;
  const line = lineAt(text, last);
  const above = reason.startsWith("expected ':'") ? undefined : lineBefore(text, line, start);
  return above === undefined ? [line] : [above, line];
}

/** `replicas:2`, `-name`. */
export function missingSpace(failure: Failure): Finding | undefined {
  const { at, text } = failure;
  const here = lineAt(text, at);
  if (text[at] === '-' && at === here.content && !isGap(text[at + 1])) {
    return missing(at, at + 1, 'a space is missing behind this dash');
  }
  if (failure.reason.startsWith('a whitespace character is expected')) {
    return missing(at - 1, at, 'a space is missing behind this colon');
  }
  for (const line of suspects(failure)) {
    const { start, words } = wordsOf(text, line);
    const key = spacelessKey.exec(words);
    if (key === null) continue;
    const end = start + key[0].length;
    return missing(end - 1, end, 'a space is missing behind this colon');
  }
  return undefined;
}

function missing(start: number, end: number, message: string): Finding {
  return { code: 'missing-space', message, hint: 'write a space behind it', start, end };
}

/** `a: b: c`: the second colon makes a mapping where a text has begun. */
export function unexpectedColon({ at, text }: Failure): Finding | undefined {
  if (text[at] !== ':') return undefined;
  const { start, words } = wordsOf(text, lineAt(text, at));
  if (!holdsColon.test(words.slice(0, at - start))) return undefined;
  return {
    code: 'unexpected-colon',
    message: 'a second colon on this line',
    hint: 'put a value that holds a colon and a space in quotes, or a mapping on lines of its own',
    start: at,
    end: at + 1,
  };
}

/** `a: - b`. */
export function unexpectedDash({ at, text }: Failure): Finding | undefined {
  if (text[at] !== '-' || !isGap(text[at + 1]) || at === lineAt(text, at).content) return undefined;
  return {
    code: 'bad-indentation',
    message: 'a list begins on a line of its own',
    hint: 'move the dash to the next line, or put a text that begins with a dash in quotes',
    start: at,
    end: at + 1,
  };
}

/** A word that no colon follows, on the line of the failure or above. */
export function missingColon(failure: Failure): Finding | undefined {
  for (const line of suspects(failure)) {
    const { start, words } = wordsOf(failure.text, line);
    if (start !== line.content || words === '' || holdsColon.test(words) || noKey.test(words)) continue;
    return {
      code: 'missing-colon',
      message: 'no colon follows this key',
      hint: 'write a colon behind it, or indent it if it belongs to the value above',
      start: line.content,
      end: line.end,
    };
  }
  return undefined;
}
