/**
 * Asks the oracle whether Prometheus takes what `appcfg scrape-config` prints, and whether it then has exactly the
 * targets that `appcfg targets --config` predicts, label for label.
 *
 *     node test/scrape-config/oracle.mjs ORACLE
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { scratchFolder } from '../scratch-folder.mjs';
import { cases, predicted, writeCase } from './cases.mjs';

const [oracle] = process.argv.slice(2);
const { folder, dispose } = scratchFolder();
let failed = 0;
for (const one of cases) {
  writeCase(folder, one);
  const config = ['--config', join(folder, 'prometheus.yml')];
  const { stdout, stderr } = spawnSync(oracle, [...config, join(folder, 'manifests.yaml')], {
    encoding: 'utf8',
  });
  const answer = stdout === '' ? { failed: stderr } : JSON.parse(stdout);
  const ours = predicted(folder, config);
  const isRight =
    answer.failed === undefined &&
    answer.rejected.length === 0 &&
    answer.duplicates.length === 0 &&
    isDeepStrictEqual(answer.targets, ours) &&
    isDeepStrictEqual(answer.targets.map(({ url }) => url).sort(), [...one.urls].sort());
  if (isRight) continue;
  failed += 1;
  console.error(`${one.name}:`, JSON.stringify({ oracle: answer, appcfg: ours }, null, 1));
}
dispose();
console.log(
  `scrape-config: ${cases.length - failed} of ${cases.length} configurations scrape what was predicted`,
);
process.exitCode = failed === 0 ? 0 : 1;
