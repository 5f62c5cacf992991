import { codes } from '../../diagnostics/codes.ts';
import { shortPath } from '../../schema/field-path.ts';
import { fieldsOfSchemas } from '../../schema/fields-of-schemas.ts';
import { fieldsUnder } from '../../schema/known-fields.ts';
import { type Command, runnable } from '../arguments/command.ts';
import { commandNamed, commands } from '../arguments/commands.ts';
import { completeCommand } from '../arguments/table/completion.ts';
import { printForPrograms } from '../terminal/print-answer.ts';

/** What may be written where the cursor is. */
interface Completion {
  readonly candidates: readonly Candidate[];
  /** `files`: a path may be written there as well; `open`: a candidate may be typed on. */
  readonly directive?: 'files' | 'open';
}

type Candidate = readonly [text: string, describe: string];

/** What the help calls a value that is a file or a folder. */
const PATHS: ReadonlySet<string> = new Set(['FILE', 'FOLDER', 'PATH']);

const GENERAL = { help: { describe: 'print the help' }, version: { describe: 'print the version' } };

/**
 * What a shell asks when somebody presses the tabulator: the words behind `appcfg`, the one that is being typed last.
 * Prints a candidate a line, with its description behind a tabulator, and how to go on in a last line behind a colon.
 */
export const complete = runnable(completeCommand, ({ words }) => {
  const { candidates, directive } = completionOf(words);
  const lines = candidates.map(([text, describe]) => `${text}\t${describe}\n`);
  return printForPrograms([...lines, directive === undefined ? '' : `:${directive}\n`]);
});

export function completionOf(words: readonly string[]): Completion {
  const current = words.at(-1) ?? '';
  const [name] = words;
  if (words.length < 2 || name === undefined) return startingWith(current, commandNames());
  const within = words.length > 2 ? commandNamed(`${name} ${words[1]}`) : undefined;
  const command = within ?? commandNamed(name);
  if (command === undefined) return { candidates: [] };
  const [, option, value] = /^--([^=]+)=(.*)$/s.exec(current) ?? [];
  if (option !== undefined) return valuesOf(command, option, String(value), `--${option}=`);
  const previous = optionNamed(command, words.at(-2));
  if (previous !== undefined && command.options[previous]?.type === 'string') {
    return valuesOf(command, previous, current, '');
  }
  if (current.startsWith('-') && current !== '-') return startingWith(current, optionsOf(command, words));
  const more = words.length === 2 ? commandNames(`${name} `) : [];
  const { candidates, ...rest } = positional(name, command, current);
  return { candidates: [...startingWith(current, more).candidates, ...candidates], ...rest };
}

/**
 * The commands that the help lists, by name.
 *
 * @param before the words of a command, with which the name of each begins and which are left out
 */
function commandNames(before = ''): readonly Candidate[] {
  return Object.entries(commands)
    .filter(([name, command]: [string, Command]) => command.group !== undefined && name.startsWith(before))
    .map(([name, { describe }]): Candidate => [name.slice(before.length), describe])
    .filter(([rest]) => !rest.includes(' '))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function positional(name: string, { positional }: Command, current: string): Completion {
  if (name === 'explain') return fieldsAndCodes(current);
  if (name === 'help') return startingWith(current, commandNames());
  if (positional === undefined || positional.hidden === true) return { candidates: [] };
  const { choices } = positional;
  if (choices === undefined) return { candidates: [], directive: 'files' };
  return startingWith(current, Object.entries(choices));
}

/** The fields below what is typed already, keys of the author's own included. */
function fieldsAndCodes(current: string): Completion {
  const parent = current.slice(0, current.lastIndexOf('.') + 1);
  const fields = fieldsUnder(fieldsOfSchemas, parent.replace(/\.$/, '')).map((place) => {
    const short = shortPath(place);
    const candidate: Candidate = [
      `${parent}${short.slice(short.lastIndexOf('.') + 1)}`,
      String(place.field.description),
    ];
    return { candidate, isOpen: fieldsUnder(fieldsOfSchemas, short).length > 0 };
  });
  const named = parent === '' ? Object.entries(codes).map(([code, { rule }]): Candidate => [code, rule]) : [];
  const matching = fields.filter(({ candidate: [text] }) => text.startsWith(current));
  const { candidates } = startingWith(current, [...matching.map(({ candidate }) => candidate), ...named]);
  const isOpen = matching.some((field) => field.isOpen);
  return { candidates, ...(isOpen ? { directive: 'open' } : {}) };
}

function valuesOf({ options }: Command, option: string, current: string, before: string): Completion {
  const { choices, value = '' } = (Object.hasOwn(options, option) ? options[option] : undefined) ?? {};
  if (choices !== undefined) {
    return startingWith(
      before + current,
      choices.map((choice): Candidate => [before + choice, '']),
    );
  }
  return {
    candidates: [],
    ...(PATHS.has(value) ? { directive: 'files' } : {}),
  };
}

function optionsOf({ options }: Command, words: readonly string[]): readonly Candidate[] {
  return Object.entries({ ...options, ...GENERAL })
    .map(([option, { describe }]): Candidate => [`--${option}`, describe])
    .filter(([text]) => !words.slice(0, -1).includes(text));
}

function optionNamed({ options }: Command, word: string | undefined): string | undefined {
  return Object.keys(options).find(
    (option) =>
      word === `--${option}` ||
      (options[option]?.alias !== undefined && word === `-${options[option].alias}`),
  );
}

function startingWith(current: string, candidates: readonly Candidate[]): Completion {
  const seen = new Map(candidates.filter(([text]) => text.startsWith(current)));
  return { candidates: [...seen] };
}
