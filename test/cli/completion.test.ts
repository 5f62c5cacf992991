import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionOf } from '../../src/cli/commands/complete.ts';
import { putAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const folder = temporaryFolder(undefined, afterAll);
const env = {
  ...process.env,
  PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  HOME: folder,
  TERM: 'xterm',
};

beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  putAppcfg(join(folder, 'bin'));
  writeFileSync(join(folder, 'shop.yaml'), '');
});

/** What a command line gives: the words that may be at its end. */
const rows: readonly (readonly [line: string, wanted: readonly string[]])[] = [
  ['appcfg expl', ['explain']],
  ['appcfg s', ['schema', 'scrape-config']],
  ['appcfg render --for', ['--format', '--force']],
  ['appcfg render --format ', ['yaml', 'json']],
  ['appcfg discover --label-style p', ['prometheus']],
  ['appcfg completion ', ['bash', 'fish', 'powershell', 'zsh']],
  ['appcfg explain monitoring.m', ['monitoring.metricRelabelings', 'monitoring.monitorType']],
  ['appcfg explain workload.containers.web.im', ['workload.containers.web.image']],
  [
    'appcfg explain workspace.annotations.',
    ['path', 'port', 'scheme', 'scrape'].map((one) => `workspace.annotations.${one}`),
  ],
  ['appcfg f', ['fn']],
  ['appcfg fn --w', ['--workspace']],
  ['appcfg argocd ', ['discover', 'generate', 'parameters']],
  ['appcfg explain timeout-', ['timeout-exceeds-interval']],
  ['appcfg render sho', ['shop.yaml']],
];

function run(shell: string, args: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(shell, args, { cwd: folder, env, encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

// Bash parts a word at the sign, and completes what is behind it.
const parted: readonly [string, readonly string[]] = ['appcfg render --format=j', ['json']];

test.each([...rows, parted])('bash completes %s', (line, wanted) => {
  // What readline does: it parts the line, calls the function, and takes files if the function asks for them.
  const script = `
    source <(appcfg completion bash)
    compopt() { [[ $2 == default ]] && files=1; return 0; }
    COMP_WORDS=(${line.replaceAll('=', ' = ')}${line.endsWith(' ') ? '""' : ''})
    COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
    _appcfg
    [[ $files ]] && COMPREPLY+=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
    printf '%s\\n' "\${COMPREPLY[@]}"
  `;
  expect(run('bash', ['--norc', '-c', script])).toEqual([...wanted].sort());
});

withTools(['fish'], () => {
  test.each(rows)('fish completes %s', (line, wanted) => {
    const script = `appcfg completion fish | source; complete -C ${JSON.stringify(line)}`;
    const words = run('fish', ['--no-config', '-c', script]).map((one) => one.replace(/\t.*$/, ''));
    expect(words).toEqual([...wanted].sort());
  });
});

withTools(['zsh'], () => {
  test.each(rows.filter((_, index) => index % 2 === 0))('zsh completes %s', (line, wanted) => {
    // zsh completes on a terminal alone: zpty is one, and compadd is asked to keep what it is given.
    const script = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'PS1= ; autoload -Uz compinit; compinit -u -D; source <(appcfg completion zsh)'
    zpty -w shell 'compadd() { local -a given; builtin compadd -O given "$@"; print -rl -- $given >> found; }'
    zpty -w shell "bindkey '^I' complete-word; print ready > ready"
    for (( i = 0; i < 200; i++ )) { [[ -e ready ]] && break; sleep 0.05 }
    zpty -n -w shell ${JSON.stringify(line)}$'\\t'
    for (( i = 0; i < 100; i++ )) { [[ -e found ]] && break; sleep 0.05 }
    sleep 0.2
    cat found; rm -f found ready
    zpty -d shell
  `;
    expect([...new Set(run('zsh', ['-f', '-c', script]))]).toEqual([...wanted].sort());
  });
});

describe('what is typed decides what may follow', () => {
  test('an option that is given is not offered again', () => {
    const offered = completionOf(['render', '--force', '--fo']).candidates.map(([text]) => text);
    expect(offered).toEqual(['--format']);
  });

  test('a value behind = is completed with its option', () => {
    expect(completionOf(['render', '--format=j']).candidates).toEqual([['--format=json', '']]);
  });

  test('a name is nothing that could be guessed, a path is the shell’s to guess', () => {
    expect(completionOf(['render', '-n', ''])).toEqual({ candidates: [] });
    expect(completionOf(['render', '-w', ''])).toEqual({ candidates: [], directive: 'files' });
  });

  test('behind a mapping more may be typed, behind a field nothing', () => {
    expect(completionOf(['explain', 'monitoring']).directive).toBe('open');
    expect(completionOf(['explain', 'monitoring.port']).directive).toBeUndefined();
  });
});
