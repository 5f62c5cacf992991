import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const application = (name: string) => `name: ${name}\nworkload: {containers: {web: {image: "green:1"}}}\n`;
const deployment =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: plum}\nspec: {selector: {matchLabels: {app: plum}}, template: {metadata: {labels: {app: plum}}, spec: {containers: [{name: web, image: x}]}}}\n';
const AROUND = { 'repo/.git/HEAD': '', 'repo/apps/fig/app.yaml': application('fig') };
/** What no message may repeat: names and lines of what lies beside the repository. */
const OUTSIDE = {
  'outside/price-list.yaml': application('plum'),
  'outside/prod/app.yaml': 'workload: {replicas: 3}\n',
  'outside/deployment.yaml': deployment,
  'outside/keys': 'hush77 : : no\n',
  'outside/keys.yaml': 'hush77: "\\q"\n',
  'outside/role.hbs': 'hush77: {{nope}}\n',
};
const SAID = /hush77|price-list|plum|deployment\.yaml/;

function folderWith(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }
  return root;
}

function run(cwd: string, args: readonly string[], more: object = {}) {
  const { APPCFG_WORKSPACE: _, ...env } = process.env;
  const ended = runProgram(args, { cwd, timeout: 30_000, env, ...more });
  return { ...ended, output: ended.stdout + ended.stderr };
}

