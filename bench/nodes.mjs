/**
 * Start-up with each Node that is supported, against that Node itself:
 *
 *     npm run build && node bench/nodes.mjs
 */
import { fileURLToPath } from 'node:url';
import { nodes } from '../build/nodes.mjs';
import { appcfg, startUpTimes } from './measure.mjs';

const example = fileURLToPath(new URL('../examples/sample-app/app.yaml', import.meta.url));
const all = nodes();
const times = startUpTimes(
  21,
  all.flatMap(({ binary }) => [
    [binary, '-e', '0'],
    [binary, appcfg, 'render', example],
  ]),
);
all.forEach(({ version }, index) => {
  const [bare, render] = times.slice(2 * index);
  const ratio = (render / bare).toFixed(2);
  console.log(
    `start-up with Node ${version}: node -e 0 ${bare.toFixed(1)} ms, render ${render.toFixed(1)} ms, ${ratio}×`,
  );
});
