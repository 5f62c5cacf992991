import { codes } from '../../diagnostics/codes.ts';
import { shortPath } from '../../schema/field-path.ts';
import { fieldsUnder } from '../../schema/known-fields.ts';
import { discoverOptions } from '../arguments/discover-options.ts';
import { elsewhere, everyCommand } from '../arguments/every-command.ts';
import type { Command, Option } from '../arguments/options.ts';
import { argocdCommand, fnCommand } from '../arguments/own-commands.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { fieldsOfSchemas } from './explain.ts';

/** What may stand where the cursor is. */
interface Completion {
  readonly candidates: readonly Candidate[];
  /** `files`: a path may stand there as well; `open`: a candidate may be typed on. */
  readonly directive?: 'files' | 'open';
}

type Candidate = readonly [text: string, describe: string];

/** Options whose value is neither one of some nor a path. */
const NEITHER: ReadonlySet<string> = new Set(
  [
    'namespace project release name image port trace api-version header mesh service timeout',
    'listen shards min-targets max-drop max-message-size file-mode server-name cp-address',
  ].flatMap((names) => names.split(' ')),
);

const HELP: Option = { type: 'boolean', alias: 'h', describe: 'show help' };

const allCommands: Readonly<Record<string, Command>> = {
  ...everyCommand,
  discover: withOwnLine('discover', discoverOptions, []),
  fn: withOwnLine('fn', fnCommand.options, Object.keys(fnCommand.words)),
  argocd: withOwnLine('argocd', argocdCommand.options, Object.keys(argocdCommand.words)),
};

function withOwnLine(name: string, options: Command['options'], choices: readonly string[]): Command {
  return {
    describe: String(elsewhere[name]),
    positional: { name: 'word', describe: '', atMost: Math.min(choices.length, 1), choices },
    options,
    examples: [],
  };
}

/**
 * What a shell asks when somebody presses the tabulator: the words behind `appcfg`, the one that is being typed last.
 * Prints a candidate a line, with its description behind a tabulator, and how to go on in a last line behind a colon.
 */
export function complete(words: readonly string[]): Promise<number> {
  const { candidates, directive } = completionOf(words);
  const lines = candidates.map(([text, describe]) => `${text}\t${describe}\n`);
  return printAnswer(`${lines.join('')}${directive === undefined ? '' : `:${directive}\n`}`);
}

export function completionOf(words: readonly string[]): Completion {
  const current = words.at(-1) ?? '';
  const [name] = words;
  if (words.length < 2 || name === undefined) {
    const names = Object.keys(allCommands).sort();
    return startingWith(
      current,
      names.map((one): Candidate => [one, String(allCommands[one]?.describe)]),
    );
  }
  const command = Object.hasOwn(allCommands, name) ? allCommands[name] : undefined;
  if (command === undefined) return { candidates: [] };
  const [, option, value] = /^--([^=]+)=(.*)$/s.exec(current) ?? [];
  if (option !== undefined) return valuesOf(command, option, String(value), `--${option}=`);
  const previous = optionNamed(command, words.at(-2));
  if (previous !== undefined && command.options[previous]?.type === 'string') {
    return valuesOf(command, previous, current, '');
  }
  if (current.startsWith('-') && current !== '-') return startingWith(current, optionsOf(command, words));
  return positional(name, command, current);
}

function positional(name: string, { positional: { choices, atMost } }: Command, current: string): Completion {
  if (name === 'explain') return fieldsAndCodes(current);
  if (choices !== undefined)
    return startingWith(
      current,
      choices.map((choice): Candidate => [choice, '']),
    );
  return { candidates: [], ...(atMost === 0 ? {} : { directive: 'files' }) };
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
  const choices = Object.hasOwn(options, option) ? options[option]?.choices : undefined;
  if (choices !== undefined) {
    return startingWith(
      before + current,
      choices.map((choice): Candidate => [before + choice, '']),
    );
  }
  return {
    candidates: [],
    ...(NEITHER.has(option) ? {} : { directive: 'files' }),
  };
}

function optionsOf({ options }: Command, words: readonly string[]): readonly Candidate[] {
  return Object.entries({ ...options, help: HELP })
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