describe('a link of a git repository that leads out of it is not followed, and named alone:', () => {
  const workspace = 'modules: {monitoring: {default: {operatorMode: true}}}\n';
  const monitored = `${application('fig')}monitoring: {}\n`;
  test.each<
    [
      what: string,
      args: readonly string[],
      files: Readonly<Record<string, string>>,
      links: Readonly<Record<string, string>>,
    ]
  >([
    ['a folder', ['render', 'apps'], {}, { 'apps/more': '../../outside' }],
    ['a folder for validate', ['validate', 'apps'], {}, { 'apps/more': '../../outside' }],
    ['a folder for targets', ['targets', 'apps'], {}, { 'apps/more': '../../outside' }],
    ['a file', ['validate', 'apps'], {}, { 'apps/more.yaml': '../../outside/keys.yaml' }],
    [
      // The system goes to the root of the repository, and from there up; a path alone would stay in apps/fig.
      'a file, by way of a link to a folder and the dots behind it',
      ['validate', 'apps'],
      { 'apps/fig/outside/keys.yaml': 'a: b\n' },
      { 'apps/more.yaml': 'fig/up/../outside/keys.yaml', 'apps/fig/up': '../..' },
    ],
    ['a list of what to ignore', ['validate', 'apps'], {}, { 'apps/.appcfg-ignore': '../../outside/keys' }],
    [
      'the list of another command',
      ['targets', 'apps'],
      { 'apps/d.yaml': deployment.replaceAll('plum', 'pear') },
      { 'apps/.appcfg-ignore': '../../outside/keys' },
    ],
    [
      'the name of the project',
      ['render', 'apps', '--workspace', 'ws.yaml'],
      { 'ws.yaml': workspace, 'apps/fig/app.yaml': monitored },
      { 'apps/project.yaml': '../../outside/keys' },
    ],
    [
      'a manifest that an application names',
      ['render', 'apps'],
      { 'apps/fig/app.yaml': 'name: fig\nworkload: {manifest: d.yaml}\nmonitoring: {}\n' },
      { 'apps/fig/d.yaml': '../../../outside/deployment.yaml' },
    ],
    [
      'a manifest in a folder',
      ['render', 'apps/fig'],
      { 'apps/fig/app.yaml': 'name: fig\nworkload: {manifest: ../d/deploymen.yaml}\nmonitoring: {}\n' },
      { 'apps/d': '../../outside' },
    ],
    [
      'a template of a workspace',
      ['render', 'apps', '--workspace', 'ws.yaml'],
      { 'ws.yaml': 'templates: [role.hbs]\n' },
      { 'role.hbs': '../outside/role.hbs' },
    ],
    [
      'the folder of a stack',
      ['render', 'apps/fig', '--stack', 'prod'],
      {},
      { 'apps/fig/prod': '../../../outside/prod' },
    ],
    [
      'the file of a stack',
      ['render', 'apps', '--stack', 'prod'],
      {},
      { 'apps/fig/prod/app.yaml': '../../../../outside/keys' },
    ],
    [
      'a project with the stack',
      ['render', '.', '--stack', 'prod'],
      { 'apps/fig/prod/app.yaml': 'workload: {replicas: 2}\n' },
      { more: '../outside' },
    ],
    [
      'a file of a program of KCL',
      ['render', 'kcl/main.k'],
      { 'kcl/kcl.mod': '[profile]\nentries = ["base.k", "main.k"]\n', 'kcl/main.k': 'fig: {}\n' },
      { 'kcl/base.k': '../../outside/keys' },
    ],
  ])('%s', (_what, args, files, links) => {
    const inRepository = (given: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(given).map(([path, text]) => [`repo/${path}`, text]));
    const root = folderWith({ ...AROUND, ...OUTSIDE, ...inRepository(files) }, inRepository(links));
    const { status, output } = run(join(root, 'repo'), args);
    expect(output).toMatch(/is not in the repository|leads out|not followed/);
    expect(output).toContain(Object.keys(links)[0]?.split('/').slice(0, 2).join('/'));
    expect([1, 3]).toContain(status);
    expect(output).not.toMatch(SAID);
  });

  test('fn reads no template out there', () => {
    const root = folderWith(
      { ...AROUND, ...OUTSIDE, 'repo/ws.yaml': 'templates: [role.hbs]\n' },
      { 'repo/role.hbs': '../outside/role.hbs' },
    );
    const input = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems: []\nfunctionConfig:\n  apiVersion: appcfg.dev/v1\n  kind: AppConfiguration\n  metadata: {name: fig}\n  spec: {workload: {containers: {web: {image: x}}}}\n`;
    const { status, stderr } = run(join(root, 'repo'), ['fn', '--workspace', 'ws.yaml'], { input });
    expect(status).toBe(3);
    expect(stderr).not.toMatch(SAID);
  });

  test('argocd discover, in the repository as Argo CD lays it out', () => {
    const root = folderWith(
      {
        'repo/apps/fig/notes.yaml': 'a: b\n',
        'repo/apps/fig/values.yaml': 'workload: {enabled: true}\n',
        'repo/common/app.yaml': application('pear'),
        ...OUTSIDE,
      },
      { 'repo/apps/fig/more': '../../../outside', 'repo/apps/fig/common': '../../common' },
    );
    const env = { ...process.env, ARGOCD_APP_SOURCE_PATH: 'apps/fig' };
    const { stdout, stderr } = run(join(root, 'repo/apps/fig'), ['argocd', 'discover'], { env });
    expect(stdout + stderr).toBe('common/app.yaml\n');
  });

  test('argocd generate guesses no name out there', () => {
    const root = folderWith(
      {
        'repo/apps/fig/app.yaml': 'name: fig\nworkload: {manifest: more/deploymen.yaml}\nmonitoring: {}\n',
        ...OUTSIDE,
      },
      { 'repo/apps/fig/more': '../../../outside' },
    );
    const env = { ...process.env, ARGOCD_APP_SOURCE_PATH: 'apps/fig' };
    const { status, output } = run(join(root, 'repo/apps/fig'), ['argocd', 'generate'], { env });
    expect(status).toBe(3);
    expect(output).not.toMatch(SAID);
  });
});

describe('what a developer asks for is read:', () => {
  test.each<[what: string, args: readonly string[], links: Readonly<Record<string, string>>]>([
    ['a folder beside the repository', ['render', '../outside'], {}],
    [
      'a link that is named',
      ['render', 'apps/more.yaml'],
      { 'repo/apps/more.yaml': '../../outside/price-list.yaml' },
    ],
    ['a link to another folder of the repository', ['render', 'apps'], { 'repo/apps/more': '../common' }],
    [
      'a link where there is no repository',
      ['render', '../plain'],
      { 'plain/more.yaml': '../outside/price-list.yaml' },
    ],
    [
      'what a link that is left out leads to, not at all',
      ['render', 'apps', 'common', '--exclude', 'more'],
      { 'repo/apps/more': '../../outside' },
    ],
    [
      'a link to what is no input, not at all',
      ['render', 'apps', 'common'],
      { 'repo/apps/README.md': '../../outside/keys' },
    ],
  ])('%s', (_what, args, links) => {
    const { 'outside/keys.yaml': _, 'outside/prod/app.yaml': __, ...outside } = OUTSIDE;
    const files = { ...AROUND, ...outside, 'repo/common/plum.yaml': application('plum') };
    const { status, stdout, stderr } = run(join(folderWith(files, links), 'repo'), args);
    expect([status, stderr.match(/error\[[^\n]*/)]).toEqual([0, null]);
    expect(stdout).toContain('name: plum\n');
  });

  test('the manifest of a sibling, if it is named on the command line', () => {
    const root = folderWith({
      ...AROUND,
      'repo/apps/fig/app.yaml': 'name: fig\nworkload: {manifest: ../../../sibling/d.yaml}\nmonitoring: {}\n',
      'sibling/d.yaml': deployment,
    });
    const refused = run(join(root, 'repo'), ['render', 'apps']);
    expect(refused.status).toBe(3);
    expect(refused.output).toContain('name it on the command line as well');
    expect(run(join(root, 'repo'), ['render', 'apps', '../sibling']).status).toBe(0);
  });
});
