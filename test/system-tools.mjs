/**
 * The programs of the system that some tests call, and how Debian and Ubuntu get each: the ways are tried in order.
 * Node, npm, git, sh, bash and coreutils are not among them.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {{ readonly apt: string } | { readonly pip: string } | { readonly go: string } | { readonly snap: string }} Way
 * @typedef {keyof typeof systemTools} SystemTool
 */

export const systemTools = /** @type {const} */ ({
  chromium: { command: 'chromium', ways: [{ apt: 'chromium' }] },
  fish: { command: 'fish', ways: [{ apt: 'fish' }] },
  helm: { command: 'helm', ways: [{ go: 'helm.sh/helm/v3/cmd/helm@v3.17.3' }, { snap: 'helm' }] },
  // Ubuntu has it as a snap alone.
  kubectl: { command: 'kubectl', ways: [{ apt: 'kubernetes-client' }, { snap: 'kubectl' }] },
  // The kustomize that the tests run functions with; newer ones need a newer Go.
  kustomize: {
    command: 'kustomize',
    ways: [{ go: 'sigs.k8s.io/kustomize/kustomize/v5@v5.5.0' }],
  },
  openssl: { command: 'openssl', ways: [{ apt: 'openssl' }] },
  'pre-commit': { command: 'pre-commit', ways: [{ pip: 'pre-commit' }, { apt: 'pre-commit' }] },
  prometheus: { command: 'prometheus', ways: [{ apt: 'prometheus' }] },
  promtool: { command: 'promtool', ways: [{ apt: 'prometheus' }] },
  'python3-yaml': {
    command: 'python3',
    // python3 may be there without its module.
    check: ['-c', 'import yaml'],
    ways: [{ pip: 'pyyaml' }, { apt: 'python3-yaml' }],
  },
  // Opens a pseudo terminal, which a bare root folder without /dev/pts has none of.
  script: { command: 'script', check: ['-qec', 'true', '/dev/null'], ways: [{ apt: 'bsdutils' }] },
  // Some systems let root alone make a mount namespace, and a chroot lets nobody.
  unshare: {
    command: 'unshare',
    check: ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/tmp'],
    ways: [{ apt: 'util-linux' }],
  },
  zsh: { command: 'zsh', ways: [{ apt: 'zsh' }] },
});

/** @param {string} command whether it is an executable file in the PATH */
export function isInPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {SystemTool} tool */
export function isInstalled(tool) {
  const row = systemTools[tool];
  if (!isInPath(row.command)) return false;
  return !('check' in row) || spawnSync(row.command, row.check, { stdio: 'ignore' }).status === 0;
}
