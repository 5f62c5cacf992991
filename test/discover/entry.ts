/** The command by itself, as a bundle that tests start as a process of its own. */
import parse from 'yargs-parser';
import { discover } from '../../src/cli/discover-command.ts';
import {
  type DiscoverArguments,
  type DiscoverOption,
  discoverOptions,
} from '../../src/cli/discover-options.ts';

const table: [string, DiscoverOption][] = Object.entries(discoverOptions);
const { _, ...args }: DiscoverArguments & { _: unknown } = parse(process.argv.slice(2), {
  boolean: table.filter(([, { type }]) => type === 'boolean').map(([name]) => name),
  string: table.filter(([, { type }]) => type === 'string').map(([name]) => name),
  alias: Object.fromEntries(
    table.flatMap(([name, { alias }]) => (alias === undefined ? [] : [[name, [alias]]])),
  ),
  configuration: { 'camel-case-expansion': false, 'strip-aliased': true, 'parse-numbers': false },
});
discover(args).then((code) => {
  process.exitCode = code;
});
