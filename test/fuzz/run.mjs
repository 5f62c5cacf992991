/**
 * Gives random inputs to everything that reads what others write, each surface for its share of the time: no
 * exception, no hang, diagnostics with places, nothing that a terminal obeys, the same answer twice, and what is
 * rendered is read back. About half of the inputs are accepted. Exit 1 if there is a finding.
 *
 *     npm run fuzz [-- --minutes 1] [--seed 1] [--surface NAME]
 *
 * A finding is written to `fixtures/fuzz/<surface>`, for test/fuzz/corpus.test.ts to ask about it from then on.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

/** An input that takes longer than this hangs, on any machine. */
const HANG_MS = 30_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    surface: { type: 'string' },
  },
});
const shared = new Int32Array(new SharedArrayBuffer(8));
let findings = 0;
let doing = '';
const worker = new Worker(new URL('worker.mjs', import.meta.url), {
  workerData: { ...values, minutes: Number(values.minutes), seed: Number(values.seed), shared },
});
let before = -1;
const watch = setInterval(() => {
  const at = Atomics.load(shared, 0);
  if (at === before && Atomics.load(shared, 1) === 1) {
    console.log(`FINDING ${doing}: input ${at} of seed ${values.seed} takes more than ${HANG_MS / 1000} s`);
    process.exit(1);
  }
  before = at;
}, HANG_MS);
worker.on('message', (message) => {
  if (message.surface !== undefined) doing = message.surface;
  if (message.line !== undefined) console.log(message.line);
  if (message.finding !== undefined) keep(message);
});
worker.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
worker.on('exit', () => {
  clearInterval(watch);
  process.exitCode = findings === 0 ? 0 : 1;
});

function keep({ finding, input, name, index }) {
  findings += 1;
  const folder = fileURLToPath(new URL(`../../fixtures/fuzz/${name}`, import.meta.url));
  const file = createHash('sha256').update(input).digest('hex').slice(0, 12);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${file}`, input);
  console.log(
    `FINDING ${name}: input ${index} of seed ${values.seed}, in fixtures/fuzz/${name}/${file}\n${finding}`,
  );
}
