/** The one definition of what is accepted, as the generators of this folder read it. */
import { readFileSync } from 'node:fs';

export const schema = JSON.parse(
  readFileSync(new URL('../schemas/app-configuration.schema.json', import.meta.url), 'utf8'),
);

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

/** `$defs` as the program meets them: the blocks under `monitoring` are judged one by one, as Scraping. */
export const definitions = {
  ...schema.$defs,
  Application: {
    ...schema.$defs.Application,
    properties: {
      ...schema.$defs.Application.properties,
      monitoring: { description: schema.$defs.Monitoring.description, tsType: 'unknown' },
    },
  },
};
