/** Makes and judges inputs; whoever started it watches the number of the input. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import { usedFormatsOnly } from '../../build/used-formats-only.mjs';

/** The same mistake is found thousands of times. */
const FINDINGS = 5;
const { minutes, seed, surface, shared } = workerData;
const root = fileURLToPath(new URL('../..', import.meta.url));
// As deep below the root as its sources are, which name the fixtures by that.
const outfile = join(root, 'node_modules', '.fuzz', 'one-input.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/one-input.ts'],
  plugins: [usedFormatsOnly],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  sourcemap: 'inline',
});
const { inputOf, judgeInput, surfaceNames } = await import(outfile);
if (surface !== undefined && !surfaceNames.includes(surface))
  throw new Error(`there is no surface ${surface}, but ${surfaceNames.join(', ')}`);

const names = surface === undefined ? surfaceNames : [surface];
for (const name of names) {
  parentPort.postMessage({ surface: name });
  const until = performance.now() + (minutes * 60_000) / names.length;
  const seen = new Set();
  let accepted = 0;
  let slowest = { took: 0, index: 0 };
  let index = 0;
  Atomics.store(shared, 1, 1);
  for (; performance.now() < until && seen.size < FINDINGS; index++) {
    Atomics.store(shared, 0, index);
    const input = inputOf(name, seed, index);
    const began = performance.now();
    const verdict = await judgeInput(name, input);
    const took = performance.now() - began;
    if (took > slowest.took) slowest = { took, index };
    if (verdict === true) accepted += 1;
    if (!(verdict instanceof Error) || seen.has(verdict.message)) continue;
    seen.add(verdict.message);
    parentPort.postMessage({ finding: verdict.stack, input, name, index });
  }
  Atomics.store(shared, 1, 0);
  const share = Math.round((100 * accepted) / Math.max(1, index));
  const slow = `${Math.round(slowest.took)} ms at most (input ${slowest.index})`;
  parentPort.postMessage({
    line: `${name}: ${index} inputs, ${share} % accepted, ${seen.size} findings, ${slow}`,
  });
}
