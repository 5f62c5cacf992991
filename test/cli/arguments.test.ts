import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastArguments } from '../../src/cli/arguments/fast-arguments.ts';
import { type Arguments, type Command, type CommandName, commands } from '../../src/cli/arguments/options.ts';
import { runYargs } from '../../src/cli/arguments/yargs.ts';

interface Called {
  readonly name: CommandName;
  readonly args: Arguments;
}

/** What the whole of yargs calls for a command line; undefined where it calls nothing. */
async function calledByYargs(argv: readonly string[]): Promise<Called | undefined> {
  let called: Called | undefined;
  const handler = (name: CommandName) => async (args: Arguments) => {
    called = { name, args };
    return 0;
  };
  const names = Object.keys(commands) as CommandName[];
  await runYargs(
    argv,
    Object.fromEntries(names.map((name) => [name, handler(name)])) as Parameters<typeof runYargs>[1],
    async () => 0,
  );
  return called;
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
function written(name: string, { type, alias }: Command['options'][string]): fc.Arbitrary<string[]> {
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

const commandLine = fc.constantFrom(...(Object.keys(commands) as CommandName[])).chain((name) => {
  const { options }: Command = commands[name];
  const option = fc.oneof(...Object.entries(options).map((entry) => written(...entry)));
  const part = fc.oneof(
    { weight: 4, arbitrary: option },
    { weight: 3, arbitrary: word.map((path) => [path]) },
    { weight: 1, arbitrary: odd.map((argument) => [argument]) },
  );
  return fc.array(part, { maxLength: 5 }).map((parts) => [name, ...parts.flat()]);
});

test("where yargs' parser alone answers, the whole of yargs calls the same command with the same arguments", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(commandLine, async (argv) => {
      const fast = fastArguments(argv);
      if (fast === undefined) return;
      answered += 1;
      expect(await calledByYargs(argv)).toEqual(fast);
    }),
    { numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(200);
});

// A line on the left is answered at once, with these arguments; both ways have to agree on it.
test.each<[line: string, args: Arguments]>([
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
])('%s', async (line, args) => {
  const argv = line.split(' ');
  const called = { name: argv[0], args };
  expect(fastArguments(argv)).toEqual(called);
  expect(await calledByYargs(argv)).toEqual(called);
});

test.each([
  ['nothing at all', []],
  ['another command', ['discover']],
  ['a property of every object', ['constructor', 'app.yaml']],
  ['no path', ['render']],
  ['help', ['render', 'app.yaml', '--help']],
  ['an option of another command', ['validate', 'app.yaml', '--force']],
  ['an unknown option', ['render', 'app.yaml', '--what']],
  ['a value that is missing', ['render', 'app.yaml', '-o']],
  ['a value that is empty', ['render', 'app.yaml', '-o', '']],
  ['a value that is no choice', ['render', 'app.yaml', '--format', 'toml']],
  ['a value that is missing before another', ['render', '--set', '--set', 'a=b', 'app.yaml']],
  ['an option twice', ['render', 'app.yaml', '-n', 'a', '-n', 'b']],
  ['a path that looks like an option', ['render', '---']],
  ['paths behind --', ['render', '--', '-a.yaml']],
  ['a value behind =', ['render', 'app.yaml', '--format=json']],
])('the whole of yargs is asked about %s', (_what, argv) => {
  expect(fastArguments(argv)).toBeUndefined();
});

test.each<[line: string, args: Arguments]>([
  ['render - --format=json', { paths: ['-'], format: 'json' }],
  ['render a.yaml - --output=-', { paths: ['a.yaml', '-'], output: '-' }],
  ['render a.yaml --strict -- -b.yaml -', { paths: ['a.yaml', '-b.yaml', '-'], strict: true }],
])('the whole of yargs reads %s', async (line, args) => {
  expect(await calledByYargs(line.split(' '))).toEqual({ name: 'render', args });
});
