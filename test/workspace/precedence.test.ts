import { describe, expect, test } from 'vitest';
import { readApplications } from '../../src/application/dialects/dialect.ts';
import type { Origin } from '../../src/application/model/application.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import type { AuthoredApplication } from '../../src/generated/app-configuration.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { compileWorkspace } from '../../src/workspace/compile-workspace.ts';

const LAYERS = ['default', 'block', 'application', 'enforced'] as const;
type Layer = (typeof LAYERS)[number];

/** For each attribute what each layer says, the strongest last. */
const SAID: Readonly<Record<string, Readonly<Record<Layer, string>>>> = {
  scheme: { default: 'https', block: 'http', application: 'https', enforced: 'https' },
  path: { default: '/default', block: '/block', application: '/application', enforced: '/application' },
  port: { default: '1001', block: '1002', application: '1003', enforced: '1003' },
  interval: { default: '21s', block: '22s', application: '23s', enforced: '23s' },
  timeout: { default: '1s', block: '2s', application: '3s', enforced: '3s' },
  operatorMode: { default: 'true', block: 'false', application: 'true', enforced: 'true' },
  monitorType: { default: 'Service', block: 'Ingress', application: 'service', enforced: 'Service' },
};
const BUILT_IN: Readonly<Record<string, string>> = {
  scheme: 'http',
  path: '/metrics',
  port: '8080',
  interval: '15s',
  timeout: '5s',
  operatorMode: 'false',
  monitorType: 'pod',
};

/** Every set of layers, as bits: 0 is none of them, 15 is all of them. */
const COMBINATIONS = Object.keys(SAID).flatMap((attribute) =>
  Array.from({ length: 2 ** LAYERS.length }, (_, bits) => {
    const layers = LAYERS.filter((_, index) => (bits & (1 << index)) !== 0);
    return { attribute, layers };
  }),
);

async function resolved(attribute: string, layers: readonly Layer[]) {
  const line = (layer: Layer) => (layers.includes(layer) ? `${attribute}: ${SAID[attribute]?.[layer]}` : '');
  const workspace = await compileWorkspace({
    name: 'workspace.yaml',
    text: `modules: {monitoring: {default: {${line('default')}}, own: {projectSelector: [shop]${prefixed(line('block'))}${prefixed(layers.includes('enforced') ? `enforced: {${line('enforced')}}` : '')}}}}`,
  });
  if (workspace.value === undefined) throw new Error(JSON.stringify(workspace.diagnostics));
  const text = `name: shop\nworkload: {containers: {web: {image: nginx}}}\nmonitoring: {${line('application')}}`;
  const [document] = readDocuments({ name: 'app.yaml', text });
  if (document?.value === undefined) throw new Error('no document');
  const [application] = readApplications(document.value, 'flat').applications;
  if (application === undefined) throw new Error('no application');
  const result = resolve(plainValue(application) as AuthoredApplication, application, {
    workspace: workspace.value,
  });
  const [block] = result.value?.monitoring ?? [];
  if (block === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return Object.entries(block).find(([name]) => name === attribute)?.[1] as {
    readonly value: unknown;
    readonly origin: Origin;
  };
}

function prefixed(entry: string): string {
  return entry === '' ? '' : `, ${entry}`;
}

function text(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value);
}

describe.each(COMBINATIONS)('$attribute, said by $layers', ({ attribute, layers }) => {
  test('has the value of the strongest, and knows who that was', async () => {
    const { value, origin } = await resolved(attribute, layers);
    const strongest = layers.at(-1);
    const said = strongest === undefined ? BUILT_IN[attribute] : SAID[attribute]?.[strongest];
    expect(text(value)).toBe(attribute === 'monitorType' ? said?.toLowerCase() : said);
    if (strongest === undefined) {
      expect(origin.by).toBe('built-in');
      return;
    }
    expect(origin.by).toBe(strongest === 'application' ? 'application' : 'workspace');
    if (!('place' in origin)) throw new Error('an origin without a place');
    const { document, span } = origin.place.location;
    expect(document.name).toBe(strongest === 'application' ? 'app.yaml' : 'workspace.yaml');
    expect(document.text.slice(span.start, span.end)).toBe(SAID[attribute]?.[strongest]);
    expect('enforced' in origin && origin.enforced).toBe(strongest === 'enforced');
  });
});
