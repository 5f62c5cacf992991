import type { Diagnostic, Result, SourceText } from '../../diagnostics/diagnostic.ts';
import { isSecretField } from '../../diagnostics/secrets.ts';
import { Scalar } from '../../document/node.ts';

/** Where a setting leads: keys as text, indices of lists as numbers, each with its place in the argument. */
export interface SettingPath {
  /** The application that it is for; absent if it is for all. */
  readonly application?: Scalar;
  readonly steps: readonly Scalar[];
  /** Where the value begins. */
  readonly end: number;
}

/** What a backslash takes its meaning from. */
const SPECIAL = '.[]=:\\';

/** As deep as a document may nest. */
const maxSteps = 100;

/** What is read of the path so far. */
interface Reading {
  readonly argument: SourceText;
  readonly steps: Scalar[];
  application?: Scalar;
}

/**
 * The path of `[app:]path=value`, `workload.containers.web.ports[0].port`; `\.` is a dot, and so with `[`, `]`, `=`, `:`
 * and the backslash itself. Errors: `bad-setting` at the character that is wrong.
 */
export function readSettingPath(argument: SourceText): Result<SettingPath> {
  const { text } = argument;
  const reading: Reading = { argument, steps: [] };
  const wrong = (message: string, hint: string): Result<never> =>
    mistakeAt(argument, at, at + 1, message, { hint });
  let at = 0;
  for (;;) {
    const key = readKey(argument, at);
    if (key.value === undefined) return { diagnostics: key.diagnostics };
    const { end } = key.value;
    if (end === at) return noName(argument, at);
    const next = text[end];
    if (next === ':') {
      if (reading.application !== undefined || reading.steps.length > 0) return misplacedColon(argument, end);
      reading.application = key.value;
      at = end + 1;
      continue;
    }
    reading.steps.push(key.value);
    const behind = readIndices(reading, end);
    if (behind.value === undefined) return { diagnostics: behind.diagnostics };
    at = behind.value;
    if (text[at] === undefined) return noValue(reading, at);
    if (text[at] === '=') return { value: { ...reading, end: at + 1 }, diagnostics: [] };
    if (text[at] === ']') return wrong('this ] closes nothing', 'write \\] for a bracket of the name');
    if (text[at] !== '.') return wrong('a . is missing behind ]', `write ${text.slice(0, at)}.…`);
    if (reading.steps.length >= maxSteps)
      return wrong(`a path has ${maxSteps} steps at most`, 'set what holds it');
    at += 1;
  }
}

function readKey(argument: SourceText, start: number): Result<Scalar> {
  const { text } = argument;
  let name = '';
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '\\') {
      const next = text[at + 1];
      if (next === undefined || !SPECIAL.includes(next))
        return mistakeAt(
          argument,
          at,
          Math.min(at + 2, text.length),
          `${text.slice(at, at + 2)} is not an escape`,
          {
            hint: 'a backslash comes before . [ ] = : or another backslash; write \\\\ for one',
          },
        );
      name += next;
      at += 1;
    } else if (SPECIAL.includes(character)) break;
    else name += character;
  }
  const space = name.search(/^\s|\s$/);
  if (space === 0 && name.trim() !== '') return spaceIn(argument, start);
  if (space > 0) return spaceIn(argument, at - 1);
  return { value: new Scalar(argument, start, at, name, name, false), diagnostics: [] };
}

/** Reads `[0][1]`, and gives where it ends. */
function readIndices({ argument, steps }: Reading, start: number): Result<number> {
  const { text } = argument;
  let at = start;
  while (text[at] === '[') {
    const end = text.indexOf(']', at);
    const equals = text.indexOf('=', at);
    if (end === -1 || (equals !== -1 && equals < end))
      return mistakeAt(argument, at, at + 1, 'this [ is never closed', {
        hint: `write ${text.slice(0, at)}[0]`,
      });
    const index = text.slice(at + 1, end);
    if (!/^\d{1,9}$/.test(index))
      return mistakeAt(
        argument,
        at + 1,
        Math.max(end, at + 2),
        index === '' ? 'an index is missing here' : `${index} is not an index of a list`,
        {
          hint: /^[a-zA-Z]/.test(index) ? `write .${index}` : 'the first item is [0]',
        },
      );
    steps.push(new Scalar(argument, at, end + 1, Number(index), index, false));
    at = end + 1;
  }
  return { value: at, diagnostics: [] };
}

/** Somebody may have written YAML, `workload.replicas: 5`. */
function misplacedColon(argument: SourceText, at: number): Result<never> {
  const { text } = argument;
  const hint = text.includes('=') ? 'write \\: for a colon of the path' : `write ${text.slice(0, at)}=…`;
  return mistakeAt(argument, at, at + 1, 'a : is allowed only after the name of an application', { hint });
}

function noName(argument: SourceText, at: number): Result<never> {
  const { text } = argument;
  const place = Math.min(at, Math.max(0, text.length - 1));
  if (text === '')
    return mistakeAt(argument, 0, 0, 'this setting is empty', { hint: 'write workload.replicas=5' });
  return mistakeAt(argument, place, place + 1, 'a name is missing here', {
    hint: 'write a path of fields, such as workload.replicas=5',
  });
}

function noValue({ argument, steps }: Reading, end: number): Result<never> {
  const path = argument.text.slice(0, end);
  const isWhole = steps.length > 1 && !path.includes(' ');
  return mistakeAt(argument, end, end, '= and a value are missing after the path', {
    hint: isWhole ? `write ${path}=…` : 'write a path and a value, such as workload.replicas=5',
  });
}

function spaceIn(argument: SourceText, at: number): Result<never> {
  return mistakeAt(argument, at, at + 1, 'a name has a space around it', {
    hint: 'write it without, such as workload.replicas=5',
  });
}

/** `bad-setting` at some characters of the argument, which is not shown as far as it may be a secret. */
export function mistakeAt(
  document: SourceText,
  start: number,
  end: number,
  message: string,
  details: Pick<Diagnostic, 'hint' | 'related'> = {},
): Result<never> {
  const { text } = document;
  const equals = text.includes('=') ? text.indexOf('=') : text.lastIndexOf(':');
  const names = text.slice(0, equals + 1).split(/[^a-zA-Z0-9]+/);
  const hidden = names.some(isSecretField) ? [{ start: equals + 1, end: text.length }] : [];
  const location = { document, span: { start, end }, hidden };
  return { diagnostics: [{ code: 'bad-setting', severity: 'error', message, ...details, location }] };
}
