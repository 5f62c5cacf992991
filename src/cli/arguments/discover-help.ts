import yargs from 'yargs';
import { type DiscoverOption, discoverOptions } from './discover-options.ts';

/** What `discover --help` prints; yargs lays it out, and is loaded for nothing else. */
export function discoverHelp(): Promise<string> {
  const parser = yargs()
    .scriptName('appcfg discover')
    .usage("Keeps Kuma's monitoring assignments as a file_sd file for Prometheus.\n\n$0 [options]")
    .locale('en')
    .version(false)
    .alias('help', 'h')
    .exitProcess(false)
    .wrap(100);
  const options: [string, DiscoverOption][] = Object.entries(discoverOptions);
  for (const [name, { type, alias, choices, describe, default: standard, env }] of options) {
    const variables = env === undefined ? '' : ` (${env.map((each) => `$${each}`).join(', ')})`;
    parser.option(name, {
      type,
      describe: describe + variables,
      ...(alias === undefined ? {} : { alias }),
      ...(choices === undefined ? {} : { choices }),
      ...(standard === undefined ? {} : { defaultDescription: standard }),
    });
  }
  parser
    .example(
      '$0 --once --cp-address http://localhost:5681 -o kuma.file_sd.json',
      'one snapshot, for CI and cron',
    )
    .example(
      '$0 --cp-address grpc://kuma-cp:5676 -o /var/lib/kuma.file_sd.json',
      'forever, beside Prometheus',
    );
  return parser.getHelp().then((help) => `${help}\n`);
}
