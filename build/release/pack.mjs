/** The npm package as it is published: what is in the checkout, less what only a checkout has. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { playgroundPage } from '../playground.mjs';
import { repository } from './address.mjs';

const PACKED = ['dist', 'docs', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/**
 * Assembles the package in a folder and packs it beside.
 *
 * @returns {Promise<string>} the name of the tarball
 */
export async function packInto(root, folder, release) {
  mkdirSync(folder, { recursive: true });
  for (const name of PACKED) cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'dist', 'THIRD-PARTY-NOTICES'), join(folder, 'THIRD-PARTY-NOTICES'));
  writeFileSync(join(folder, 'docs', 'playground.html'), await playgroundPage());
  const manifest = publishedManifest(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), folder);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const page of ['README.md', 'CHANGELOG.md', ...pagesOf(folder)])
    writeFileSync(join(folder, page), withWholeLinks(folder, page, manifest.version));
  const changelog = join(folder, 'CHANGELOG.md');
  const changes = readFileSync(changelog, 'utf8').replace(/^## Unreleased$/m, `## ${manifest.version}`);
  writeFileSync(changelog, changes);
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', release], {
    cwd: folder,
    encoding: 'utf8',
  });
  return JSON.parse(packed)[0].filename;
}

/** Without a `prepare`, which is the checkout's, npm has no script to ask about. */
function publishedManifest({ scripts: _, devDependencies: __, allowScripts: ___, ...manifest }, folder) {
  // npm links to each by its path.
  const man = readdirSync(join(folder, 'dist', 'man')).map((name) => `./dist/man/${name}`);
  return { ...manifest, man, files: [...PACKED, 'THIRD-PARTY-NOTICES'] };
}

const pagesOf = (folder) =>
  readdirSync(join(folder, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);

/** A link to a file of the checkout that is not in the package leads to the repository. */
function withWholeLinks(folder, page, version) {
  return readFileSync(join(folder, page), 'utf8').replaceAll(
    /\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)]*)?\)/g,
    (link, path, anchor = '') => {
      const target = normalize(join(page, '..', path));
      return existsSync(join(folder, target)) ? link : `](${repository}/blob/v${version}/${target}${anchor})`;
    },
  );
}
