/**
 * Installs the programs of the system that some tests call, on Debian and Ubuntu; what is there already is left alone.
 *
 *     npm run setup:tests              prints each command, and runs it
 *     npm run setup:tests -- --print   prints what is missing and the first command for each, and runs nothing
 */
import { spawnSync } from 'node:child_process';
import { isInPath, isInstalled, systemTools } from './system-tools.mjs';

const printsOnly = process.argv.includes('--print');
const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];

/** Whether it ended well. */
function run(...command) {
  console.log(`+ ${command.join(' ')}`);
  return (
    printsOnly ||
    spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  );
}

let isUpdated = false;
function apt(name) {
  if (!isUpdated) run(...asRoot, 'apt-get', 'update', '-qq');
  isUpdated = true;
  return run(
    ...[...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-qq', '-y'],
    ...['--no-install-recommends', name],
  );
}

/** To where every PATH leads. */
function go(name) {
  if (!isInPath('go')) apt('golang-go');
  return run(...asRoot, 'env', `PATH=${process.env.PATH}`, 'GOBIN=/usr/local/bin', 'go', 'install', name);
}

const pip = (name) => run('python3', '-m', 'pip', 'install', '--quiet', name);

function install(tool) {
  // Debian's own Python refuses pip, and then apt has the package.
  const ways = systemTools[tool].ways.filter((way) => !('pip' in way) || isInPath('python3'));
  for (const way of ways) {
    if ('apt' in way) apt(way.apt);
    else if ('go' in way) go(way.go);
    else if ('snap' in way) run(...asRoot, 'snap', 'install', way.snap, '--classic');
    else pip(way.pip);
    if (printsOnly || isInstalled(tool)) return;
  }
}

const wanted = Object.keys(systemTools).filter((tool) => !isInstalled(tool));
if (wanted.length === 0) console.log('everything that the tests call is installed');
else if (!printsOnly && !isInPath('apt-get')) {
  console.error(`this installs with apt-get, which is not here; install yourself: ${wanted.join(', ')}`);
  process.exit(1);
} else {
  console.log(`missing: ${wanted.join(', ')}`);
  for (const tool of wanted) if (printsOnly || !isInstalled(tool)) install(tool);
  const missing = printsOnly ? [] : wanted.filter((tool) => !isInstalled(tool));
  if (missing.length > 0) {
    console.error(`still missing: ${missing.join(', ')}`);
    process.exitCode = 1;
  }
}
