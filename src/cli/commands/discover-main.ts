import { type DiscoverArguments, discoverOptions } from '../arguments/discover-options.ts';
import { parseOptions } from '../arguments/parse-options.ts';
import { unknownOption } from '../arguments/unknown-option.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { writeStderr } from '../terminal/write-stderr.ts';
import { discover } from './discover.ts';

/** `appcfg discover` with what stands behind it on the command line; gives the exit code. */
export async function discoverMain(argv: readonly string[]): Promise<number> {
  const { words, isHelp, given } = parseOptions(discoverOptions, argv);
  if (isHelp) {
    const { discoverHelp } = await import('../arguments/discover-help.ts');
    return printAnswer(await discoverHelp());
  }
  const mistake = findMistake(words, given);
  if (mistake === undefined) return discover(given as DiscoverArguments);
  writeStderr(`appcfg: ${mistake}\nappcfg discover --help lists what there is\n`);
  return EXIT.input;
}

function findMistake(words: readonly string[], given: Readonly<Record<string, unknown>>): string | undefined {
  // The old adapter's only command.
  const stray = words.find((word, index) => index > 0 || word !== 'run');
  if (stray !== undefined) return `discover takes options only, and not ${stray}`;
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(discoverOptions, name)) return unknownOption(name, Object.keys(discoverOptions));
    const isEmpty = [value].flat().some((each) => each === '');
    if (isEmpty) return `--${name} needs a value`;
  }
  return undefined;
}
