/** The command by itself, as a bundle that tests start as a process of its own. */
import { discoverMain } from '../../src/cli/discover-main.ts';

discoverMain(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
