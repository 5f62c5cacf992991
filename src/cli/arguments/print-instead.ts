import { existsSync } from 'node:fs';
import packageJson from '../../../package.json' with { type: 'json' };
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { printable } from '../../diagnostics/printable.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { outputWidth } from '../terminal/terminal.ts';
import { writeStderr } from '../terminal/write-stderr.ts';
import type { Command } from './command.ts';
import { commandNamed, commands } from './commands.ts';
import type { ArgumentMistake } from './find-mistake.ts';
import { commandHelp, programHelp } from './help.ts';
import { mistakeMessage } from './mistake-message.ts';
import { readArguments } from './read-arguments.ts';

/** What other programs call a command. */
const MEANT: Readonly<Record<string, string>> = {
  apply: 'render, which writes what kubectl apply -f - takes',
  build: 'render',
  check: 'targets, validate, or render --check',
  diff: 'render --check, or targets diff',
  generate: 'render',
  lint: 'validate',
  predict: 'targets',
  scan: 'targets',
  scrape: 'targets',
  template: 'render',
  test: 'validate',
};

/** The help of a command, or of the program. */
export async function printHelp(name?: string): Promise<number> {
  const command = name === undefined ? undefined : commandNamed(name);
  if (name !== undefined && command === undefined) return refuse(unknownCommand(name));
  const width = outputWidth();
  return printAnswer(
    name === undefined || command === undefined
      ? programHelp(commands, width)
      : commandHelp(name, command, width),
  );
}

/** A word behind a command that has none of that name below it. */
export function printUnexpected(word: string): Promise<number> {
  return Promise.resolve(refuse(`help takes one command; unexpected argument ${word}`, 'appcfg help --help'));
}

export function printVersion(): Promise<number> {
  return printAnswer(`${packageJson.version}\n`);
}

export async function printMistake(
  name: string,
  command: Command,
  mistake: ArgumentMistake,
): Promise<number> {
  return refuse(mistakeMessage(name, command, mistake), `appcfg ${name} --help`);
}

/** A command line that does not begin with a command: `--help`, `--version`, or a mistake. */
export async function withoutCommand(argv: readonly string[]): Promise<number> {
  const [first] = argv;
  if (first !== undefined && (first === '-' || !first.startsWith('-'))) return refuse(unknownCommand(first));
  const reading = readArguments(NO_COMMAND, argv);
  if ('asks' in reading) {
    const named = argv.find((argument) => commandNamed(argument) !== undefined);
    return reading.asks === 'version' ? printVersion() : printHelp(named);
  }
  if (first !== undefined) return refuse(withoutName(first.replace(/=.*/s, '')));
  writeStderr(`appcfg: missing command\n\n${programHelp(commands, outputWidth())}`);
  return EXIT.input;
}

/** `appcfg --version` mistyped, or an option without the command that has it. */
function withoutName(option: string): string {
  const guess = /^-[vV]$/.test(option) ? 'version' : nearest(option.replace(/^-+/, ''), ['help', 'version']);
  if (guess !== undefined) return `unknown option ${option}; did you mean --${guess}?`;
  return `${option} needs a command before it`;
}

const NO_COMMAND: Command = { describe: '', options: {}, examples: [] };

function refuse(message: string, help = 'appcfg --help'): number {
  writeStderr(`appcfg: ${printable(message)}\nsee ${help}\n`);
  return EXIT.input;
}

function unknownCommand(word: string): string {
  const isPath = word === '-' || /[/\\]|\.(ya?ml|json|k)$/.test(word) || existsSync(word);
  if (isPath)
    return `${word} is not a command; did you mean appcfg render ${word}, or appcfg targets ${word}?`;
  const guess = Object.hasOwn(MEANT, word)
    ? MEANT[word]
    : nearest(
        word,
        Object.keys(commands).filter((name) => !name.startsWith('_')),
      );
  return `unknown command ${word}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
}
