import { expect, test } from 'vitest';
import { predictTargets } from '../../src/library/predict.ts';
import { fixturesWithManifests } from '../fixtures/read-fixtures.mjs';

/** What the workspaces of the fixtures say of their Prometheus. */
const PROMETHEUS = { namespace: 'monitoring', labels: { 'app.kubernetes.io/name': 'prometheus' } };

const FIXTURES = fixturesWithManifests().filter(
  ({ stdout, targets }) =>
    stdout.includes('kind: NetworkPolicy') && stdout.includes('namespace: shop') && targets !== undefined,
);

function blocked(stdout: string, prometheusPods: typeof PROMETHEUS): readonly string[] {
  const { diagnostics } = predictTargets({ name: 'manifests.yaml', text: stdout }, { prometheusPods });
  return diagnostics.filter(({ code }) => code === 'network-policy-blocks').map(({ message }) => message);
}

const ofTheWorkspace = FIXTURES.filter(({ args }) => args.includes('--workspace'));

test('there are NetworkPolicies around what is scraped', () => {
  expect(ofTheWorkspace.length).toBeGreaterThan(2);
});

test.each(ofTheWorkspace)('$name lets the Prometheus of the workspace in', ({ stdout }) => {
  expect(blocked(stdout, PROMETHEUS)).toEqual([]);
});

/** A block of addresses may be that of any pod. */
const byPods = ofTheWorkspace.filter(({ stdout }) => !stdout.includes('ipBlock'));

test.each(byPods)('$name lets no other pod of another namespace in', ({ stdout }) => {
  expect(blocked(stdout, { ...PROMETHEUS, namespace: 'elsewhere' })).not.toEqual([]);
});
