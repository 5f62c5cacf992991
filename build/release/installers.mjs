/** What package managers read: a Homebrew formula, and the manifest of krew's plugin `appcfg`. */
import { repository } from './address.mjs';

const DESCRIPTION = 'Predict what Prometheus will scrape of Kubernetes manifests, and why not';

/** @typedef {{ readonly platform: string, readonly archive: string, readonly sha256: string }} Archive */

const addressOf = (version, archive) => `${repository}/releases/download/v${version}/${archive}`;

/**
 * @param {string} version
 * @param {readonly Archive[]} archives
 */
export function homebrewFormula(version, archives) {
  const section = (system, names) => {
    const found = names.flatMap(([platform, cpu]) =>
      archives.filter((one) => one.platform === platform).map((one) => ({ ...one, cpu })),
    );
    if (found.length === 0) return [];
    const blocks = found.flatMap(({ cpu, archive, sha256 }) => [
      `    on_${cpu} do`,
      `      url "${addressOf(version, archive)}"`,
      `      sha256 "${sha256}"`,
      '    end',
    ]);
    return [`  on_${system} do`, ...blocks, '  end', ''];
  };
  return `${[
    'class Appcfg < Formula',
    `  desc "${DESCRIPTION}"`,
    `  homepage "${repository}"`,
    `  version "${version}"`,
    '  license "Apache-2.0"',
    '',
    ...section('macos', [
      ['darwin-arm64', 'arm'],
      ['darwin-x64', 'intel'],
    ]),
    ...section('linux', [
      ['linux-arm64', 'arm'],
      ['linux-x64', 'intel'],
    ]),
    '  def install',
    '    bin.install "appcfg"',
    '    man1.install Dir["man/*.1"]',
    '    generate_completions_from_executable(bin/"appcfg", "completion")',
    '  end',
    '',
    '  test do',
    '    assert_equal version.to_s, shell_output("#{bin}/appcfg --version").strip',
    '  end',
    'end',
  ].join('\n')}\n`;
}

/** Node's names of systems and processors as Go has them, which krew selects by. */
const GO = { windows: 'windows', darwin: 'darwin', linux: 'linux', x64: 'amd64', arm64: 'arm64' };

/**
 * @param {string} version
 * @param {readonly Archive[]} archives
 */
export function krewManifest(version, archives) {
  const platforms = archives
    // krew does not tell the C libraries of Linux apart.
    .filter(({ platform }) => !platform.endsWith('-musl'))
    .map(({ platform, archive, sha256 }) => {
      const [system, cpu] = platform.split('-');
      return {
        selector: { matchLabels: { os: GO[system], arch: GO[cpu] } },
        uri: addressOf(version, archive),
        sha256,
        bin: system === 'windows' ? 'appcfg.exe' : 'appcfg',
      };
    });
  return {
    // The one version that krew takes, in its own spelling: it refuses every other manifest.
    apiVersion: 'krew.googlecontainertools.github.com/v1alpha2',
    kind: 'Plugin',
    metadata: { name: 'appcfg' },
    spec: {
      version: `v${version}`,
      homepage: repository,
      shortDescription: 'Find out what Prometheus will scrape',
      description:
        'Predicts what Prometheus will scrape of any manifests, and why not; compiles short descriptions of ' +
        'applications to manifests that it provably scrapes.\n',
      platforms,
    },
  };
}
