/** The definitions of what is accepted and of what templates can name, as the generators of this folder read them. */
import { readFileSync } from 'node:fs';

export const schema = read('app-configuration');
export const workspaceSchema = read('workspace');
export const templateSchema = read('template-variables');

function read(name) {
  return JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
}

/** The last step of `#/$defs/Container`. */
export function definitionName(reference) {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** Every `$defs` entry that `name` leads to, itself included. */
export function reachableFrom(...names) {
  const found = new Set();
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.$ref === 'string') collect(definitionName(value.$ref));
    for (const part of Object.values(value)) visit(part);
  };
  const collect = (name) => {
    if (found.has(name)) return;
    found.add(name);
    visit(definitions[name]);
  };
  names.forEach(collect);
  return [...found];
}

/**
 * What the program judges: applications, their monitoring blocks one by one, the blocks of a workspace, and the
 * manifests that are named in the place of a workload.
 */
export const JUDGED = [
  'Application',
  'Scraping',
  'MonitoringBlock',
  'ServiceBlock',
  'OpsRuleBlock',
  'ManifestReference',
];

/**
 * The `$defs` of all, as the program meets them: the blocks under `monitoring` are judged one by one, as Scraping, and
 * a workload that is a manifest has been replaced before its application is judged.
 */
export const definitions = {
  ...schema.$defs,
  ...workspaceSchema.$defs,
  ...templateSchema.$defs,
  Application: {
    ...schema.$defs.Application,
    properties: {
      ...schema.$defs.Application.properties,
      workload: { $ref: '#/$defs/Workload' },
      monitoring: { description: schema.$defs.Monitoring.description, tsType: 'unknown' },
    },
  },
};

/** A field with what its definition says and it does not say itself. */
export function resolved({ $ref, ...own }) {
  return $ref === undefined ? own : { ...resolved(definitions[definitionName($ref)]), ...own };
}
