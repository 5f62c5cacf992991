import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceText } from '../../src/diagnostics/diagnostic.ts';
import { checkText } from '../../src/lsp/check/check-text.ts';
import { completionsAt } from '../../src/lsp/complete/complete.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import { mendsFor } from '../../src/lsp/mend/mend.ts';
import type { Around } from '../../src/lsp/surroundings.ts';
import { toldDiagnostic } from '../../src/lsp/told-diagnostic.ts';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const planted = 'hunter2';
const PLANTED = /hunter2|4242424242/;

const head = 'name: shop\nworkload:\n  containers: {web: {image: nginx}}\n';
const monitored = (block: string) =>
  `${head}monitoring:\n  operatorMode: true\n  scheme: https\n  ${block}\n`;
const withWorkload = (block: string) =>
  `name: shop\nworkload:\n  containers: {web: {image: nginx}}\n  ${block}\n`;

/** Applications with a secret if none belongs, under keys that are almost right, as a key, in every style. */
const APPLICATIONS: Readonly<Record<string, string>> = {
  misspelled: monitored(`basicAuth:\n    username: secret://a/b\n    pasword: ${planted}`),
  misspelledFlow: monitored(`basicAuth: {username: secret://a/b, pasword: ${planted}}`),
  misspelledBlock: monitored(`basicauth: {username: ${planted}, password: ${planted}}`),
  misspelledBlock2: monitored(`basicAuht:\n    username: ${planted}\n    passwd: ${planted}`),
  misspelledBlock3: monitored(`authorisation:\n    credential: ${planted}`),
  misspelledBlock3f: monitored(`authorisation: {credential: ${planted}}`),
  misspelledBlock4: monitored(`oauth: {client_secret: ${planted}}`),
  misspelledBlock5: monitored(`oauth:\n    client_secret: ${planted}`),
  bearerToken: monitored(`bearerToken: ${planted}`),
  bearerTokenSecret: monitored(`bearerTokenSecret: {key: ${planted}}`),
  token: monitored(`token: ${planted}`),
  passwordTop: monitored(`password: ${planted}`),
  paswordTop: monitored(`pasword: ${planted}`),
  likeAnAlias: monitored(`basicAuth:\n    username: secret://a/b\n    password: *${planted}`),
  likeAMark: monitored(`basicAuth:\n    username: secret://a/b\n    password: !${planted} x`),
  likeATag: monitored(`basicAuth:\n    username: secret://a/b\n    password: !!${planted} x`),
  asParameter: monitored(`params: {password: ${planted}}`),
  urlWithoutScheme: monitored(`prober: {url: "me:${planted}@x"}\n  monitorType: ingress`),
  asKey: monitored(`basicAuth: {${planted}: secret://a/b}`),
  asKey2: monitored(`authorization: {${planted}}`),
  asKeyBlock: monitored(`authorization:\n    ${planted}:\n      a: b`),
  asKeyTls: monitored(`tls: {ca: {${planted}: x}}`),
  number: monitored(`authorization: {credentials: 4242424242}`),
  tlsMap: monitored(`tls: {ca: {secret: {name: a, key: ${planted}}}, key: [${planted}]}`),
  tlsBool: monitored(`tls: ${planted}`),
  tlsServerName: monitored(`tls: {insecureSkipVerify: ${planted}, minVersion: ${planted}}`),
  secretRefPath: monitored(
    `basicAuth: {username: "secret://${planted}", password: "secret://a/b/${planted}"}`,
  ),
  anchor: monitored(`basicAuth: &x {username: ${planted}, password: ${planted}}\n  authorization: *x`),
  tag: monitored(`authorization: !Basic {credentials: ${planted}}`),
  folded: monitored(`authorization:\n    credentials: >\n      ${planted}\n      ${planted}`),
  multiq: monitored(`authorization:\n    credentials: "${planted}\n      ${planted}"`),
  multiqbad: monitored(`authorization:\n    credentials: "${planted}\\q ${planted}"`),
  tabbed: monitored(`authorization:\n\tcredentials: ${planted}`),
  ws2: monitored(`authorization:\n    credentials: ${planted}: ${planted}`),
  at: monitored(`authorization:\n    credentials: @${planted}`),
  percent: monitored(`authorization:\n    credentials: %${planted}`),
  dupkey: monitored(`authorization: {credentials: ${planted}, credentials: ${planted}}`),
  json: `{"name":"shop","workload":{"containers":{"web":{"image":"nginx"}}},"monitoring":{"operatorMode":true,"scheme":"https","basicAuth":{"username":"${planted}","password":"${planted}"}}}`,
  jsonbad: `{"name":"shop","workload":{"containers":{"web":{"image":"nginx"}}},"monitoring":{"operatorMode":true,"scheme":"https","basicAuth":{"username":"${planted}","password":"${planted}"}}`,
  secretsOpaqueBadKey: withWorkload(`secrets: {db: {type: opaque, data: {"a b": ${planted}}}}`),
  secretsType: withWorkload(`secrets: {db: {type: opaqu, data: {a: ${planted}}}}`),
  secretsDate: withWorkload(`secrets: {db: {type: opaque, dat: {a: ${planted}}}}`),
  secretsStringData: withWorkload(`secrets: {db: {type: opaque, stringData: {a: ${planted}}}}`),
  secretsNumber: withWorkload(`secrets: {db: {type: opaque, data: {a: 4242424242}}}`),
  secretsList: withWorkload(`secrets: {db: {type: opaque, data: [${planted}]}}`),
  secretsText: withWorkload(`secrets: {db: ${planted}}`),
  secretsDash: withWorkload(
    `secrets:\n    db:\n    - {type: opaque, data: {a: ${planted}}, value: ${planted}}`,
  ),
  secretsColon: withWorkload(`secrets:\n    db:\n      type: opaque\n      data:\n        a: ${planted}: b`),
  secretsTab: withWorkload(`secrets:\n    db:\n      type: opaque\n      data:\n\ta: ${planted}`),
  secretsMisspelled3: withWorkload(`secerts: {db: {type: opaque, dta: {a: ${planted}}}}`),
  secretsMisspelled4: withWorkload(`secret: {db: ${planted}}`),
  accessory: `shop: {workload: {containers: {web: {image: x}}}, database: {_type: a.B, adminPass: ${planted}}}\n`,
  secretsTop: withWorkload(`secrets: ${planted}`),
  secretsListTop: withWorkload(`secrets: [{name: db, value: ${planted}}]`),
  secretsBlock: withWorkload(
    `secrets:\n    db:\n      type: basic\n      data:\n        user: ${planted}\n        pasword: ${planted}`,
  ),
  secretsNested: withWorkload(
    `secrets:\n    db:\n      type: opaque\n      data:\n        a: {b: ${planted}}`,
  ),
  secretsMisspelled: withWorkload(`secret:\n    db: {type: opaque, data: {a: ${planted}}}`),
  secretsMisspelled2: withWorkload(
    `secerts:\n    db:\n      type: opaque\n      dta:\n        a: ${planted}`,
  ),
  secretsMissingKey: withWorkload(`secrets: {db: {type: basic, data: {foo: ${planted}}}}`),
  secretsCert: withWorkload(`secrets: {db: {type: certificate, data: {tls.crt: ${planted}}}}`),
  secretsParams: withWorkload(`secrets: {db: {type: externl, params: {password: ${planted}}}}`),
  secretsImm: withWorkload(`secrets: {db: {type: opaque, data: {a: ${planted}}, immutable: ${planted}}}`),
  secretsKusion: `shop:\n  workload:\n    containers: {web: {image: nginx, env: {A: secret://db/nope}}}\n    secrets:\n      db:\n        type: opaque\n        data: {a: ${planted}}\n        _type: x.Secret\n    _type: a.Service\n`,
  secretsSyntax: withWorkload(
    `secrets:\n    db:\n      type: opaque\n      data:\n        a: "${planted}\n        b: ${planted}`,
  ),
  secretsSyntax2: withWorkload(`secrets: {db: {type: opaque, data: {a: ${planted}`),
  secretsDup: withWorkload(`secrets: {db: {type: opaque, data: {a: ${planted}, a: ${planted}}}}`),
  secretsAlias: withWorkload(
    `secrets: {db: &d {type: opaque, data: {a: ${planted}}}, db2: {<<: *d, tpe: x}}`,
  ),
  secretKeyIsSecret: withWorkload(`secrets: {db: {type: opaque, data: {${planted}}}}`),
  url: monitored(`prober: {url: "https://me:${planted}@x"}\n  monitorType: ingress`),
  oauthUrl: monitored(
    `oauth2: {clientId: secret://a/b, clientSecret: secret://a/b, tokenUrl: "https://u:${planted}@x/"}`,
  ),
  oauthUrl2: monitored(
    `oauth2: {clientId: secret://a/b, clientSecret: secret://a/b, tokenUrl: "ftp://u:${planted}@x/"}`,
  ),
  oauthEp: monitored(
    `oauth2: {clientId: secret://a/b, clientSecret: secret://a/b, tokenUrl: "https://x/", endpointParams: {password: [${planted}], q: {x: ${planted}}}}`,
  ),
  unknownBeside: monitored(
    `oauth2: {clientId: secret://a/b, clientSecret: secret://a/b, tokenUrl: "https://x/"}, x: ${planted}`,
  ),
};

