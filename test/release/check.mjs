/**
 * Makes a release and looks at it as somebody would who has nothing but it:
 *
 *     npm run release:check                     with the executables of every platform
 *     npm run release:check -- linux-x64        of some
 *
 * Linux on x64 only. A line for each thing that was seen; the first that is otherwise ends it.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { platforms } from '../../build/bun-package.mjs';
import { nodes } from '../../build/nodes.mjs';
import { isUnknown } from '../../build/release/address.mjs';
import { scratchFolder } from '../scratch-folder.mjs';
import { imageRoot, runIn } from './image-root.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const release = join(root, 'release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const named = process.argv.slice(2);
const wanted = named.length === 0 ? platforms : named;
const example = readFileSync(join(root, 'examples/sample-app/app.yaml'), 'utf8');
const manifests = readFileSync(join(root, 'examples/sample-app/manifests.yaml'), 'utf8');
const { folder: scratch, dispose } = scratchFolder();

const seen = (what) => console.log(`seen: ${what}`);
const readRelease = (name) => readFileSync(join(release, name), 'utf8');
const archiveFor = (platform) => `appcfg-${version}-${platform}.tar.gz`;

function unpack(archive, name) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', join(release, archive), '-C', folder]);
  return folder;
}

function checkTarball() {
  const folder = join(unpack(`appcfg-cli-${version}.tgz`, 'tarball'), 'package');
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.equal(manifest.scripts, undefined);
  for (const field of ['repository', 'homepage', 'bugs', 'license', 'engines'])
    assert.ok(manifest[field], field);
  for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES', 'CHANGELOG.md', 'README.md'])
    assert.ok(existsSync(join(folder, file)), file);
  assert.match(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'), new RegExp(`^## ${version}$`, 'm'));
  seen('the package has no script, and an address, licenses, and an entry of its version in the changelog');
  const pages = ['README.md', ...readdirSync(join(folder, 'docs')).map((name) => `docs/${name}`)];
  let links = 0;
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    for (const [, path] of readFileSync(join(folder, page), 'utf8').matchAll(
      /\]\((?!https?:|#|mailto:)([^)#\s]+)/g,
    )) {
      assert.ok(existsSync(join(folder, normalize(join(page, '..', path)))), `${page} links to ${path}`);
      links++;
    }
  }
  assert.ok(links > 20);
  seen(`${links} links of its pages, each to a file in it`);
}

function checkInstallation() {
  const npm = realpathSync(execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim());
  for (const { version: node, binary } of nodes()) {
    const prefix = join(scratch, `prefix-${node}`);
    // Node's own folder is first in the PATH, for what begins with #!/usr/bin/env node.
    const env = {
      ...process.env,
      PATH: `${dirname(binary)}:${process.env.PATH}`,
      npm_config_update_notifier: 'false',
    };
    const tarball = join(release, `appcfg-cli-${version}.tgz`);
    const installed = spawnSync(
      binary,
      [npm, 'install', '--global', '--prefix', prefix, '--no-audit', '--no-fund', tarball],
      { env, encoding: 'utf8' },
    );
    assert.deepEqual([installed.status, installed.stderr], [0, '']);
    const rendered = spawnSync(join(prefix, 'bin/appcfg'), ['render', '-'], {
      env,
      encoding: 'utf8',
      input: example,
    });
    assert.deepEqual([rendered.status, rendered.stdout, rendered.stderr], [0, manifests, '']);
    assert.ok(existsSync(join(prefix, 'share/man/man1/appcfg-render.1')));
    seen(
      `npm install --global into an empty prefix with Node ${node}, without a warning; it renders the example`,
    );
  }
}

/** The loader that an ELF file asks for. */
function loaderOf(executable) {
  const file = openSync(executable, 'r');
  const head = Buffer.alloc(4096);
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return /\/lib[\w./-]*ld-[\w.-]+/.exec(head.toString('latin1'))?.[0];
}

