import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import type { Manifest } from '../../src/manifests/manifest.ts';
import { compileDocument, dialectOf } from '../../src/pipeline.ts';
import { compileWorkspace } from '../../src/workspace-pipeline.ts';
import { textOf } from './application.mjs';
import { documentOf } from './compiled.ts';
import { applicationWithAccess, workspace } from './workspace.mjs';

interface Outcome {
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
}

async function compiled(application: unknown, platform: unknown): Promise<Outcome> {
  const read = await compileWorkspace({ name: 'workspace.json', text: JSON.stringify(platform) });
  if (read.value === undefined) return { manifests: [], diagnostics: read.diagnostics };
  const node = documentOf(textOf(application));
  const found = await compileDocument(node, dialectOf(node) ?? 'flat', { workspace: read.value });
  return { manifests: found.compiled.flatMap(({ manifests }) => manifests), diagnostics: found.diagnostics };
}

const pair = fc.record({ application: applicationWithAccess, platform: workspace });

test('any workspace with any application compiles, or says what is wrong and where', async () => {
  await fc.assert(
    fc.asyncProperty(pair, async ({ application, platform }) => {
      const before = JSON.stringify(platform);
      const { manifests, diagnostics } = await compiled(application, platform);
      expect(hasErrors(diagnostics)).toBe(manifests.length === 0);
      for (const { severity, location } of diagnostics) {
        if (severity === 'error') expect(location).toBeDefined();
      }
      expect(JSON.stringify(platform)).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test('at least four of five of the generated pairs are right, and the others show each rule of this room', async () => {
  const sample = fc.sample(pair, { numRuns: 1500, seed: 41 });
  const codes = new Set<string>();
  let right = 0;
  for (const { application, platform } of sample) {
    const { diagnostics } = await compiled(application, platform);
    if (!hasErrors(diagnostics)) right += 1;
    for (const { code } of diagnostics) codes.add(code);
  }
  expect(right / sample.length).toBeGreaterThan(0.8);
  expect([...codes]).toEqual(
    expect.arrayContaining([
      'bad-tls',
      'colliding-annotations',
      'enforced-attribute',
      'istio-files',
      'istio-merging',
      'istio-strict',
    ]),
  );
});

test('whatever is wrong in a workspace gets a place in it, and never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), workspace, async (value, { modules }) => {
      const shapes = [
        value,
        { modules: value },
        { modules: { monitoring: value } },
        { modules: { monitoring: { default: value } } },
        {
          modules: {
            monitoring: { ...modules.monitoring, default: { ...modules.monitoring.default, x: value } },
          },
        },
      ];
      for (const shape of shapes) {
        const { diagnostics } = await compileWorkspace({ name: 'w.json', text: JSON.stringify(shape) });
        for (const { location } of diagnostics) expect(location?.document.name).toBe('w.json');
      }
    }),
    { numRuns: 300 },
  );
});
