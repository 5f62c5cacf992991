/**
 * Generated applications under generated workspaces before the oracle: what compiles is accepted, scraped once, and
 * each monitor finds its targets.
 *
 *     node test/properties/oracle-workspaces.mjs     # APPCFG_ORACLE names another binary
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { askOracle, needOracle, objections } from '../ask-oracle.mjs';
import { runProgram } from '../program.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { textOf } from './application.mjs';
import { applicationWithAccess, workspace } from './workspace.mjs';

/** A Prometheus with the scrape class that the workspaces name. */
const prometheus = fileURLToPath(
  new URL('../../fixtures/render/workspace/scrape-class/prometheus.yaml', import.meta.url),
);
const WORKSPACES = 20;
const APPLICATIONS_EACH = 20;
/** Any other number makes others. */
const SEED = 20261;

needOracle();
const { manifests, refused } = inScratchFolder(render);
const answer = askOracle(manifests.join('---\n'), ['--prometheus', prometheus]);
if (answer.failed !== undefined) throw new Error(answer.failed);
const differences = objections(answer);
for (const difference of differences) console.log(`✗ ${difference}`);
console.log(
  `${manifests.length} applications under ${WORKSPACES} workspaces with ${answer.targets.length} targets, ${refused} refused: ` +
    `${differences.length} differences`,
);
process.exitCode = differences.length === 0 ? 0 : 1;

/** What the applications that compile render to, each in a namespace of its own, and how many are refused. */
function render(folder) {
  const manifests = [];
  let refused = 0;
  fc.sample(workspace, { numRuns: WORKSPACES, seed: SEED }).forEach((platform, number) => {
    const file = join(folder, `${number}.json`);
    writeFileSync(file, JSON.stringify(platform));
    const sample = fc.sample(applicationWithAccess, { numRuns: APPLICATIONS_EACH, seed: SEED + number });
    sample.forEach((one, index) => {
      const ingress = one.ingress && {
        ingress: { ...one.ingress, hosts: one.ingress.hosts.map((host) => `n${number}-${index}.${host}`) },
      };
      const input = textOf({ ...one, ...ingress, namespace: `generated-${number}-${index}` });
      const { status, stdout } = runProgram(['render', '-', '--workspace', file], { input });
      if (status === 0) manifests.push(stdout);
      else refused += 1;
    });
  });
  return { manifests, refused };
}
