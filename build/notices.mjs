/** The licences of the packages whose code, or what was made of it, is in what is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** No import leads to them: `npm run generate` writes validators and tables of fields out of what they have. */
const READ_BY_THE_GENERATORS = ['node_modules/ajv', 'node_modules/kubernetes-models'];

/** The executables alone are a copy of Bun; what it links is listed, with each license, at the address. */
const ofExecutables = (
  version,
) => `The executables, not the npm package, hold Bun ${version} (MIT), which links JavaScriptCore and tinycc (LGPL-2.0,
LGPL-2.1) and libraries under MIT, BSD, Apache-2.0, zlib and Unicode licenses. They are listed, with where their
sources are and how Bun is linked anew with changed ones, in
https://github.com/oven-sh/bun/blob/bun-v${version}/LICENSE.md
`;

const LEGAL_FILE = /^(licen[cs]e|copying|notice|copyright)([.-].*)?$/i;

/**
 * The packages, by name and version.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function bundledPackages(metafiles) {
  return packagesIn(metafiles, READ_BY_THE_GENERATORS);
}

/** Those whose code alone is in what is built. */
export function packagesIn(metafiles, others = []) {
  const modules = metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(usedInputs);
  const folders = new Set([...others, ...modules.flatMap(folderOfPackage)]);
  return [...folders].map(readPackage).sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

const usedInputs = ({ inputs }) =>
  Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);

/** `node_modules/a/node_modules/@b/c/lib/d.js` is of the package in `node_modules/a/node_modules/@b/c`. */
function folderOfPackage(path) {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return found === null ? [] : [found[0]];
}

function readPackage(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && LEGAL_FILE.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((file) =>
      readFileSync(join(root, folder, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
  return { folder, name, version, license, author: authorOf(author), homepage, texts };
}

const authorOf = (author) => (typeof author === 'object' ? author.name : author?.replace(/ *[<(].*/, ''));

const titleOf = ({ name, version }) => `${name} ${version}`;

const LINE = `\n${'-'.repeat(78)}\n\n`;

/** One text for all of them, and for what the executables hold besides. */
export function noticesOf(packages) {
  const { version } = JSON.parse(readFileSync(new URL('bun-packages.json', import.meta.url), 'utf8'));
  return [licensesOf(packages), ofExecutables(version)].join(LINE);
}

/** Each licence once, below the packages that are under it in the same words. */
export function licensesOf(packages) {
  const byText = new Map();
  for (const one of packages) {
    const text = one.texts.length > 0 ? one.texts.join('\n\n') : withoutText(one);
    byText.set(text, [...(byText.get(text) ?? []), `${titleOf(one)} (${one.license})`]);
  }
  const parts = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
  return [
    `appcfg holds code of ${packages.length} packages of others, under these licenses.\n`,
    ...parts,
  ].join(LINE);
}

/** What a package says of itself that has its licence's name and no text. */
function withoutText({ name, license, author, homepage }) {
  if (license === undefined) throw new Error(`${name} does not name its licence`);
  return [`Licence: ${license}`, author && `Copyright: ${author}`, homepage].filter(Boolean).join('\n');
}
