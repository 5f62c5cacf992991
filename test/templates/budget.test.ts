import { expect, test } from 'vitest';
import { readTemplate } from '../../src/templates/template.ts';

const labels = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`l${index}`, 'v']));

async function messages(text: string): Promise<readonly string[]> {
  const { diagnostics } = (await readTemplate({ name: 'a.hbs', text }).value?.({ labels })) ?? {
    diagnostics: [],
  };
  return diagnostics.map(({ message }) => message);
}

test('a template whose blocks multiply ends with one mistake', async () => {
  const nested = (what: string) => `${'{{#each @root.labels}}'.repeat(9)}${what}${'{{/each}}'.repeat(9)}`;
  expect(await messages(nested(''))).toEqual(['the template takes more than 200000 steps']);
  expect(await messages(nested('a'.repeat(1000)))).toEqual([
    'the template renders more than 4194304 characters',
  ]);
});

test('a large one that does not is rendered', async () => {
  expect(await messages('{{#each labels}}{{#each @root.labels}}# a line\n{{/each}}{{/each}}')).toEqual([]);
});
