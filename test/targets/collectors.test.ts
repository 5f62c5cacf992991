import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { predictTargets } from '../../src/library/predict.ts';
import { readFixtures } from '../fixtures/read-fixtures.mjs';

const fixtures = readFixtures().filter(({ name }) => name.startsWith('targets/collectors/'));

describe("a monitor of another collector has the targets that its vendor's rules give it", () => {
  test.for(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', ([, fixture]) => {
    const manifests = readFileSync(join(fixture.folder, 'manifests.yaml'), 'utf8');
    const [, , option, value] = fixture.args;
    const annotationKeys = option === '--annotation-keys' ? { annotationKeys: value as string } : {};
    const release = option === '--release' ? { release: value as string } : {};
    const { targets } = predictTargets(manifests, { ...annotationKeys, ...release });
    expect(targets).toEqual(fixture.targets);
  });

  test.for(fixtures.map(({ name, folder }) => [name, folder] as const))(
    '%s names its source',
    ([, folder]) => {
      const { why } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
      expect(why).toMatch(/^\S+.{20,}\.$/u);
    },
  );
});
