import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/arguments/commands.ts';
import { runProgram } from '../program.mjs';
import { withAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const workspace = new URL('../../fixtures/scrape-config/custom-keys/workspace.yaml', import.meta.url);

/** A folder with what the examples name, and `appcfg` on the path. */
function prepared(): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'prod.yaml'), readFileSync(workspace));
  return { cwd, env: { ...withAppcfg(), HOME: cwd } };
}

function shellOf(example: string): readonly string[] {
  if (example.endsWith('| source')) return ['fish', '--no-config', '-c'];
  return example.includes('zsh') ? ['zsh', '-fc', 'compdef() :;'] : ['bash', '-c'];
}

const { explain, schema, completion, init, 'scrape-config': scrapeConfig, help, version } = commands;
const examples = Object.entries({
  explain,
  schema,
  completion,
  init,
  'scrape-config': scrapeConfig,
  help,
  version,
}).flatMap(([name, { examples: own }]) => own.map(([example]) => [name, example] as const));

function runsAsShown(name: string, example: string): void {
  const { cwd, env } = prepared();
  const help = runProgram([name, '--help'], { cwd, env });
  expect(help.stdout.replaceAll(/\s+/g, ' ')).toContain(example);
  const [shell = '', option = '', before = ''] = shellOf(example);
  // What PowerShell does with it needs PowerShell.
  const run = example.replace(' | Out-String | Invoke-Expression', '');
  const args = shell === 'fish' ? ['--no-config', '-c', run] : [option, `${before} ${run}`];
  const ended = spawnSync(shell, args, { cwd, env, encoding: 'utf8', input: '' });
  // Its prompt needs a terminal.
  if (example === 'appcfg init') expect([ended.status, ended.stdout]).toEqual([2, '']);
  else expect([ended.status, ended.stderr]).toEqual([0, '']);
}

const ofShell = (wanted: string) => examples.filter(([, example]) => shellOf(example)[0] === wanted);

test.each(ofShell('bash'))('%s --help: %s', runsAsShown);
withTools(['fish'], () => {
  test.each(ofShell('fish'))('%s --help: %s', runsAsShown);
});
withTools(['zsh'], () => {
  test.each(ofShell('zsh'))('%s --help: %s', runsAsShown);
});
