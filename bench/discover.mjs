/**
 * `discover --once` against a local server: wall clock and CPU from the start of the process to its end, and peak memory
 * (ru_maxrss), over each protocol.
 *
 *     node bench/discover.mjs [TARGETS…]      by default 1000 10000 100000
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appcfg, run } from './measure.mjs';

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'appcfg-bench-'));

function startServer(protocol, targets) {
  const server = spawn(
    process.execPath,
    [
      '--max-old-space-size=8192',
      fileURLToPath(new URL('discover-server.mjs', import.meta.url)),
      protocol,
      String(targets),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve) =>
    server.stdout.once('data', (port) => resolve({ server, port: Number(port) })),
  );
}

function measure(protocol, port) {
  const output = join(folder, 'kuma.file_sd.json');
  rmSync(output, { force: true });
  const options = ['--once', '--log-level', 'off', '--timeout', '10m'];
  const usage = run([
    appcfg,
    'discover',
    ...options,
    '--cp-address',
    addressOf(protocol, port),
    '-o',
    output,
  ]);
  return { ...usage, bytes: statSync(output).size };
}

function addressOf(protocol, port) {
  return `${protocol === 'http' ? 'http' : 'grpc'}://127.0.0.1:${port}`;
}

/** Seconds from the start to the first file, and from a change of one target to the next; how often it was written. */
async function measureChange(protocol, { server, port }) {
  const output = join(folder, 'kuma.file_sd.json');
  rmSync(output, { force: true });
  const address = addressOf(protocol, port);
  const began = performance.now();
  const client = spawn(process.execPath, [appcfg, 'discover', '--cp-address', address, '-o', output], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const written = (times) =>
    new Promise((resolve) => {
      const look = (chunk) => {
        said += chunk;
        if (said.split(' written: ').length > times) {
          client.stderr.off('data', look);
          resolve(performance.now());
        }
      };
      client.stderr.on('data', look);
    });
  const first = (await written(1)) - began;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const changed = performance.now();
  server.kill('SIGUSR2');
  const second = (await written(2)) - changed;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  client.kill();
  return { first, second, writes: said.split(' written: ').length - 1 };
}

console.log('targets   protocol  wall s  cpu s  peak MB  file MB');
try {
  for (const targets of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
    for (const protocol of ['http', 'v1', 'v1alpha1']) {
      const { server, port } = await startServer(protocol, targets);
      const { seconds, cpuSeconds, peakMegabytes, bytes } = measure(protocol, port);
      server.kill();
      const cells = [
        seconds.toFixed(2),
        cpuSeconds.toFixed(2),
        peakMegabytes.toFixed(0),
        (bytes / 1e6).toFixed(1),
      ];
      console.log(
        `${String(targets).padEnd(9)} ${protocol.padEnd(9)} ${cells.map((cell) => cell.padStart(6)).join('  ')}`,
      );
    }
  }
  console.log('\nof 100000 targets one changes\nprotocol  first s  change s  writes');
  for (const protocol of ['http', 'v1', 'v1alpha1']) {
    const started = await startServer(protocol, 100_000);
    const { first, second, writes } = await measureChange(protocol, started);
    started.server.kill();
    const cells = [(first / 1000).toFixed(2), (second / 1000).toFixed(2), String(writes)];
    console.log(`${protocol.padEnd(9)} ${cells.map((cell) => cell.padStart(7)).join('  ')}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
