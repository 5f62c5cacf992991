import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePages } from '../../build/reference.mjs';

test.each(Object.entries(referencePages()))(
  'docs/%s is what the schema and the table of codes say',
  (name, text) => {
    expect(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')).toBe(text);
  },
);
