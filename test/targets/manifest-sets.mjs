/** The sets of manifests that appcfg and the oracle are both asked about. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '../scratch-folder.mjs';

const shared = process.env.APPCFG_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * @typedef {object} ManifestSet
 * @property {string} name
 * @property {string} folder holds the manifests in `set/`
 * @property {string[]} flags that both understand
 * @property {string[]} [ownFlags] that appcfg alone is called with
 * @property {() => void} dispose
 */

/** appcfg asks a Prometheus resource among the manifests, and the oracle one that selects everything. */
const NO_RESOURCE = ['--prometheus', 'none'];

/** @returns {Generator<ManifestSet>} */
export function* manifestSets() {
  const cases = join(shared, 'oracle-2', 'testdata');
  if (existsSync(cases)) {
    for (const name of readdirSync(cases)) {
      // Two spellings of one annotation with different values: Prometheus lets chance decide.
      if (name === 'annotations-pod-both-spellings') continue;
      const resource = join(cases, name, 'prometheus.yaml');
      const flags = existsSync(resource) ? ['--prometheus', 'set/prometheus.yaml'] : [];
      yield setOfFolder(`oracle/${name}`, join(cases, name), flags);
      if (name === 'release-label')
        yield setOfFolder(`oracle/${name}+`, join(cases, name), ['--release', 'stack']);
    }
  }
  const recorded = join(shared, 'recorded', 'kusion-monitoring');
  if (existsSync(recorded)) {
    for (const file of readdirSync(recorded).filter((one) => one.endsWith('.yaml')))
      yield setOfText(`recorded/${file}`, readFileSync(join(recorded, file), 'utf8'), []);
  }
}

/** A file for each document, so that a place in a file says which object is meant. */
function setOfText(name, text, flags) {
  const { folder, dispose } = scratchFolder();
  mkdirSync(join(folder, 'set'));
  text.split(/^---$/mu).forEach((document, index) => {
    if (document.trim() !== '')
      writeFileSync(join(folder, 'set', `${String(index).padStart(4, '0')}.yaml`), document);
  });
  return { name, folder, flags, ownFlags: flags.length > 0 ? [] : NO_RESOURCE, dispose };
}

function setOfFolder(name, from, flags) {
  const { folder, dispose } = scratchFolder();
  if (statSync(from).isDirectory()) cpSync(from, join(folder, 'set'), { recursive: true });
  return { name, folder, flags, ownFlags: flags.length > 0 ? [] : NO_RESOURCE, dispose };
}
