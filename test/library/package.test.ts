import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { projectWithPackage } from './installed.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
const examples = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code as string);

function run(folder: string, name: string, code: string): string {
  writeFileSync(join(folder, name), code);
  return execFileSync(process.execPath, [name], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What the compiler of TypeScript says, with nothing of its own or of the package left unchecked. */
function complaints(folder: string, module: string, moduleResolution: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  // Without the types of Node, which a browser's project does not have.
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--types', ''];
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...options,
      '--module',
      module,
      '--moduleResolution',
      moduleResolution,
      ...files,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  return stdout;
}

test('the packed package, installed and imported, does what its page shows', () => {
  const folder = projectWithPackage();
  const said = examples.map((code, index) =>
    run(folder, `example-${index}.mjs`, transformSync(code, { loader: 'ts' }).code),
  );
  expect(said).toHaveLength(4);
  expect(said[0]).toMatch(/^apiVersion: v1\nkind: Service|^apiVersion: apps\/v1\nkind: Deployment/);
  expect(said[0]).toContain('kind: PodMonitor');
  expect(said[1]).toMatch(/PodMonitor/);
  expect(said[2]).toMatch(/^http:\/\/10\.0\.0\.1:8080\/metrics kubernetes-pods default$/m);
  expect(said[3]).toMatch(/^shop\.yaml:2:1: unknown field "workloda"/);
  const required = "const { compile } = require('@appcfg/cli'); console.log(typeof compile);";
  expect(run(folder, 'required.cjs', required)).toBe('function\n');
});

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('its types hold with module %s and moduleResolution %s', (module, moduleResolution) => {
  const folder = projectWithPackage();
  for (const [index, code] of examples.entries()) writeFileSync(join(folder, `example-${index}.ts`), code);
  expect(complaints(folder, module, moduleResolution)).toBe('');
  const misspelled = `import { compile } from '@appcfg/cli';\nawait compile('', { workspcae: '' });\n`;
  writeFileSync(join(folder, 'misspelled.ts'), misspelled);
  expect(complaints(folder, module, moduleResolution)).toContain("Did you mean to write 'workspace'");
});