function checkExecutables() {
  execFileSync('sha256sum', ['--check', '--quiet', 'checksums.txt'], { cwd: release });
  seen('every checksum');
  for (const platform of wanted) {
    const folder = unpack(archiveFor(platform), platform);
    const names = readdirSync(folder).sort();
    const executable = platform.startsWith('windows') ? 'appcfg.exe' : 'appcfg';
    assert.deepEqual(names, ['LICENSE', 'THIRD-PARTY-NOTICES', executable, 'man'].sort());
    if (platform.startsWith('linux'))
      assert.match(
        loaderOf(join(folder, executable)) ?? '',
        platform.endsWith('-musl') ? /ld-musl/ : /ld-linux/,
      );
  }
  seen(
    `${wanted.length} archives with the executable, its licenses and man pages, for the C library of their name`,
  );
  const own = join(scratch, 'linux-x64', 'appcfg');
  const { stdout, status } = spawnSync(own, ['licenses'], { encoding: 'utf8' });
  assert.equal(status, 0);
  assert.ok(stdout.endsWith(readFileSync(join(scratch, 'linux-x64', 'THIRD-PARTY-NOTICES'), 'utf8')));
  seen('appcfg licenses of the executable has the notices that are in its archive');
  const bin = join(scratch, 'bin');
  mkdirSync(bin);
  symlinkSync(own, join(bin, 'kubectl-appcfg'));
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const asPlugin = spawnSync('kubectl', ['appcfg', 'render', '-'], { env, encoding: 'utf8', input: example });
  assert.deepEqual([asPlugin.status, asPlugin.stdout], [0, manifests]);
  seen('kubectl appcfg renders the example');
}

function checkImages() {
  if (process.getuid() !== 0 || spawnSync('unshare', ['--mount', 'true']).status !== 0)
    return console.log('not seen: the images, since only root can mount and change the root folder');
  const executable = join(scratch, 'linux-x64', 'appcfg');
  const build = (name) => {
    const folder = join(scratch, name.replaceAll('/', '-'));
    return imageRoot(root, join(root, name), folder, executable);
  };
  const plain = build('images/Dockerfile');
  assert.notEqual(plain.user.split(':')[0], '0');
  const rendered = runIn(plain, [...plain.entrypoint, 'render', '-'], example);
  assert.deepEqual([rendered.status, rendered.stdout, rendered.stderr], [0, manifests, '']);
  seen('images/Dockerfile: in its root folder, as its user, the example is rendered');
  const discover = build('images/discover.Dockerfile');
  const refused = runIn(discover, [
    ...discover.entrypoint,
    '--once',
    '--timeout',
    '1s',
    '--cp-address',
    'http://127.0.0.1:1',
    '-o',
    '-',
  ]);
  assert.equal(refused.status, 3, refused.stderr);
  seen('images/discover.Dockerfile: a control plane that is not there is exit 3');
  const plugin = build('examples/argo-cd/Dockerfile');
  const { spec } = load(readFileSync(join(plugin.root, 'home/argocd/cmp-server/config/plugin.yaml'), 'utf8'));
  const [program, ...args] = spec.generate.command;
  const generated = runIn(plugin, [`/usr/local/bin/${program}`, ...args]);
  assert.equal(generated.stdout, '');
  assert.match(generated.stderr, /^(error|warning|note)\[/m);
  seen('examples/argo-cd/Dockerfile: the plugin answers');
}

function checkInstallers() {
  const krew = load(readRelease('appcfg.yaml'));
  const formula = readRelease('appcfg.rb');
  const sums = new Map(
    readRelease('checksums.txt')
      .trim()
      .split('\n')
      .map((line) => line.split('  ').reverse()),
  );
  // krew/pkg/constants: what it does not know it does not install.
  assert.equal(krew.apiVersion, 'krew.googlecontainertools.github.com/v1alpha2');
  for (const { uri, sha256 } of krew.spec.platforms) assert.equal(sums.get(uri.replace(/^.*\//, '')), sha256);
  const formulas = [...formula.matchAll(/url "(?:.*)\/(.*)"\n *sha256 "(.*)"/g)];
  for (const [, archive, sha256] of formulas) assert.equal(sums.get(archive), sha256);
  assert.ok(krew.spec.platforms.length > 0 && formulas.length > 0);
  seen(
    `the Homebrew formula (${formulas.length} archives) and krew's manifest (${krew.spec.platforms.length}) name the checksums of the archives`,
  );
}

function checkSbom() {
  const { bomFormat, components } = JSON.parse(readRelease(`appcfg-${version}.cdx.json`));
  assert.equal(bomFormat, 'CycloneDX');
  const notices = readFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES'), 'utf8');
  for (const { name, version: of, purl, licenses } of components) {
    assert.ok(purl && licenses.length > 0, name);
    assert.ok(notices.includes(name === 'bun' ? `Bun ${of} ` : `${name} ${of} (`), name);
  }
  seen(
    `${components.length} components in the software bill of materials, each with its license and in the notices`,
  );
}

try {
  const make = [join(root, 'build/release/release.mjs'), ...wanted];
  execFileSync(process.execPath, make, { stdio: ['ignore', 'inherit', 'inherit'] });
  checkTarball();
  checkInstallation();
  checkExecutables();
  checkImages();
  checkInstallers();
  checkSbom();
  if (isUnknown)
    console.log('nothing can be published yet: build/release/address.mjs does not know the owner');
} finally {
  dispose();
}
