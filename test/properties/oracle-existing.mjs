/** Manifests in any style with monitoring applied, before the oracle, each in a namespace of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { runProgram } from '../program.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { choices, manifests, monitoring, written } from './existing.mjs';
import { errorsIn, judge, targetsIn } from './judge.mjs';

const APPLICATIONS = 200;
/** Any other number makes other manifests. */
const SEED = 20261;

/**
 * Renders the manifests that compile, and compares what the oracle finds: of each workload, which has one pod, one
 * target, scraped once.
 */
export function judgeExisting() {
  return inScratchFolder((folder) => {
    const samples = fc.sample(fc.tuple(manifests, monitoring, choices), {
      numRuns: APPLICATIONS,
      seed: SEED,
    });
    const fileOf = (namespace) => join(folder, `${namespace}.app.json`);
    const namespaces = samples.map((sample, index) => writeSample(folder, sample, index));
    const refused = filesWithErrors(folder);
    const compiled = namespaces.filter((namespace) => !refused.has(fileOf(namespace)));
    return judge(runProgram(['render', ...compiled.map(fileOf)]), compiled, (namespace, targets) => {
      const found = targetsIn(namespace, targets);
      return found.length === 1 ? [] : [`${namespace}: ${found.length} targets`];
    });
  });
}

function writeSample(folder, [objects, block, decisions], index) {
  const namespace = `existing-${index}`;
  const moved = JSON.parse(JSON.stringify(objects).replaceAll('"shop-ns"', `"${namespace}"`));
  writeFileSync(join(folder, `${namespace}.manifest`), written(moved, decisions));
  const application = {
    name: 'shop',
    namespace,
    workload: { manifest: `${namespace}.manifest` },
    monitoring: block,
  };
  writeFileSync(join(folder, `${namespace}.app.json`), JSON.stringify(application));
  return namespace;
}

function filesWithErrors(folder) {
  const errors = errorsIn(runProgram(['validate', folder, '--format', 'json']));
  // A mistake may be in the manifest.
  return new Set(errors.map(({ file }) => file.replace(/\.manifest$/, '.app.json')));
}
