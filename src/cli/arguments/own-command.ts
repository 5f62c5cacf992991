import { nearest } from '../../diagnostics/did-you-mean.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { writeStderr } from '../terminal/write-stderr.ts';
import { commands, type Option } from './options.ts';
import { parseOptions } from './parse-options.ts';
import { dashed, unknownOption } from './unknown-option.ts';

/** A command that reads its command line itself: programs start it, often, and the whole of yargs takes long to load. */
export interface OwnCommand {
  readonly name: string;
  readonly describe: string;
  /** What may stand behind its name: one of these, or nothing. */
  readonly words: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

export interface OwnArguments {
  readonly word: string | undefined;
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** Undefined where help or a mistake has been answered, with the exit code for it. */
export async function ownArguments(
  command: OwnCommand,
  argv: readonly string[],
): Promise<{ readonly value: OwnArguments } | { readonly value: undefined; readonly code: number }> {
  const { words, isHelp, given } = parseOptions(command.options, argv);
  if (isHelp) return { value: undefined, code: await printAnswer(helpOf(command)) };
  const mistake = wordMistake(command, words) ?? optionMistake(command, given);
  if (mistake !== undefined) {
    const more = `appcfg ${command.name} --help lists what there is`;
    writeStderr(`appcfg: ${mistake}\n${more}\n`);
    return { value: undefined, code: EXIT.input };
  }
  const [word] = words;
  return { value: { word, options: given as Readonly<Record<string, string | boolean>> } };
}

function wordMistake({ name, words }: OwnCommand, given: readonly string[]): string | undefined {
  const known = Object.keys(words);
  const [first, second] = given;
  if (known.length === 0)
    return first === undefined ? undefined : `${name} takes options only, and not ${first}`;
  if (first === undefined) return `${name} needs one of ${known.join(', ')}`;
  if (!known.includes(first)) {
    const guess = nearest(first, known);
    return `${name} ${first} is not known${guess === undefined ? `, but ${known.join(', ')}` : `; did you mean ${guess}?`}`;
  }
  return second === undefined ? undefined : `${name} ${first} takes options only, and not ${second}`;
}

function optionMistake(
  { name: command, options }: OwnCommand,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(options, name)) {
      return Object.hasOwn(commands.render.options, name)
        ? `${command} takes no ${dashed(name)}, which is an option of render`
        : unknownOption(name, Object.keys(options));
    }
    if (Array.isArray(value)) return `${dashed(name)} is given twice`;
    if (value === '') return `${dashed(name)} needs a value`;
  }
  return undefined;
}

function helpOf({ name, describe, words, options, examples }: OwnCommand): string {
  const hasWords = Object.keys(words).length > 0;
  const listed = [
    ...Object.entries(options).map(([option, { alias, describe: text }]): [string, string] => [
      `${alias === undefined ? '    ' : `-${alias}, `}--${option}`,
      text,
    ]),
    ['-h, --help', 'show this'] as [string, string],
  ];
  const parts = [
    `appcfg ${name}${hasWords ? ` ${Object.keys(words).join('|')}` : ''} [options]\n\n${describe}`,
    ...(hasWords ? [`Commands:\n${columns(Object.entries(words))}`] : []),
    `Options:\n${columns(listed)}`,
    `Examples:\n${columns(examples)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = rows.reduce((longest, [first]) => Math.max(longest, first.length), 0);
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