/** Workspaces with one; what belongs to other modules of Kusion is among them. */
const WORKSPACES: Readonly<Record<string, string>> = {
  wsBasic: `modules: {monitoring: {default: {basicAuth: {username: ${planted}, password: ${planted}}}}}\n`,
  wsBasicBlock: `modules:\n  monitoring:\n    default:\n      basicAuth:\n        username: ${planted}\n        pasword: ${planted}\n`,
  wsTls: `modules:\n  monitoring:\n    default:\n      tls:\n        key: ${planted}\n`,
  wsOauth: `modules: {monitoring: {configs: {default: {oauth2: {clientSecret: ${planted}}}}}}\n`,
  wsAuth: `modules: {monitoring: {configs: {default: {authorization: ${planted}}}}}\n`,
  wsBad: `modules: {monitoring: {default: {authorization: {credentials: ${planted}\n`,
  wsOther: `modules: {mysql: {default: {password: ${planted}}}, monitoring: {default: {interval: 5}}}\nsecretStore: {provider: {token: ${planted}}}\n`,
  wsStore: `secretStore:\n  provider:\n    vault: {token: ${planted}}\nmodules: {monitoring: {default: {x: 1}}}\n`,
  wsStoreOnly: `secretStore: {token: ${planted}}\n`,
  wsContext: `context: {kubernetes: {token: ${planted}}}\nmodules: {monitoring: []}\n`,
  wsProber: `modules: {monitoring: {default: {prober: {url: "https://a:${planted}@b"}}}}\n`,
  wsService: `modules: {service: {default: {password: ${planted}, replicas: x}}}\n`,
};

