/** How the server is started: what the settings say, in the words of `appcfg lsp`. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** The settings that are options of the command under the same name. */
const OPTIONS = ['workspace', 'namespace', 'project', 'release'];

/**
 * @param {(name: string) => string | undefined} setting of the section `appcfg`
 * @param {string | undefined} folder that is open in the editor
 */
function serverCommand(setting, folder) {
  const options = OPTIONS.flatMap((name) => {
    const value = setting(name) ?? '';
    return value === '' ? [] : [`--${name}`, value];
  });
  const named = setting('command') ?? '';
  const installed = join(folder ?? '', 'node_modules', '@appcfg', 'cli', 'dist', 'appcfg.cjs');
  if (named === '' && folder !== undefined && existsSync(installed))
    return { command: 'node', args: [installed, 'lsp', ...options] };
  return { command: named === '' ? 'appcfg' : named, args: ['lsp', ...options] };
}

module.exports = { OPTIONS, serverCommand };
