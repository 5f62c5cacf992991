import { columns, type Row, wrapped } from '../terminal/columns.ts';
import type { Command, Option, Positional } from './command.ts';

/** The list of commands, under their headings. */
export function programHelp(commands: Readonly<Record<string, Command>>, width: number): string {
  const headings = new Map<string, Row[]>();
  for (const [name, { group, describe }] of Object.entries(commands))
    if (group !== undefined) headings.set(group, [...(headings.get(group) ?? []), [name, describe]]);
  return page(
    [
      'Predicts what Prometheus will scrape of Kubernetes manifests, and turns short AppConfigurations into manifests that Prometheus provably scrapes.',
      'Usage: appcfg COMMAND [options]',
    ],
    [...headings, ['Options', GENERAL]],
    'appcfg COMMAND --help prints the options of a command, with examples.',
    width,
  );
}

/** What one command does, takes and is called with. */
export function commandHelp(
  name: string,
  { about, describe, positional, options, examples }: Command,
  width: number,
): string {
  const headings = new Map<string, Row[]>();
  for (const [option, entry] of Object.entries(options))
    headings.set(entry.group, [...(headings.get(entry.group) ?? []), optionRow(option, entry)]);
  const words: readonly (readonly [string, readonly Row[]])[] =
    positional === undefined || positional.hidden === true ? [] : [['Arguments', wordRows(positional)]];
  const usage = `Usage: appcfg ${name}${words.length === 0 ? '' : ` ${placeholder(positional)}`} [options]`;
  return page(
    [about ?? `${describe[0]?.toUpperCase()}${describe.slice(1)}.`, usage],
    [...words, ...headings, ['General', GENERAL]],
    examplesOf(examples, width),
    width,
  );
}

const GENERAL: readonly Row[] = [
  ['-h, --help', 'print this help'],
  ['    --version', 'print the version'],
];

function page(
  head: readonly string[],
  sections: readonly (readonly [heading: string, rows: readonly Row[]])[],
  foot: string,
  width: number,
): string {
  const lines = columns(
    sections.map(([, rows]) => rows),
    width,
  );
  const parts = [
    ...head.map((text) => wrapped(text, width)),
    ...sections.map(([heading], index) => `${heading}:\n${lines[index]}`),
    foot.includes('\n') ? foot : wrapped(foot, width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function placeholder({ name, many, optional }: Partial<Positional> = {}): string {
  const word = `${name?.toUpperCase()}${many === true ? '...' : ''}`;
  return optional === undefined ? word : `[${word}]`;
}

function wordRows({ name, describe, choices = {} }: Positional): readonly Row[] {
  const list = Object.entries(choices);
  const plain = list.filter(([, meaning]) => meaning === '').map(([word]) => word);
  const described = list.filter(([, meaning]) => meaning !== '');
  return [
    [name.toUpperCase(), plain.length === 0 ? describe : `${describe}: ${plain.join(', ')}`],
    ...described.map(([word, meaning]): Row => [`  ${word}`, meaning]),
  ];
}

/** What is in brackets is kept together as far as it is short. */
function optionRow(name: string, option: Option): Row {
  const { type, alias, value, choices, repeated, describe, env = [] } = option;
  const dashed = `${alias === undefined ? '    ' : `-${alias}, `}--${name}`;
  const notes = [
    ...(choices === undefined ? [] : [`[${choices.join(', ')}]`]),
    ...(option.default === undefined ? [] : [`[default:\u00a0${option.default}]`]),
    ...(repeated === true ? ['[may\u00a0be\u00a0repeated]'] : []),
    ...(env.length === 0 ? [] : [`[${env.map((each) => `$${each}`).join(', ')}]`]),
  ];
  const shown = type === 'boolean' ? dashed : `${dashed} ${value ?? name.toUpperCase()}`;
  return [shown, [describe, ...notes].join(' ')];
}

/** A command that is too long goes on in a line of its own, as a shell takes it. */
function examplesOf(examples: Command['examples'], width: number): string {
  if (examples.length === 0) return '';
  const lines = examples.flatMap(([command, what]) => [
    `  ${command.length + 2 <= width ? command : wrapped(command, width - 6).replaceAll('\n', ' \\\n    ')}`,
    `      ${wrapped(what, width - 6).replaceAll('\n', '\n      ')}`,
  ]);
  return `Examples:\n${lines.join('\n')}`;
}
