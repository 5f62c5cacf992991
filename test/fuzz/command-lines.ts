import { commandNamed, commands } from '../../src/cli/arguments/commands.ts';
import { mistakeMessage } from '../../src/cli/arguments/mistake-message.ts';
import { readArguments } from '../../src/cli/arguments/read-arguments.ts';
import { insist, judgeTwice } from './judge.ts';
import { pick, type Random } from './mutate.ts';

const WORDS = [
  ...[
    'app.yaml',
    'app.yaml',
    'app.yaml',
    'apps',
    '-',
    '--',
    '',
    '-o',
    '-h',
    '-x',
    '-abc',
    '-o=',
    '--=',
    '---',
    '1e3',
  ],
  ...['__proto__', '--__proto__.x=1', '--constructor', '--a.b=c', '--no-color', '\u001b[31m', '\n::error::x'],
];

/** A command's name and words behind it, as JSON. */
export function makeCommandLine(random: Random): Buffer {
  const name = pick(random, Object.keys(commands));
  const table = commandNamed(name)?.options ?? {};
  const words: string[] = random() < 0.7 ? ['app.yaml'] : [];
  for (let count = Math.floor(random() * 4); count > 0; count--) {
    const [option, entry] = pick(random, [...Object.entries(table), ['x', undefined]] as const);
    if (random() < 0.25) words.push(pick(random, WORDS));
    else if (entry?.type !== 'string') words.push(`--${option}${random() < 0.1 ? '=x' : ''}`);
    else
      words.push(
        `--${option}`,
        pick(random, random() < 0.8 ? (entry.choices ?? ['1', 'x=y', 'out']) : WORDS),
      );
  }
  return Buffer.from(JSON.stringify([name, ...words]));
}

export async function judgeCommandLine(input: Buffer): Promise<boolean> {
  const [name = '', ...argv] = JSON.parse(String(input)) as string[];
  const command = commandNamed(name);
  if (command === undefined) return false;
  const reading = readArguments(command, argv);
  judgeTwice(reading, readArguments(command, argv));
  if ('mistake' in reading) {
    const message = mistakeMessage(name, command, reading.mistake);
    insist(message !== '' && !/undefined|\[object/.test(message), `a message says nothing: ${message}`);
    return false;
  }
  if (!('args' in reading) || command.raw === true) return true;
  const word = command.positional?.name;
  for (const key of Object.keys(reading.args))
    insist(
      Object.hasOwn(command.options, key) || key === word || key === `${word}s`,
      `${key} is not in the table`,
    );
  return true;
}
