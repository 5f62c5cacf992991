import fc from 'fast-check';
import { expect, test } from 'vitest';
import yargs from 'yargs';
import type { Command, Option, ParsedArguments } from '../../src/cli/arguments/command.ts';
import { type CommandName, commandNamed, commands } from '../../src/cli/arguments/commands.ts';
import { readPlainLine } from '../../src/cli/arguments/plain-line.ts';
import { readArguments } from '../../src/cli/arguments/read-arguments.ts';

const { __complete: _, ...withOptions } = commands;
const names = Object.keys(withOptions) as CommandName[];

function read(name: string, argv: readonly string[]) {
  return readArguments(commandNamed(name) as Command, argv);
}

/** The whole of yargs loses a lone `-`. */
const DASH = '\u0000';
const withDashes = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withDashes) : value === DASH ? '-' : value;

/** What the whole of yargs reads of a command line with the same table; a text if it refuses the line. */
async function readByYargs(name: string, argv: readonly string[]): Promise<ParsedArguments | string> {
  const { positional, options }: Command = commandNamed(name) as Command;
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const parser = yargs()
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'boolean-negation': false,
      'camel-case-expansion': false,
      'strip-aliased': true,
      'greedy-arrays': false,
    })
    .alias('help', 'h')
    .locale('en')
    .strictOptions()
    .exitProcess(false)
    .fail((message) => {
      throw new Error(message);
    });
  for (const [option, { type, alias, choices, repeated }] of Object.entries(options)) {
    parser.option(option, {
      type,
      ...(alias === undefined ? {} : { alias }),
      ...(choices === undefined ? {} : { choices }),
      ...(repeated === true ? { array: true } : {}),
      ...(type === 'string' ? { requiresArg: true } : {}),
    });
  }
  try {
    const line = argv.slice(0, end).map((argument) => (argument === '-' ? DASH : argument));
    const parsed: Readonly<Record<string, unknown>> = await parser.parseAsync(line, {}, () => undefined);
    const words = [...(parsed._ as string[]).map(withDashes).map(String), ...argv.slice(end + 1)];
    const given = Object.entries(parsed)
      .filter(([key, value]) => Object.hasOwn(options, key) && value !== undefined)
      .map(([key, value]) => [key, withDashes(value)]);
    return { ...Object.fromEntries(given), ...wordsOf(positional, words) };
  } catch (error) {
    return String(error);
  }
}

function wordsOf(positional: Command['positional'], words: readonly string[]): ParsedArguments {
  if (positional?.many === true) return { [`${positional.name}s`]: words };
  const [word] = words;
  return positional === undefined || word === undefined ? {} : { [positional.name]: word };
}

const words = [
  'app.yaml',
  'apps/',
  '-',
  '1',
  '1e3',
  '0x10',
  'a b',
  'yaml',
  'json',
  'true',
  'false',
  'a=b',
  'x.y',
];
const word = fc.constantFrom(...words);
const odd = fc.constantFrom(
  '',
  '--',
  '-1',
  '-0.5',
  '--help',
  '-h',
  '--version',
  '--what',
  '-q',
  '--what=1',
  '---',
);

/** One option of a command in each way that people write it. */
function written(name: string, { type, alias }: Option): fc.Arbitrary<string[]> {
  const spellings = [`--${name}`, ...(alias === undefined ? [] : [`-${alias}`])];
  const spelling = fc.constantFrom(...spellings);
  const valued = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: odd });
  const ways: fc.Arbitrary<string[]>[] = [
    fc.tuple(spelling, valued),
    fc.tuple(spelling, valued).map(([option, value]) => [`${option}=${value}`]),
    fc.tuple(spelling, valued).map(([option, value]) => [`${option}${value}`]),
    spelling.map((option) => [option]),
    fc.constant([`--no-${name}`]),
  ];
  return type === 'boolean'
    ? fc.oneof(
        spelling.map((option) => [option]),
        ...ways,
      )
    : fc.oneof(...ways);
}

/** Words, and options as the help shows them, a value of theirs behind. */
const plainLine = fc.constantFrom(...names).chain((name) => {
  const options = Object.entries((commandNamed(name) as Command).options);
  const parts = options.map(([option, { type, alias, choices }]) => {
    const spelling = fc.constantFrom(`--${option}`, ...(alias === undefined ? [] : [`-${alias}`]));
    const value = choices === undefined ? word : fc.oneof(word, fc.constantFrom(...choices));
    return type === 'boolean'
      ? spelling.map((one) => [one])
      : fc.tuple(spelling, value).map(([one, text]) => [one, text]);
  });
  const words = word.map((path) => [path]);
  return fc
    .array(fc.oneof(words, ...parts), { minLength: 1, maxLength: 4 })
    .map((all) => [name, ...all.flat()] as const);
});

const commandLine = fc.constantFrom(...names).chain((name) => {
  const { options } = commandNamed(name) as Command;
  const part = fc.oneof(
    ...(Object.keys(options).length === 0
      ? []
      : [
          {
            weight: 4,
            arbitrary: fc.oneof(...Object.entries(options).map((entry) => written(...entry))),
          },
        ]),
    { weight: 3, arbitrary: word.map((path) => [path]) },
    { weight: 1, arbitrary: odd.map((argument) => [argument]) },
  );
  return fc.array(part, { maxLength: 5 }).map((parts) => [name, ...parts.flat()] as const);
});

