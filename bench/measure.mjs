/** Runs a process and says what it took. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { executableFor, host } from '../build/executables.mjs';

export const appcfg = fileURLToPath(new URL('../dist/appcfg.cjs', import.meta.url));
/** What `npm run build:standalone -- host` makes. */
export const executable = executableFor(host);
const usageHook = fileURLToPath(new URL('usage.cjs', import.meta.url));
const usageFile = join(tmpdir(), `appcfg-bench-usage-${process.pid}.json`);
process.once('exit', () => rmSync(usageFile, { force: true }));
// Node would read that file of certificates at each start, which takes longer than everything else.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/**
 * One run of a Node program.
 *
 * @param {string[]} args what comes after `node`
 * @param {{ exit?: number, output?: 'pipe' | 'ignore' }} [options] the exit code that is not a failure; whether its output
 *   is read
 * @returns {{ seconds: number, cpuSeconds: number, peakMegabytes: number, stdout: string }} from the start of the
 *   process to its end
 */
export function run(args, { exit = 0, output = 'ignore' } = {}) {
  const began = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--require', usageHook, ...args], {
    env: { ...environment, BENCH_USAGE: usageFile },
    stdio: ['ignore', output, 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== exit) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, ...JSON.parse(readFileSync(usageFile, 'utf8')), stdout };
}

/**
 * The best of several rounds of each program, taken in turns so that all see the same minutes of the machine.
 *
 * @param {number} rounds
 * @param {Record<string, () => ReturnType<typeof run>>} programs
 */
export function bestOf(rounds, programs) {
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, once] of Object.entries(programs)) {
      const result = once();
      if (best[name] === undefined || result.seconds < best[name].seconds) best[name] = result;
    }
  }
  return best;
}

/**
 * User and system time of one start, in milliseconds, for each command line: the median of so many rounds, in turns.
 * A round is a few starts at once, since bash, which has it from wait4, prints milliseconds.
 *
 * @param {number} rounds
 * @param {string[][]} commandLines a program and its arguments
 */
export function startUpTimes(rounds, commandLines) {
  const atOnce = 5;
  const loop = `TIMEFORMAT='%3U %3S'; time for i in {1..${atOnce}}; do "$@" >/dev/null; done`;
  const times = commandLines.map(() => []);
  for (let round = 0; round < rounds; round++) {
    commandLines.forEach((command, index) => {
      const { stderr } = spawnSync('bash', ['-c', loop, 'bash', ...command], {
        env: environment,
        encoding: 'utf8',
      });
      const [user, system] = stderr.trim().split(' ').map(Number);
      times[index].push(((user + system) * 1000) / atOnce);
    });
  }
  return times.map((all) => all.sort((a, b) => a - b)[rounds >> 1]);
}
