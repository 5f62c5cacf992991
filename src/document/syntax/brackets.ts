import type { Failure, Finding } from './failure.ts';
import { lineAt } from './lines.ts';
import { readTokens } from './tokens.ts';

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

export function templateBraces({ at, text }: Failure): Finding | undefined {
  const line = lineAt(text, at);
  const open = text.slice(line.start, at + 1).lastIndexOf('{{');
  return open === -1 ? undefined : templateAt(text, line.start + open);
}

/** `{{ name }}` is a mapping inside a mapping to YAML. */
export function templateAt(text: string, open: number): Finding {
  const close = text.indexOf('}}', open);
  const isOneLine = close !== -1 && !/[\r\n]/.test(text.slice(open, close));
  return {
    code: 'template-braces',
    message: 'a template is not YAML until it is filled in',
    hint: 'fill the template in before, or put the text in quotes: "{{ … }}"',
    start: open,
    end: isOneLine ? close + 2 : open + 2,
  };
}

/** A bracket that nothing closes, or another one does. */
export function unclosedBracket(failure: Failure): Finding | undefined {
  const { at, end, reason, text, tokens } = failure;
  const open = tokens.brackets.at(-1);
  const isOpen = tokens.quoted?.end !== -1 && open !== undefined;
  if (!isOpen) return unopenedBracket(failure);
  const bracket = text[open] ?? '';
  const wanted = closing[bracket] ?? '';
  const found = text[at] ?? '';
  const isOther = (found === ']' || found === '}') && found !== wanted;
  const isUnclosed =
    reason === 'unexpected end of the stream within a flow collection' ||
    (reason === 'deficient indentation' && readTokens(text, failure.start, end).brackets.includes(open));
  if (!isOther && !isUnclosed) return undefined;
  const finding: Finding = {
    code: 'unclosed-bracket',
    message: isOther ? `this ${bracket} is closed by ${found}` : `this ${bracket} is not closed`,
    hint: `write ${wanted} where it ends`,
    start: open,
    end: open + 1,
  };
  return isOther ? { ...finding, other: { start: at, end: at + 1, message: 'closed here' } } : finding;
}

function unopenedBracket({ at, text }: Failure): Finding | undefined {
  const found = text[at];
  if (found !== ']' && found !== '}') return undefined;
  return {
    code: 'unclosed-bracket',
    message: `this ${found} closes nothing`,
    hint: 'remove it, or put the text in quotes',
    start: at,
    end: at + 1,
  };
}

/** Two entries in brackets with nothing between them, or nothing between two commas. */
export function missingComma({ at, reason, text }: Failure): Finding | undefined {
  if (reason === "expected the node content, but found ','") {
    return {
      code: 'missing-comma',
      message: 'there is nothing before this comma',
      hint: 'remove it, or write "" for an empty text',
      start: at,
      end: at + 1,
    };
  }
  if (reason !== 'missed comma between flow collection entries') return undefined;
  return {
    code: 'missing-comma',
    message: text[at] === ':' ? 'this is the second colon in one entry' : 'a comma is missing before this',
    hint: 'write a comma between two entries, and quotes around a text that holds one of ,:[]{}',
    start: at,
    end: at + 1,
  };
}