test("where yargs' parser alone finds no mistake, the whole of yargs reads the same arguments", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(commandLine, async ([name, ...argv]) => {
      const reading = read(name, argv);
      if (!('args' in reading)) return;
      answered += 1;
      expect(reading.args).toEqual(await readByYargs(name, argv));
    }),
    { numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(200);
});

test('a plain line is read as the parser reads it, with every option', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(commandLine, plainLine), ([name, ...argv]) => {
      const args = readPlainLine(commandNamed(name) as Command, argv);
      if (args === undefined) return;
      for (const key of Object.keys(args)) seen.add(`${name} ${key}`);
      expect(read(name, argv)).toEqual({ args });
    }),
    { numRuns: 6000 },
  );
  expect(seen.size).toBeGreaterThan(50);
});

test.each([
  ['render a --strict false'],
  ['render a -o -'],
  ['render a -oout'],
  ['render a --format=json'],
  ['render a --format xml'],
  ['render a --check'],
  ['render a -n x -n y'],
  ['render --strict'],
  ['render a --workspace'],
  ['render a -- b'],
  ['render a --help'],
])('%s is left to the parser', (line) => {
  const [name = '', ...argv] = line.split(' ');
  expect(readPlainLine(commandNamed(name) as Command, argv)).toBeUndefined();
});

test.each<[line: string, args: ParsedArguments]>([
  ['render app.yaml', { paths: ['app.yaml'] }],
  ['render -', { paths: ['-'] }],
  ['render 1 2', { paths: ['1', '2'] }],
  ['render a.yaml -o out b.yaml', { paths: ['a.yaml', 'b.yaml'], output: 'out' }],
  ['render -n 1 a.yaml', { paths: ['a.yaml'], namespace: '1' }],
  ['render --force a.yaml --strict', { paths: ['a.yaml'], force: true, strict: true }],
  ['render --force a.yaml --force', { paths: ['a.yaml'], force: true }],
  ['render --set a=b a.yaml', { paths: ['a.yaml'], set: ['a=b'] }],
  ['render --set a=b a.yaml --set c=d', { paths: ['a.yaml'], set: ['a=b', 'c=d'] }],
  ['render --force false a.yaml', { paths: ['a.yaml'], force: false }],
  ['validate apps/ --format json', { paths: ['apps/'], format: 'json' }],
  ['render - --format=json', { paths: ['-'], format: 'json' }],
  ['render a.yaml - --output=-', { paths: ['a.yaml', '-'], output: '-' }],
  ['render a.yaml --output -', { paths: ['a.yaml'], output: '-' }],
  ['render a.yaml --strict -- -b.yaml -', { paths: ['a.yaml', '-b.yaml', '-'], strict: true }],
  ['render a.yaml --workspace=', { paths: ['a.yaml'], workspace: '' }],
  ['render -- -a.yaml', { paths: ['-a.yaml'] }],
  ['discover -o - --header a:b', { 'output-file': '-', header: ['a:b'] }],
  ['schema workspace', { kind: 'workspace' }],
])('%s', async (line, args) => {
  const [name = '', ...argv] = line.split(' ');
  expect(read(name, argv)).toEqual({ args });
  expect(await readByYargs(name, argv)).toEqual(args);
});

test.each([
  ['no path', ['render'], 'missing-word'],
  ['an option of another command', ['validate', 'app.yaml', '--force'], 'unknown-options'],
  ['an unknown option', ['render', 'app.yaml', '--what'], 'unknown-options'],
  ['an option of an object', ['render', 'app.yaml', '--constructor'], 'unknown-options'],
  ['a value that is missing', ['render', 'app.yaml', '-o'], 'missing-value'],
  ['a value that is empty', ['render', 'app.yaml', '-o', ''], 'missing-value'],
  ['a value that is not a choice', ['render', 'app.yaml', '--format', 'toml'], 'bad-choice'],
  ['a value missing before another', ['render', '--set', '--set', 'a=b', 'app.yaml'], 'missing-value'],
  ['a value missing that may be empty', ['render', 'app.yaml', '--workspace'], 'missing-value'],
  ['an option twice', ['render', 'app.yaml', '-n', 'a', '-n', 'b'], 'given-twice'],
  ['a path that looks like an option', ['render', '---'], 'unknown-options'],
  ['a switch with a value', ['discover', '--once=maybe'], 'value-of-switch'],
  ['a value without a space', ['render', 'app.yaml', '-oout'], 'run-together'],
  ['a word too many', ['explain', 'a', 'b'], 'extra-word'],
  ['a word that is not a choice', ['completion', 'sh'], 'bad-word'],
])('%s is a mistake', (_what, [name = '', ...argv], kind) => {
  expect(read(name, argv)).toMatchObject({ mistake: { kind } });
});

test.each(names)('%s has help and version, whatever else is wrong', (name) => {
  expect(read(name, ['--what', '-h'])).toEqual({ asks: 'help' });
  expect(read(name, ['x', 'y', 'z', '--version'])).toEqual({ asks: 'version' });
});