/** Manifests with one: those of others may hold what appcfg would refuse. */
const MANIFESTS = `apiVersion: v1
kind: Secret
metadata: {name: a, labels: 5}
stringData: {password: ${planted}}
---
apiVersion: v1
kind: Secret
metadata: {name: a}
data: {password: ${planted}}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: p}
spec:
  selector: {matchLabels: {app: a}}
  podMetricsEndpoints:
  - port: x
    basicAuth: {username: {name: a, key: b}, password: ${planted}}
    pasword: ${planted}
    bearerToken: ${planted}
    authorization: {credentials: {name: a, key: b, ${planted}: x}, type: Basic}
    tlsConfig: {keySecret: ${planted}}
    oauth2: {clientId: {secret: {name: a, key: b}}, clientSecret: ${planted}, tokenUrl: "x://u:${planted}@y"}
`;

/** A configuration of Prometheus, with one beside each mistake. */
const CONFIGURATION = `scrape_configs:
  - {job_name: a, basic_auth: {username: a, password: ${planted}}, static_configs: [{targets: ['a:80']}]}
  - {job_name: b, bearer_token: ${planted}, foo: 1, kubernetes_sd_configs: [{role: pod, basic_auth: {pasword: ${planted}}}]}
  - job_name: c
    oauth2: {client_id: a, client_secret: ${planted}, token_url: 'https://u:${planted}@a'}
    relabel_configs: [{action: nope}]
    kubernetes_sd_configs: [{role: pod}]
`;

function run(folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const { APPCFG_WORKSPACE: _, ...env } = process.env;
  const ended = runProgram(args, { cwd: folder, env: { ...env, ...more } });
  return { status: ended.status, output: ended.stdout + ended.stderr };
}

/** A folder with each application in a file, and the rest beside it. */
function planting(): string {
  const folder = temporaryFolder();
  for (const name of ['apps', 'workspaces']) mkdirSync(join(folder, name));
  for (const [name, text] of Object.entries(APPLICATIONS))
    writeFileSync(join(folder, 'apps', `${name}.yaml`), text);
  for (const [name, text] of Object.entries(WORKSPACES))
    writeFileSync(join(folder, 'workspaces', `${name}.yaml`), text);
  writeFileSync(join(folder, 'app.yaml'), `${head}monitoring: {}\n`);
  writeFileSync(join(folder, 'workspace.yaml'), 'modules: {monitoring: {default: {operatorMode: true}}}\n');
  writeFileSync(join(folder, 'manifests.yaml'), MANIFESTS);
  writeFileSync(join(folder, 'prometheus.yml'), CONFIGURATION);
  return folder;
}

