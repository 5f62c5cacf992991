/**
 * The extension for Visual Studio Code as one file to install:
 *
 *     npm run build:vscode        release/appcfg-vscode-VERSION.vsix
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { licensesOf, packagesIn } from './notices.mjs';
import { withOwner } from './release/address.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'editors', 'vscode');
const read = (path) => readFileSync(path, 'utf8');

/**
 * What is in the extension, by path.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function vscodeExtension() {
  const { version } = JSON.parse(read(join(root, 'package.json')));
  const about = { ...JSON.parse(withOwner(read(join(folder, 'package.json')))), version };
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['editors/vscode/extension.js'],
    outfile: 'extension.js',
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    legalComments: 'none',
  });
  return {
    '[Content_Types].xml': contentTypes,
    'extension.vsixmanifest': manifestOf(about),
    'extension/package.json': `${JSON.stringify(about, null, 2)}\n`,
    'extension/extension.js': outputFiles[0].text,
    'extension/README.md': withOwner(read(join(folder, 'README.md'))),
    'extension/LICENSE': read(join(root, 'LICENSE')),
    'extension/THIRD-PARTY-NOTICES': licensesOf(packagesIn([metafile])),
  };
}

/** What each ending is (Open Packaging Conventions, ECMA-376, part 2). */
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".json" ContentType="application/json"/>
  <Default Extension=".js" ContentType="application/javascript"/>
  <Default Extension=".md" ContentType="text/markdown"/>
  <Default Extension=".vsixmanifest" ContentType="text/xml"/>
  <Override PartName="/extension/LICENSE" ContentType="text/plain"/>
  <Override PartName="/extension/THIRD-PARTY-NOTICES" ContentType="text/plain"/>
</Types>
`;

/** As vsce writes it, of what the package says of itself. */
function manifestOf({ name, displayName, description, version, publisher, categories, keywords, engines }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Tags>${keywords.join(',')}</Tags>
    <Categories>${categories.join(',')}</Categories>
    <License>extension/LICENSE</License>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

/** The extension as Visual Studio Code installs it: the same bytes for the same files. */
export async function packVscodeExtension() {
  const files = Object.entries(await vscodeExtension()).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(read(join(root, 'package.json')));
  const file = join('release', `appcfg-vscode-${version}.vsix`);
  mkdirSync(join(root, 'release'), { recursive: true });
  writeFileSync(join(root, file), await packVscodeExtension());
  console.log(file);
}
