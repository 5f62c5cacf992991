/** The executables with their licenses and man pages, as archives that Homebrew, krew and people unpack. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One archive; the same bytes for the same files.
 *
 * @param {string} executable the path of the executable
 * @returns {string} the archive's name
 */
export function archiveOf(root, release, version, platform, executable) {
  const name = `appcfg-${version}-${platform}`;
  const folder = join(release, name);
  mkdirSync(folder, { recursive: true });
  copyFileSync(executable, join(folder, platform.startsWith('windows') ? 'appcfg.exe' : 'appcfg'));
  for (const file of ['LICENSE', 'dist/THIRD-PARTY-NOTICES'])
    copyFileSync(join(root, file), join(folder, file.replace(/^.*\//, '')));
  cpSync(join(root, 'dist', 'man'), join(folder, 'man'), { recursive: true });
  const archive = `${name}.tar.gz`;
  const options = [
    '--sort=name',
    '--mtime=@0',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=go=rX,u+w',
  ];
  execFileSync('tar', [
    ...options,
    '-C',
    folder,
    '--use-compress-program=gzip -n -6',
    '-cf',
    join(release, archive),
    '.',
  ]);
  rmSync(folder, { recursive: true });
  return archive;
}
