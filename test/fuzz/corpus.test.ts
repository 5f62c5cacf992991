import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inputOf, judgeInput, surfaceNames } from './one-input.ts';

const corpus = new URL('../../fixtures/fuzz/', import.meta.url);

describe.each(surfaceNames)('%s', (name) => {
  const folder = new URL(`${name}/`, corpus);
  test.each(existsSync(folder) ? readdirSync(folder) : [])(
    '%s is accepted or refused, and no more',
    async (file) => {
      expect(await judgeInput(name, readFileSync(new URL(file, folder)))).toBeTypeOf('boolean');
    },
  );

  test('random inputs are accepted or refused, and some of both', async () => {
    const verdicts = new Set<unknown>();
    for (let index = 0; index < 20; index++) verdicts.add(await judgeInput(name, inputOf(name, 7, index)));
    expect(verdicts).toEqual(new Set([true, false]));
  });
});

test('every folder of the corpus is a surface', () => {
  expect(surfaceNames).toEqual(expect.arrayContaining(readdirSync(corpus)));
});
