import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

/** The code block below `<!-- name -->`. */
function blockFrom(name: string): string {
  const [, block] = new RegExp(`<!-- ${name} -->\n\`\`\`yaml\n(.*?)\`\`\``, 's').exec(readme) ?? [];
  if (block === undefined) throw new Error(`the README shows nothing from ${name}`);
  return block;
}

test('the README shows the example as it is', () => {
  expect(blockFrom('examples/sample-app/app.yaml')).toBe(
    readFileSync(new URL('examples/sample-app/app.yaml', root), 'utf8'),
  );
});

test('the example gives what the README shows', () => {
  const { stdout } = runProgram(['render', 'examples/sample-app/app.yaml'], { cwd: root });
  expect(stdout).toBe(readFileSync(new URL('examples/sample-app/manifests.yaml', root), 'utf8'));
  expect(stdout).toContain(blockFrom('examples/sample-app/manifests.yaml'));
});
