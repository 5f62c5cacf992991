import { existsSync } from 'node:fs';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { elsewhere, everyCommand } from './every-command.ts';
import type { Command } from './options.ts';
import { dashed, unknownOption } from './unknown-option.ts';

/** What is wrong with a command line, in one line. */
export class CommandLineMistake extends Error {}

/** Commands with a command line of their own, and those that yargs does not have. */
const OTHERS = [...Object.keys(elsewhere), 'help', 'version'];

/** What other programs call an option, or what one is thought to be called. */
const MEANT: Readonly<Record<string, string>> = {
  out: 'did you mean --output?',
  'out-dir': 'did you mean --output?',
  'output-dir': 'did you mean --output?',
  env: 'did you mean --stack?',
  environment: 'did you mean --stack?',
  s: 'did you mean --stack?',
  values: 'did you mean --overlay?',
  f: 'a file stands by itself: appcfg render app.yaml',
  file: 'a file stands by itself: appcfg render app.yaml',
  filename: 'a file stands by itself: appcfg render app.yaml',
  R: 'a folder is read with all its subfolders',
  recursive: 'a folder is read with all its subfolders',
  'dry-run': 'render writes no file but with --output',
};

/** What other programs call a command. */
const MEANT_COMMANDS: Readonly<Record<string, string>> = {
  apply: 'render, which writes what kubectl apply -f - takes',
  build: 'render',
  check: 'render --check, or validate',
  diff: 'render --check',
  generate: 'render',
  lint: 'validate',
  template: 'render',
  test: 'validate',
};

/** The command whose help says more: of a command line that names one. */
export function helpFor([first]: readonly string[]): string {
  return first !== undefined && Object.hasOwn(everyCommand, first)
    ? `appcfg ${first} --help`
    : 'appcfg --help';
}

/** Throws for what yargs would take for something else. */
export function refuseMisread(argv: readonly string[]): void {
  const [first, second] = argv;
  if (first === '-' || (first !== undefined && !first.startsWith('-') && !isCommand(first)))
    throw unknownCommand(first);
  if (first === 'version' || first === 'help')
    throw new CommandLineMistake(
      first === 'help' ? 'help takes one command' : `version takes nothing, and not ${second}`,
    );
  const command = first === undefined ? undefined : everyCommand[first];
  for (const argument of argv) {
    if (argument === '--') return;
    refuseValueOfSwitch(argument);
    if (command !== undefined) refuseRunTogether(argument, command);
  }
}

function isCommand(word: string): boolean {
  return Object.hasOwn(everyCommand, word) || OTHERS.includes(word);
}

/** yargs takes `--strict=maybe` for "not strict". */
function refuseValueOfSwitch(argument: string): void {
  const [, name, value] = /^--([^=]+)=(.*)$/s.exec(argument) ?? [];
  if (name === undefined || value === 'true' || value === 'false') return;
  const isSwitch = Object.values(everyCommand).some(
    ({ options }: Command) => Object.hasOwn(options, name) && options[name]?.type === 'boolean',
  );
  if (isSwitch) throw new CommandLineMistake(`--${name} takes no value`);
}

/** yargs reads `-ox2` as `-o -x -2`, and `-output` as six options; `-o./x2` and `-o2` it reads as they are meant. */
function refuseRunTogether(argument: string, { options }: Command): void {
  const [, word, letter, rest] = /^-(([a-zA-Z])([a-zA-Z][^=]*))(?:=|$)/s.exec(argument) ?? [];
  if (word === undefined) return;
  const names = Object.keys(options);
  const whole = names.includes(word) ? word : nearest(word, names);
  if (whole !== undefined) throw new CommandLineMistake(`unknown option -${word}; did you mean --${whole}?`);
  const option = names.find((name) => options[name]?.alias === letter);
  if (option !== undefined && options[option]?.type === 'string')
    throw new CommandLineMistake(`unknown option -${word}; did you mean -${letter} ${rest}?`);
}

/** yargs names what it does not know; which option or command was meant, and what was typed, it does not say. */
export function inOurWords(message: string, argv: readonly string[]): string {
  const [, value] = /^Invalid values:\n {2}(.*)$/.exec(message) ?? [];
  if (value !== undefined) {
    return value.replace(/Argument: (.*), Given: "(.*)", Choices: (.*)/, (_, option, given, choices) => {
      return `--${option} ${given} is not one of ${choices.replaceAll('"', '')}`;
    });
  }
  const [, lonely] = /^Not enough arguments following: (.*)$/.exec(message) ?? [];
  if (lonely !== undefined) return `${dashed(lonely)} needs a value`;
  const command = argv.find((argument) => !argument.startsWith('-'));
  if (command !== undefined && !isCommand(command)) return unknownCommand(command).message;
  const [, unknown] = /^Unknown arguments?: (.*)$/.exec(message) ?? [];
  if (unknown === undefined) return message;
  return unknown
    .split(', ')
    .map((name) => (isOption(name, argv) ? notAnOption(name) : `${command} takes no ${name}`))
    .join(', ');
}

/** Whether a name that yargs does not know was typed with dashes, and not as a word. */
function isOption(name: string, argv: readonly string[]): boolean {
  return argv.some((argument) => /^--?/.test(argument) && argument.replace(/^--?/, '').startsWith(name));
}

function unknownCommand(word: string): CommandLineMistake {
  const isPath = word === '-' || /[/\\]|\.(ya?ml|json|k)$/.test(word) || existsSync(word);
  if (isPath) return new CommandLineMistake(`${word} is no command; did you mean appcfg render ${word}?`);
  const guess = Object.hasOwn(MEANT_COMMANDS, word)
    ? MEANT_COMMANDS[word]
    : nearest(word, [...Object.keys(everyCommand), ...OTHERS]);
  return new CommandLineMistake(
    `unknown command ${word}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
  );
}

function notAnOption(name: string): string {
  if (Object.hasOwn(MEANT, name)) return `unknown option ${dashed(name)}; ${MEANT[name]}`;
  const owner = Object.entries(everyCommand).find(([, { options }]: [string, Command]) =>
    Object.entries(options).some(([option, { alias }]) => option === name || alias === name),
  );
  if (owner !== undefined) return `unknown option ${dashed(name)}, which is an option of ${owner[0]}`;
  const options = Object.values(everyCommand).flatMap(({ options }) => Object.keys(options));
  return unknownOption(name, [...options, 'help', 'version']);
}
