import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/library/compile.ts';
import { predictTargets } from '../../src/library/predict.ts';
import { readFixtures } from '../fixtures/read-fixtures.mjs';

const fixtures = readFixtures().filter(
  ({ name, exit }) => name.startsWith('render/collectors/') && exit === 0,
);

async function scraped(folder: string, workspace: string) {
  const text = (name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') });
  const { manifests, diagnostics } = await compile(text('app.yaml'), {
    workspace: { name: 'workspace.yaml', text: workspace },
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const options = workspace.includes('annotations: grafana') ? { annotationKeys: 'grafana' } : {};
  const { targets, diagnostics: found } = predictTargets(manifests, options);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return targets.map(({ url, interval, timeout, collector }) => ({ url, interval, timeout, collector }));
}

describe('what is written for another collector has it scrape what Prometheus would scrape', () => {
  test.for(fixtures.map(({ name, folder }) => [name, folder] as const))('%s', async ([name, folder]) => {
    const workspace = readFileSync(join(folder, 'workspace.yaml'), 'utf8');
    const own = await scraped(folder, workspace);
    const ofPrometheus = await scraped(
      folder,
      workspace
        .replace(/monitors: .*/u, 'monitors: prometheus')
        .replace(/apiGroup: .*/u, 'apiGroup: monitoring.coreos.com')
        // The chart's jobs have an interval of their own.
        .replace('annotations: grafana', 'operatorMode: true'),
    );
    expect(ofPrometheus).not.toEqual([]);
    const [, collector] = /(azure|vm|google|grafana)/u.exec(name) ?? [];
    const wanted = collector === 'vm' ? 'victoriametrics' : collector;
    expect(own).toEqual(ofPrometheus.map((target) => ({ ...target, collector: wanted })));
  });
});
