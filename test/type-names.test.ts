import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

test('no two files of src export a type of the same name: one name, one meaning', () => {
  const files = new Map<string, string[]>();
  for (const { path, text } of sourceFiles) {
    for (const [, name = ''] of text.matchAll(/^export (?:declare )?(?:type|interface|class|enum) (\w+)/gm))
      files.set(name, [...(files.get(name) ?? []), path]);
  }
  expect([...files].filter(([, declaredIn]) => declaredIn.length > 1)).toEqual([]);
});