function repeated(output: string): readonly string[] {
  return output.split('\n').filter((line) => PLANTED.test(line));
}

test.each([
  ['render', 'apps', '--all'],
  ['render', 'apps', '--trace', '--verbose', '--all', '--strict', '--workspace', 'workspace.yaml'],
  ['render', 'apps', '-o', 'out', '--format', 'json', '--all'],
  ['validate', 'apps', '--all'],
  ['validate', 'apps', '--format', 'json'],
  ['validate', 'apps', '--format', 'github'],
  ['validate', 'apps', '--format', 'sarif'],
  ['validate', 'apps', '--format', 'junit'],
  ['targets', 'apps'],
  ['targets', 'apps', '--format', 'json'],
  ['render', 'workspaces'],
])('%s %s %s %s says each mistake, and repeats no secret of an application', (...args) => {
  const all = args[0] === 'targets' || args[1] === 'workspaces' ? [] : ['--all'];
  const { status, output } = run(planting(), [...args, ...all]);
  expect([1, 2]).toContain(status);
  expect(repeated(output)).toEqual([]);
  if (args[0] === 'targets' || args[1] === 'workspaces') return;
  const silent = Object.keys(APPLICATIONS).filter((name) => !output.includes(`apps/${name}.yaml`));
  expect(silent).toEqual([]);
});

test.each(Object.keys(WORKSPACES))('no secret of the workspace %s is repeated', (name) => {
  const folder = planting();
  for (const args of [
    ['render', 'app.yaml', '--trace', '--verbose', '--workspace', `workspaces/${name}.yaml`],
    ['validate', 'app.yaml', '--verbose', '--format', 'json', '--workspace', `workspaces/${name}.yaml`],
  ]) {
    const { output } = run(folder, args);
    expect(output).not.toBe('');
    expect(repeated(output)).toEqual([]);
  }
});

test.each(['table', 'json', 'html', 'mermaid'])(
  'targets --format %s repeats no secret of a manifest',
  (format) => {
    const folder = planting();
    for (const args of [
      ['targets', 'manifests.yaml', '--format', format, '--config', 'prometheus.yml', '--trace', 'a:80'],
      ['targets', 'manifests.yaml', '--format', format, '--prometheus', 'manifests.yaml'],
    ])
      expect(repeated(run(folder, args).output)).toEqual([]);
  },
);

test.each([
  ['--cp-address', `http://me:${planted}@127.0.0.1:1`],
  ['--cp-address', 'http://127.0.0.1:1', '--header', `Authorization: Bearer ${planted}`],
  ['--cp-address', 'http://127.0.0.1:1', '--header', planted],
])('discover %s %s %s repeats no secret', (...args) => {
  const once = ['discover', '--once', '--timeout', '2s', '--log-level', 'debug'];
  const { output } = run(temporaryFolder(), [...once, ...args]);
  expect(output).toContain('error');
  expect(repeated(output)).toEqual([]);
});

test('a bug of appcfg ends with a stack trace that holds no secret', () => {
  const folder = planting();
  const secret = `secrets: {db: {type: opaque, data: {a: ${planted}}}}`;
  writeFileSync(join(folder, 'right.yaml'), withWorkload(secret));
  expect(run(folder, ['render', 'right.yaml']).status).toBe(0);
  // What compiles a Secret fails.
  const broken = join(folder, 'broken.cjs');
  writeFileSync(broken, "globalThis.btoa = () => { throw new Error('broken on purpose'); };\n");
  const { status, output } = run(folder, ['render', 'right.yaml'], {
    NODE_OPTIONS: `--require=${broken}`,
    BUN_OPTIONS: `--preload=${broken}`,
  });
  expect(status).not.toBe(0);
  expect(output).toContain('    at ');
  expect(repeated(output)).toEqual([]);
});

