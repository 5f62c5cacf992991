import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import type { ArgumentMistake } from './find-mistake.ts';

/** What other programs call an option of ours. */
const MEANT: Readonly<Record<string, string>> = {
  out: 'output',
  'out-dir': 'output',
  'output-dir': 'output',
  env: 'stack',
  environment: 'stack',
  s: 'stack',
  values: 'overlay',
};

/** Options of other programs that have no counterpart here, because a path needs none. */
const OF_PATHS: Readonly<Record<string, string>> = {
  f: 'a file needs no option: appcfg COMMAND app.yaml',
  file: 'a file needs no option: appcfg COMMAND app.yaml',
  filename: 'a file needs no option: appcfg COMMAND app.yaml',
  R: 'a folder is read with all its subfolders',
  recursive: 'a folder is read with all its subfolders',
  'dry-run': 'render writes files only with --output',
};

/** A mistake in one line. */
export function mistakeMessage(name: string, command: Command, mistake: ArgumentMistake): string {
  switch (mistake.kind) {
    case 'unknown-options':
      return mistake.typed.map((typed) => unknownOption(name, command, typed)).join(', ');
    case 'run-together':
      return runTogether(command, mistake);
    case 'value-of-switch':
      return `--${mistake.option} takes no value`;
    case 'missing-value':
      return `${mistake.typed} needs a value`;
    case 'given-twice':
      return `--${mistake.option} is given twice`;
    case 'bad-choice':
      return `--${mistake.option} ${notOneOf(mistake.value, command.options[mistake.option]?.choices)}`;
    case 'needs':
      return `--${mistake.option} needs ${shownOption(command, mistake.other)}`;
    case 'conflicts':
      return `--${mistake.option} and --${mistake.other} exclude each other`;
    case 'missing-word':
      return `${name} needs ${neededBy(command)}`;
    case 'bad-word':
      return badWord(name, command, mistake.word);
    case 'extra-word':
      return extraWord(name, command, mistake.word);
  }
}

/** As the help has it: `--output FOLDER`. */
function shownOption({ options }: Command, name: string): string {
  const { type, value = name.toUpperCase() } = options[name] ?? {};
  return type === 'string' ? `--${name} ${value}` : `--${name}`;
}

function choicesOf({ positional }: Command): readonly string[] {
  return positional?.choices === undefined || positional.hidden === true
    ? []
    : Object.keys(positional.choices);
}

function neededBy(command: Command): string {
  const choices = choicesOf(command);
  if (choices.length === 0) return String(command.positional?.needs);
  return `a ${command.positional?.name}: ${choices.join(', ')}`;
}

function badWord(name: string, command: Command, word: string): string {
  const choices = choicesOf(command);
  if (choices.length === 0) return extraWord(name, command, word);
  return `${name} ${notOneOf(word, choices)}`;
}

function notOneOf(word: string, choices: readonly string[] = []): string {
  const guess = nearest(word, choices);
  return `${word} is not one of ${choices.join(', ')}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
}

function extraWord(name: string, { positional }: Command, word: string): string {
  return positional === undefined || positional.hidden === true
    ? `${name} takes options only; unexpected argument ${word}`
    : `${name} takes one ${positional.name}; unexpected argument ${word}`;
}

function runTogether(
  { options }: Command,
  { typed, option, value }: Extract<ArgumentMistake, { kind: 'run-together' }>,
): string {
  const names = Object.keys(options);
  const word = typed.slice(1);
  const whole = names.includes(word) ? word : nearest(word, names);
  const meant = whole === undefined ? `-${options[option]?.alias} ${value}` : `--${whole}`;
  return `unknown option ${typed}; did you mean ${meant}?`;
}

function unknownOption(name: string, { options, positional }: Command, typed: string): string {
  const option = typed.replace(/^--?/, '');
  const message = `unknown option ${typed}`;
  const meant = Object.hasOwn(MEANT, option) ? MEANT[option] : undefined;
  if (meant !== undefined && Object.hasOwn(options, meant)) return `${message}; did you mean --${meant}?`;
  if (positional?.name === 'path' && Object.hasOwn(OF_PATHS, option))
    return `${message}; ${OF_PATHS[option]?.replace('COMMAND', name)}`;
  const owners = ownersOf(option);
  if (owners.length > 0) return `${message}, which is an option of ${owners.join(' and ')}`;
  const guess = nearest(option, [...Object.keys(options), 'help', 'version']);
  return guess === undefined ? message : `${message}; did you mean --${guess}?`;
}

/** The commands that have an option of this name or letter. */
function ownersOf(option: string): readonly string[] {
  return Object.entries(commands)
    .filter(([, { options }]: [string, Command]) =>
      Object.entries(options).some(([name, { alias }]) => name === option || alias === option),
    )
    .map(([name]) => name);
}
