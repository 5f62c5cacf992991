import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAll } from 'js-yaml';
import { expect, test } from 'vitest';
import { withAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const [plugin] = loadAll(readFileSync(join(examples, 'argo-cd/plugin.yaml'), 'utf8')) as [
  ConfigManagementPlugin,
];
const [application] = loadAll(readFileSync(join(examples, 'argo-cd/application.yaml'), 'utf8')) as [
  { spec: { source: { plugin: { parameters: unknown } } } },
];

interface Command {
  readonly command: readonly string[];
  readonly args?: readonly string[];
}

interface ConfigManagementPlugin {
  readonly spec: {
    readonly discover: { readonly find: Command };
    readonly generate: Command;
    readonly parameters: { readonly dynamic: Command };
  };
}

type Environment = Readonly<Record<string, string>>;

/**
 * A command as argocd-cmp-server runs it (cmpserver/plugin/plugin.go, runCommand): in the application's folder, no
 * standard input, the server's environment and the application's; a failure is told with standard error.
 */
function runCommand(
  { command: [program = '', ...first], args = [] }: Command,
  folder: string,
  env: Environment,
) {
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
    cwd: folder,
    env: { ...withAppcfg(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  return { status, stdout: stdout.replace(/\n$/, ''), stderr };
}

/** The variables that the repo-server sends for an application, with those of the user under their prefix. */
function environment(user: Environment = {}, parameters?: unknown): Environment {
  return {
    ARGOCD_APP_NAME: 'shop',
    ARGOCD_APP_NAMESPACE: 'shop',
    ARGOCD_APP_SOURCE_PATH: 'apps/shop',
    ARGOCD_APP_PARAMETERS: JSON.stringify(parameters === undefined ? null : parameters),
    ...Object.fromEntries(Object.entries(user).map(([name, value]) => [`ARGOCD_ENV_${name}`, value])),
  };
}

/** A repository as the server lays it out, with the application at `apps/shop`. */
function repository(): { root: string; shop: string } {
  const root = temporaryFolder();
  const shop = join(root, 'apps/shop');
  mkdirSync(shop, { recursive: true });
  mkdirSync(join(root, 'platform'));
  cpSync(join(examples, 'sample-app/app.yaml'), join(shop, 'app.yaml'));
  writeFileSync(
    join(root, 'platform/prod.yaml'),
    'modules: {monitoring: {default: {operatorMode: true, monitorLabels: {release: prod}}}}\n',
  );
  return { root, shop };
}

const discover = (folder: string) => runCommand(plugin.spec.discover.find, folder, environment());
const generate = (folder: string, env: Environment) => runCommand(plugin.spec.generate, folder, env);

test('discovery matches a folder with an application, and is silent about any other', () => {
  expect(discover(repository().shop)).toEqual({ status: 0, stdout: 'app.yaml', stderr: '' });
  const chart = temporaryFolder();
  writeFileSync(join(chart, 'values.yaml'), 'workloads: {web: {replicas: 2}}\n');
  writeFileSync(join(chart, 'template.yaml'), '{{ if .Values.web }}\nkind: Deployment\n{{ end }}\n');
  expect(discover(chart)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(discover(join(examples, 'kustomize'))).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('standard output of generate is manifests alone', () => {
  const { shop } = repository();
  const { status, stdout, stderr } = generate(shop, environment());
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(`${stdout}\n`).toBe(readFileSync(join(examples, 'sample-app/manifests.yaml'), 'utf8'));
  writeFileSync(join(shop, 'settings.yaml'), 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: other}\n');
  const beside = generate(shop, environment());
  expect(beside.stdout).toBe(stdout);
  expect(beside.stderr).toContain('note[skipped]');
});

test("the Application's parameters are read", () => {
  const { shop } = repository();
  const { stdout } = generate(shop, environment({}, application.spec.source.plugin.parameters));
  expect(stdout).toContain('namespace: shop\n');
  expect(stdout).toContain('release: prod');
  mkdirSync(join(shop, 'empty'));
  const paths = [{ name: 'paths', array: ['empty'] }];
  expect(generate(shop, environment({}, paths)).stderr).toContain('error[nothing-to-render]');
});

test("the Application's variables are read, and its parameters win over them", () => {
  const { shop } = repository();
  const user = { APPCFG_NAMESPACE: 'from-env', APPCFG_WORKSPACE: '../../platform/prod.yaml' };
  const { stdout } = generate(shop, environment(user));
  expect(stdout).toContain('namespace: from-env\n');
  expect(stdout).toContain('release: prod');
  const parameters = [{ name: 'namespace', string: 'from-parameter' }];
  expect(generate(shop, environment(user, parameters)).stdout).toContain('namespace: from-parameter\n');
});

test('a variable that the plugin does not read is an error that does not repeat its value', () => {
  const { shop } = repository();
  const user = { APPCFG_WORKSPCE: 'hidden-1', APPCFG_STACK: 'hidden-2', OTHER: 'of somebody else' };
  const { status, stdout, stderr } = generate(shop, environment(user));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('variable APPCFG_WORKSPCE; did you mean APPCFG_WORKSPACE?');
  expect(stderr).toContain('variable APPCFG_STACK');
  expect(stderr).not.toMatch(/hidden|OTHER/);
});

test('what an Application can set is announced, and each announcement is read', () => {
  const { shop } = repository();
  const { stdout, stderr } = runCommand(plugin.spec.parameters.dynamic, shop, environment());
  expect(stderr).toBe('');
  const announced = JSON.parse(stdout) as { name: string; collectionType?: string }[];
  expect(announced.map(({ name }) => name)).toEqual(['paths', 'workspace', 'namespace', 'project', 'strict']);
  // With the values that are announced, nothing changes.
  expect(generate(shop, environment({}, announced)).stdout).toBe(generate(shop, environment()).stdout);
});

test.each<[string, unknown, string]>([
  ['a misspelled parameter', [{ name: 'namespce', string: 'x' }], 'did you mean namespace?'],
  ['a parameter of another type', [{ name: 'paths', string: 'x' }], 'paths must be an array'],
  ['a workspace elsewhere', [{ name: 'workspace', string: '/etc/passwd' }], 'is outside of the repository'],
  ['a path above', [{ name: 'paths', array: ['../../..'] }], 'is outside of the repository'],
  ['standard input', [{ name: 'paths', array: ['-'] }], 'is outside of the repository'],
  ['a link that leads away', [{ name: 'paths', array: ['link'] }], 'is outside of the repository'],
  ['a word for strict', [{ name: 'strict', string: 'yes' }], 'neither true nor false'],
])('%s is refused', (_what, parameters, message) => {
  const { shop } = repository();
  symlinkSync('/etc', join(shop, 'link'));
  const { status, stdout, stderr } = generate(shop, environment({}, parameters));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('error[bad-parameter]');
  expect(stderr).toContain(message);
});

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: other}
spec:
  selector: {matchLabels: {app: other}}
  template:
    metadata: {labels: {app: other}}
    spec: {containers: [{name: web, image: registry.example.com/other:1, ports: [{containerPort: 8080}]}]}
`;

test.each<[string, (elsewhere: string) => Readonly<Record<string, string>>]>([
  ['a manifest', (file) => ({ 'app.yaml': `name: shop\nworkload: {manifest: ${file}}\nmonitoring: {}\n` })],
  [
    'a manifest above',
    () => ({ 'app.yaml': 'name: shop\nworkload: {manifest: ../../../elsewhere.yaml}\nmonitoring: {}\n' }),
  ],
  [
    'a template',
    (file) => ({ 'prod.yaml': `modules: {monitoring: {default: {templates: [${JSON.stringify(file)}]}}}\n` }),
  ],
])('%s that lies out of the repository is not read', (_what, filesWith) => {
  const around = temporaryFolder();
  const elsewhere = join(around, 'elsewhere.yaml');
  writeFileSync(elsewhere, DEPLOYMENT);
  const shop = join(around, 'repository/apps/shop');
  mkdirSync(shop, { recursive: true });
  cpSync(join(examples, 'sample-app/app.yaml'), join(shop, 'app.yaml'));
  const files = filesWith(elsewhere);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(shop, name), text);
  const parameters = Object.hasOwn(files, 'prod.yaml') ? [{ name: 'workspace', string: 'prod.yaml' }] : [];
  const env = { ...environment({}, parameters), ARGOCD_APP_SOURCE_PATH: 'apps/shop' };
  const { status, stdout, stderr } = generate(shop, env);
  expect(stderr).toMatch(/error\[unreadable-path\].* is not in the repository/);
  expect(stdout).toBe('');
  expect(status).not.toBe(0);
});

test('a manifest in another folder of the repository is read, and a link out of it is not', () => {
  const { root, shop } = repository();
  writeFileSync(join(root, 'platform/deployment.yaml'), DEPLOYMENT);
  const app = (file: string) =>
    writeFileSync(join(shop, 'app.yaml'), `name: other\nworkload: {manifest: ${file}}\nmonitoring: {}\n`);
  app('../../platform/deployment.yaml');
  expect(generate(shop, environment())).toMatchObject({ status: 0, stderr: '' });
  const away = join(temporaryFolder(), 'deployment.yaml');
  writeFileSync(away, DEPLOYMENT);
  symlinkSync(away, join(shop, 'link.yaml'));
  app('link.yaml');
  expect(generate(shop, environment()).stderr).toContain('is not in the repository');
});

test('no secret is on standard error, which Argo CD shows to everybody', () => {
  const { shop } = repository();
  const secret = 'hunter2-hunter2';
  const app = readFileSync(join(shop, 'app.yaml'), 'utf8');
  writeFileSync(
    join(shop, 'app.yaml'),
    `${app}  basicAuth: {username: me, password: ${secret}, passwrd: ${secret}}\n`,
  );
  const wrong = generate(shop, environment({ TOKEN: secret }));
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/error\[/);
  expect(wrong.stderr).not.toContain(secret);
  const broken = generate(shop, { ...environment(), ARGOCD_APP_PARAMETERS: `[{"name": "${secret}` });
  expect(broken.stderr).toMatch(/error\[bad-parameter\]/);
  expect(broken.stderr).not.toContain(secret);
  const named = generate(shop, environment({}, [{ name: secret, string: secret }]));
  expect(named.stderr).toMatch(/error\[bad-parameter\]/);
  expect(named.stderr).not.toContain(secret);
});
