/**
 * Follows control planes of each protocol beside a real Prometheus, with changes, faults and kills, and prints what it
 * cost: memory, reads of each change, how soon the file was right after each fault. Exit 1 if something is not as it
 * must be.
 *
 *     npm run soak [-- --minutes 60] [--seed 1]
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const { module } = await runnerImport(fileURLToPath(new URL('discover/soak.ts', import.meta.url)));
const began = performance.now();
const figures = await module.soak(Number(values.minutes), Number(values.seed), (line) => console.log(line));

const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(
  `\n${figures.rounds} rounds in ${minutes} minutes, ${figures.faults} faults, ${figures.kills} kills`,
);
console.log(
  `${figures.changes} changes, read by Prometheus ${figures.reads} times, read errors ${figures.readErrors}`,
);
console.log(`looks at Prometheus that missed an assigned target: ${figures.lost}`);
for (const [name, samples] of figures.memory) {
  const [before, after] = module.halves(samples);
  console.log(
    `memory of ${name}: ${before} MB in the first half, ${after} MB in the second, ${Math.max(...samples)} MB at most`,
  );
}
for (const [fault, took] of [...figures.recovery].sort())
  console.log(`right after ${fault}: ${(took / 1000).toFixed(1)} s at most`);
const wrong = module.complaints(figures);
for (const line of wrong) console.error(`WRONG: ${line}`);
process.exit(wrong.length === 0 ? 0 : 1);
