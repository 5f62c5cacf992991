/** What is in the package, as a CycloneDX document of `npm sbom`, less what is needed to build and test alone. */
import { execFileSync } from 'node:child_process';

/**
 * @param {readonly { readonly name: string, readonly version: string }[]} packages what is bundled
 * @returns {string}
 */
export function sbomOf(root, packages, bunVersion) {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const sbom = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }));
  const bundled = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const { component } = sbom.metadata;
  const components = sbom.components
    .filter(({ 'bom-ref': ref }) => bundled.has(ref))
    // They are development dependencies of the checkout, and part of what is released.
    .map(({ scope: _, properties: __, ...one }) => one);
  if (components.length !== bundled.size)
    throw new Error(`npm sbom knows ${components.length} of ${bundled.size} bundled packages`);
  const refs = components.map(({ 'bom-ref': ref }) => ref);
  const bun = {
    'bom-ref': `bun@${bunVersion}`,
    type: 'platform',
    name: 'bun',
    version: bunVersion,
    scope: 'optional',
    description: 'In the executables alone.',
    licenses: [{ license: { id: 'MIT' } }],
    purl: `pkg:github/oven-sh/bun@bun-v${bunVersion}`,
  };
  // Neither a clock nor a random number: the same release has the same document.
  const {
    serialNumber: _,
    metadata: { timestamp: __, ...metadata },
    ...rest
  } = sbom;
  return `${JSON.stringify(
    {
      ...rest,
      metadata,
      components: [...components, bun],
      dependencies: [
        { ref: component['bom-ref'], dependsOn: [...refs, bun['bom-ref']] },
        ...[...refs, bun['bom-ref']].map((ref) => ({ ref, dependsOn: [] })),
      ],
    },
    null,
    2,
  )}\n`;
}