test.each([
  'monitoring.basicAuth.password=hunter2',
  'monitoring.basicAuth.pasword=hunter2',
  'monitoring.basicauth.password=hunter2',
  'monitoring.basicAuth={username: hunter2, password: hunter2}',
  'monitoring.basicAuth={username: hunter2',
  'monitoring.authorization.credentials=hunter2',
  'monitoring.authorisation=hunter2',
  'monitoring.oauth2.clientSecret=hunter2',
  'monitoring.oauth2.client_secret=hunter2',
  'monitoring.tls.key=hunter2',
  'monitoring.tls[0]=hunter2',
  'monitoring.bearerToken=hunter2',
  'workload.secrets.db.data.a=hunter2',
  'secerts.db.data.a=hunter2',
  'secret.db=hunter2',
  'nope:monitoring.basicAuth.password=hunter2',
  'nope:monitoring.basicAuth={username: hunter2, password: hunter2}',
  'monitoring.basicAuth.password hunter2',
  'monitoring.basicAuth.password=&hunter2',
  'monitoring.basicAuth.password=*hunter2',
  'monitoring.basicAuth.password=!hunter2 x',
  'monitoring.pwd=hunter2',
  "workload.'secrets'.db=hunter2",
  'workload.se\\crets.db=hunter2',
  'workload.secrets\\.db=hunter2',
  'workload={secerts: {db: {type: opaque, dta: {a: hunter2}}}}',
])('--set %s is refused or used, and its value repeated nowhere', (setting) => {
  const folder = planting();
  for (const option of ['--set', '--set-string'])
    for (const command of [
      ['render', '--trace'],
      ['validate', '--format', 'json'],
    ])
      expect(repeated(run(folder, [...command, 'app.yaml', option, setting]).output)).toEqual([]);
});

/** A folder that was rendered, checked with a setting more. */
function checkedWith(setting: string) {
  const folder = planting();
  expect(run(folder, ['render', 'app.yaml', '-o', 'out']).status).toBe(0);
  return run(folder, ['render', 'app.yaml', '-o', 'out', '--check', '--set', setting]);
}

test.each([
  'workload.containers.web.env.A=hunter2',
  'workload.containers.web.env.A=postgres://me:hunter2@db/x',
  'annotations.db=me:hunter2@db',
  'workload.containers.web.args=[--login, hunter2]',
])('the command that render --check suggests does not repeat what may be a secret in --set %s', (setting) => {
  const { output } = checkedWith(setting);
  expect(output).toContain(' --set ');
  expect(repeated(output).filter((line) => line.includes('hint'))).toEqual([]);
});

test.each([
  'workload.secrets.db={type: opaque, data: {a: hunter2}}',
  'workload={containers: {web: {image: nginx}}, secrets: {db: {type: opaque, data: {a: hunter2}}}}',
])('the command that render --check suggests does not repeat the value of --set %s', (setting) => {
  const { status, output } = checkedWith(setting);
  expect(status).toBe(1);
  expect(output).toContain(' --set ');
  expect(repeated(output)).toEqual([]);
});

test('an overlay of an application, and what a function is handed, repeats no secret', () => {
  const folder = planting();
  for (const [name, text] of Object.entries(APPLICATIONS)) {
    const overlaid = run(folder, ['render', '--trace', 'app.yaml', '--overlay', `apps/${name}.yaml`]);
    expect(repeated(overlaid.output)).toEqual([]);
    const list = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems: []\nfunctionConfig:\n${text.replaceAll(/^/gm, '  ')}`;
    const ended = runProgram(['fn'], { cwd: folder, input: list });
    // The list itself goes on as it came.
    expect(repeated(ended.stderr)).toEqual([]);
  }
});

test('no answer to an editor repeats one, wherever the cursor is', async () => {
  const around: Around = {
    settings: { workspace: '' },
    projectOf: async () => undefined,
    read: () => ({ diagnostics: [{ code: 'no-such-path', severity: 'error', message: 'not there' }] }),
  };
  const check = (source: SourceText) => checkText(source, around, () => []);
  const texts = [
    ...Object.entries(APPLICATIONS),
    ...Object.entries(WORKSPACES),
    ['manifests', MANIFESTS],
  ] as const;
  const answers: unknown[] = [];
  for (const [name, text] of texts) {
    const source = { name: `/nowhere/${name in WORKSPACES ? 'workspace-' : ''}${name}.yaml`, text };
    const told = await check(source);
    for (const one of told) {
      answers.push(toldDiagnostic(one, source, { uriOf: (path) => path }));
      // What a change takes away or keeps is not shown: its title is, and what it puts in.
      for (const { title, edits } of await mendsFor(one, source, told, '', check))
        answers.push(
          title,
          edits.map((edit) => edit.text),
        );
    }
    // The edges of words, some of them.
    for (const [number, { index }] of [...text.matchAll(/(?<=[\w:{ ])(?=[\w}\n])/g)].entries())
      if (number % 8 === 0) answers.push(hoverAt(source, index, ''), completionsAt(source, index, around));
  }
  expect(answers.length).toBeGreaterThan(1000);
  expect(answers.map((answer) => JSON.stringify(answer ?? '')).filter((one) => PLANTED.test(one))).toEqual(
    [],
  );
}, 60_000);
