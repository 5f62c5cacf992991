import { expect, test } from 'vitest';
import type { Command } from '../../src/cli/arguments/command.ts';
import { type CommandName, commands } from '../../src/cli/arguments/commands.ts';
import { commandHelp, programHelp } from '../../src/cli/arguments/help.ts';
import { completionOf } from '../../src/cli/commands/complete.ts';
import { runProgram } from '../program.mjs';

const table: [string, Command][] = Object.entries(commands);
const listed = table.filter(([, { group }]) => group !== undefined);
const names = listed.map(([name]) => name);
const pages = [
  ['appcfg', (width: number) => programHelp(commands, width)] as const,
  ...table.map(([name, command]) => [name, (width: number) => commandHelp(name, command, width)] as const),
];

const wordsOf = (text: string) => text.split(/[\s\\]+/).filter((word) => word !== '');

test.each(pages)('the help of %s fits every width and breaks no word', (_name, help) => {
  const words = wordsOf(help(1000));
  for (const width of [40, 47, 60, 80, 100, 120]) {
    expect(wordsOf(help(width))).toEqual(words);
    const tooLong = help(width)
      .split('\n')
      // A single word, or an option's name with its value, is longer than the terminal is wide.
      .filter((line) => line.length > width && !/^ *(?:\S+|-.*|\[.*)$/.test(line));
    expect(tooLong).toEqual([]);
  }
});

test.each(names)('help %s is what its --help and -h print, with every option under a heading', (name) => {
  const { options, examples }: Command = commands[name as CommandName];
  const env = { ...process.env, COLUMNS: '72' };
  const words = name.split(' ');
  const help = runProgram(['help', ...words], { env });
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(runProgram([...words, '--help'], { env }).stdout).toBe(help.stdout);
  expect(runProgram([...words, '-h', '--nonsense'], { env }).stdout).toBe(help.stdout);
  expect(Math.max(...help.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  for (const [option, { group }] of Object.entries(options)) {
    const [, below = ''] = help.stdout.split(`\n${group}:\n`);
    expect(below.split('\n\n')[0]).toMatch(new RegExp(`^ .*--${option}\\b`, 'm'));
  }
  for (const [example] of examples) expect(help.stdout.replaceAll(/ \\\n +/g, ' ')).toContain(example);
});

test('the help of appcfg lists every command once, under a heading', () => {
  const { stdout } = runProgram(['--help']);
  for (const [name, { group }] of listed) {
    const [, below = ''] = stdout.split(`\n${group}:\n`);
    expect(below.split('\n\n')[0]).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  }
  expect(stdout).not.toContain('__complete');
});

test.each(names)('a shell completes the options of %s that its help lists', (name) => {
  const { options }: Command = commands[name as CommandName];
  const offered = completionOf([...name.split(' '), '--']).candidates.map(([text]) => text);
  expect(offered).toEqual([...Object.keys(options), 'help', 'version'].map((option) => `--${option}`));
});

test('a shell completes the commands that the help lists', () => {
  const offered = completionOf(['']).candidates.map(([text]) => text);
  expect(offered).toEqual(names.filter((name) => !name.includes(' ')).sort());
  expect(completionOf(['targets', 'd']).candidates.map(([text]) => text)).toEqual(['diff']);
  expect(completionOf(['help', 'sche']).candidates.map(([text]) => text)).toEqual(['schema']);
});

// The width of a pipe is that of a line of 80 characters, and no terminal is narrower than 40.
test.each([
  ['', 80],
  ['nonsense', 80],
  ['10', 40],
  ['64', 64],
  ['500', 120],
])('with COLUMNS=%s a line has at most %i characters', (COLUMNS, width) => {
  const { stdout } = runProgram(['render', '--help'], { env: { ...process.env, COLUMNS } });
  expect(stdout).toBe(commandHelp('render', commands.render, width));
});

test.each([
  ['render app.yaml --prune', '--prune needs --output FOLDER'],
  ['init --operator --annotations', '--annotations and --operator exclude each other'],
  ['discover --key-file k.pem', '--key-file needs --cert-file FILE'],
])('%s is refused: %s', (line, message) => {
  const { status, stdout, stderr } = runProgram(line.split(' '));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^appcfg: ${message}\\nsee appcfg \\w+ --help\\n$`));
});
