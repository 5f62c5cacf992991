import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A project of somebody else with the packed package installed, as npm does both. */
export function projectWithPackage(): string {
  const folder = temporaryFolder();
  // Not built again, while other tests run what is built.
  const options = { cwd: root, encoding: 'utf8' } as const;
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    options,
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(folder, 'package.json'), '{"name": "somebody-else", "private": true, "type": "module"}');
  const install = ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(folder, filename)];
  execFileSync('npm', install, { cwd: folder });
  return folder;
}
