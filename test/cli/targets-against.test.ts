import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeCertificates, readPair } from '../discover/certificates.ts';
import { freePort } from '../discover/free-port.ts';
import { launchPrometheus } from '../discover/prometheus.ts';
import { program, programArguments } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs beside this process, whose servers go on answering. */
function targets(folder: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const line = [...programArguments, 'targets', 'manifests.yaml', ...args];
    const child = execFile(program, line, { cwd: folder }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

/** A server on loopback; closed when the test ends. */
async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const deployment = (name: string, port: number, annotations = '{}') => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: web}
spec:
  replicas: 1
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}, annotations: ${annotations}}
    spec: {containers: [{name: main, image: main, ports: [{name: metrics, containerPort: ${port}}]}]}
---
`;
const monitor = (name: string, endpoint = '{port: metrics}') => `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: ${name}, namespace: web}
spec:
  selector: {matchLabels: {app: ${name}}}
  podMetricsEndpoints:
  - ${endpoint}
---
`;

interface JsonTarget {
  readonly source: string;
  readonly url: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly lastError?: string;
  readonly cause?: string;
}

withTools(['prometheus'], () => {
  test('a real Prometheus has some up, one down for each cause, one missing, one dropped, one more', async () => {
    const folder = temporaryFolder();
    const metrics = await serve((request, response) => {
      if (request.url === '/metrics') response.end('up_and_running 1\n');
      else response.writeHead(404).end();
    });
    const [closed, undeclared] = [await freePort(), await freePort()];
    const annotations = `{prometheus.io/scrape: "true", prometheus.io/port: "${undeclared}"}`;
    const manifests = [
      deployment('good', metrics) + monitor('good'),
      deployment('closed', closed) + monitor('closed'),
      deployment('path', metrics) + monitor('path', '{port: metrics, path: /stats}'),
      deployment('scheme', metrics) + monitor('scheme', '{port: metrics, scheme: https}'),
      deployment('annotated', metrics, annotations),
      deployment('missing', metrics) + monitor('missing'),
      deployment('dropped', metrics) + monitor('dropped'),
    ];
    writeFileSync(join(folder, 'manifests.yaml'), manifests.join(''));
    const { stdout } = await targets(folder, '--format', 'json');
    const { targets: predicted } = JSON.parse(stdout) as { targets: JsonTarget[] };
    expect(predicted.length).toBe(7);
    // Each target as the cluster would have it, at another address, in a file that Prometheus watches.
    const served = predicted.filter(({ source }) => !source.includes('/missing/'));
    mkdirSync(join(folder, 'sd'));
    const jobs = served.map(({ source, url, labels }, index) => {
      const { protocol, port, pathname } = new URL(url);
      const { instance: _, job, pod = '', ...rest } = labels;
      const file = join(folder, 'sd', `${index}.json`);
      const name = pod.replace(/[^-]*$/u, 'x7k2p');
      const own = {
        ...rest,
        pod: name,
        __metrics_path__: pathname,
        __meta_kubernetes_namespace: 'web',
        __meta_kubernetes_pod_name: name,
      };
      writeFileSync(file, JSON.stringify([{ targets: [`127.0.0.1:${port}`], labels: own }]));
      // As the operator writes it: what selects comes first, and the job of what is discovered is the scrape job's.
      const steps = [
        ...(source.includes('/dropped/')
          ? [{ action: 'drop', source_labels: ['container'], regex: 'main' }]
          : []),
        { target_label: 'job', replacement: job },
      ];
      return {
        job_name: source,
        scheme: protocol.replace(':', ''),
        file_sd_configs: [{ files: [file] }],
        relabel_configs: steps,
      };
    });
    const more = { job_name: 'more', static_configs: [{ targets: [`127.0.0.1:${metrics}`] }] };
    const prometheus = await launchPrometheus(join(folder, 'prometheus'), {
      global: { scrape_interval: '1s', scrape_timeout: '1s' },
      scrape_configs: [...jobs, more],
    });
    onTestFinished(() => prometheus.stop());
    const isScraped = async () => {
      const active = await prometheus.targets();
      return active.length === 6 && active.every(({ health }) => health !== 'unknown');
    };
    while (!(await isScraped())) await new Promise((resolve) => setTimeout(resolve, 100));
    const answer = await targets(folder, '--against', prometheus.url, '--format', 'json');
    const found = JSON.parse(answer.stdout) as Record<string, JsonTarget[]>;
    const sources = Object.fromEntries(
      Object.entries(found).map(([name, list]) => [name, list.map(({ source }) => source).sort()]),
    );
    expect(sources).toEqual({
      up: ['podMonitor/web/good/0'],
      down: [
        'kubernetes-pods',
        'podMonitor/web/closed/0',
        'podMonitor/web/path/0',
        'podMonitor/web/scheme/0',
      ],
      missing: ['podMonitor/web/missing/0'],
      dropped: ['podMonitor/web/dropped/0'],
      unexpected: ['more'],
    });
    expect(answer.status).toBe(1);
    const causes = Object.fromEntries(found.down?.map(({ source, cause }) => [source, cause]) ?? []);
    expect(causes).toEqual({
      'kubernetes-pods': `no container of Deployment web/annotated declares port ${undeclared}; there is metrics (${metrics})`,
      'podMonitor/web/closed/0': `port metrics (${closed}) is declared, and nothing listens there (manifests.yaml:35)`,
      'podMonitor/web/path/0': 'there is nothing at path /stats (manifests.yaml:53)',
      'podMonitor/web/scheme/0':
        'it is asked with TLS and answers without: scheme https is wrong (manifests.yaml:71)',
    });
    const table = await targets(folder, '--against', prometheus.url, '--allow-down');
    expect(table.status).toBe(1);
    expect(table.stdout).toMatch(
      /\n7 targets are predicted: 1 up, 4 down, 1 missing, 1 dropped; 1 is there and not predicted\n$/u,
    );
  });
});

const answer = (url: string, health = 'up') =>
  JSON.stringify({
    status: 'success',
    data: {
      activeTargets: [
        {
          scrapePool: 'podMonitor/web/good/0',
          scrapeUrl: url,
          labels: {
            ...{ container: 'main', endpoint: 'metrics', instance: new URL(url).host, namespace: 'web' },
            ...{ job: 'web/good', pod: 'good-5d9f-x7k2p' },
          },
          health,
        },
      ],
    },
  });

/** A folder with one predicted target, and a server that gives the answer for it. */
function shop(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'manifests.yaml'), deployment('good', 8080) + monitor('good'));
  return folder;
}

test.each([
  ['http://10.64.1.7:8080/metrics', 'up', [], 0, '1 target is predicted: 1 up'],
  ['http://10.64.1.7:8080/metrics', 'unknown', [], 0, '1 target is predicted: 1 up'],
  ['http://10.64.1.7:8080/metrics', 'down', [], 1, '1 target is predicted: 1 down'],
  ['http://10.64.1.7:8080/metrics', 'down', ['--allow-down'], 0, '1 target is predicted: 1 down'],
  [
    'http://10.64.1.7:8081/metrics',
    'up',
    ['--allow-down'],
    1,
    '1 target is predicted: 1 missing; 1 is there',
  ],
  ['http://[fd00::7]:8080/metrics', 'up', [], 0, '1 target is predicted: 1 up'],
])('a saved answer with %s, %s and %j: exit %i', async (url, health, options, code, said) => {
  const folder = shop();
  writeFileSync(join(folder, 'answer.json'), answer(url, health));
  const { status, stdout, stderr } = await targets(folder, '--against', 'answer.json', ...options);
  expect([status, stderr]).toEqual([code, '']);
  expect(stdout).toContain(said);
});

const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: web}
spec: {podSelector: {}}
`;

test.each([
  ['context deadline exceeded', 'NetworkPolicy web/deny lets no scrape of it in'],
  ['dial tcp 10.64.1.7:8080: connect: connection refused', 'NetworkPolicy web/deny lets no scrape of it in'],
  ['server returned HTTP status 404 Not Found', 'there is nothing at path /metrics'],
])('a policy is the cause if the pod was not reached: %s', async (lastError, said) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'manifests.yaml'), deployment('good', 8080) + monitor('good') + policy);
  const down = JSON.parse(answer('http://10.64.1.7:8080/metrics', 'down'));
  down.data.activeTargets[0].lastError = lastError;
  writeFileSync(join(folder, 'answer.json'), JSON.stringify(down));
  const args = ['--against', 'answer.json', '--prometheus-pod', 'monitoring/app=prometheus'];
  const { stdout } = await targets(folder, ...args);
  expect(stdout).toContain(`${lastError}: ${said}`);
});

test('headers go to the Prometheus that is named, and to no other', async () => {
  const folder = shop();
  const seen: (string | undefined)[] = [];
  const elsewhere = await serve((request, response) => {
    seen.push(`elsewhere: ${request.headers.authorization}`);
    response.end(answer('http://10.64.1.7:8080/metrics'));
  });
  const port = await serve((request, response) => {
    seen.push(`${request.url} ${request.headers.authorization}`);
    if (request.headers.authorization !== 'Bearer s3cr3t-token') response.writeHead(401).end();
    else if (request.url?.startsWith('/prometheus/') === true)
      response.end(answer('http://10.64.1.7:8080/metrics'));
    else response.writeHead(302, { location: `http://127.0.0.1:${elsewhere}/` }).end();
  });
  writeFileSync(join(folder, 'headers'), '# for CI\nAuthorization: Bearer s3cr3t-token\n');
  const base = `http://127.0.0.1:${port}`;
  const good = await targets(folder, '--against', `${base}/prometheus/`, '--header-file', 'headers');
  expect([good.status, good.stderr]).toEqual([0, '']);
  const moved = await targets(folder, '--against', base, '--header', 'Authorization: Bearer s3cr3t-token');
  expect(moved.status).toBe(3);
  expect(moved.stderr).toMatch(/^error\[prometheus-answer\]: GET .*: 302 Found, which is not followed\n/u);
  const refused = await targets(folder, '--against', `${base}/prometheus`);
  expect(refused.stderr).toContain('401 Unauthorized\n   = hint: give what it asks for with --header-file');
  expect(moved.stderr + refused.stderr).not.toContain('s3cr3t');
  expect(seen).toEqual([
    '/prometheus/api/v1/targets?state=any Bearer s3cr3t-token',
    '/api/v1/targets?state=any Bearer s3cr3t-token',
    '/prometheus/api/v1/targets?state=any undefined',
  ]);
});

test.each([
  ['another format', 'up 1', 'that is not what Prometheus answers'],
  ['the page of a login', '<!DOCTYPE html><html>', 'that is a web page, such as that of a login'],
  ['half an answer', '{"status":"success","data":{"activeTargets":[', 'the JSON of it is not complete'],
  [
    'another API',
    '{"status": "success", "data": {"alerts": []}}',
    'that is not what Prometheus answers\n   = hint: name the address at which Prometheus itself answers',
  ],
  ['an error', '{"status": "error", "error": "no store"}', 'Prometheus answers with an error: no store'],
])('%s is no answer of Prometheus: exit 3', async (_what, body, said) => {
  const port = await serve((_request, response) => response.end(body));
  const { status, stdout, stderr } = await targets(shop(), '--against', `http://127.0.0.1:${port}`);
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toContain(said);
});

test('an answer that is larger than a text can be is refused', async () => {
  const chunk = Buffer.alloc(4_000_000, 'x');
  const port = await serve((_request, response) => {
    const more = (left: number): void => {
      if (left === 0) response.end();
      else if (response.write(chunk)) more(left - 1);
      else response.once('drain', () => more(left - 1));
    };
    more(140);
  });
  const { status, stderr } = await targets(shop(), '--against', `http://127.0.0.1:${port}`);
  expect([status, stderr.split('\n')[0]]).toEqual([
    3,
    `error[prometheus-unreachable]: GET /api/v1/targets of http://127.0.0.1:${port}: the answer is larger than 500 MB`,
  ]);
});

const LABELS = {
  container: 'main',
  endpoint: 'metrics',
  job: 'web/good',
  namespace: 'web',
  pod: 'good-5d9f-x',
};

test.each([
  ['of discovery over files', { ...LABELS, __address__: '127.0.0.1:8080' }, 'dropped'],
  ['at another port', { ...LABELS, __address__: '127.0.0.1:8081' }, 'missing'],
  ['of another pod', { ...LABELS, container: 'other', __address__: '127.0.0.1:8080' }, 'missing'],
  ['of another job', { ...LABELS, job: 'web/other', __address__: '127.0.0.1:8080' }, 'missing'],
])('Prometheus 2 does not name the job of a dropped target: %s', async (_what, discoveredLabels, state) => {
  const folder = shop();
  const data = { activeTargets: [], droppedTargets: [{ discoveredLabels }] };
  writeFileSync(join(folder, 'answer.json'), JSON.stringify({ status: 'success', data }));
  const { stdout } = await targets(folder, '--against', 'answer.json');
  expect(stdout).toContain(`1 target is predicted: 1 ${state}\n`);
});

test.each([
  [['http://127.0.0.1:1'], 3, 'error[prometheus-unreachable]: GET /api/v1/targets of http://127.0.0.1:1: '],
  [['http://user:secret@localhost:9090'], 2, 'without a user and password'],
  [['ftp://localhost'], 2, '--against takes http://HOST:PORT'],
  [['nowhere.json'], 3, 'there is no file or folder nowhere.json'],
  [['localhost:9090'], 3, 'hint: to ask a Prometheus there, write http://localhost:9090'],
  [['nowhere.json', '--format', 'html'], 2, '--against does not work with --format html'],
  [['http://127.0.0.1:1', '--header', 'no-colon'], 2, '--header has no colon'],
])('%j is refused with %i', async (args, code, message) => {
  const { status, stdout, stderr } = await targets(shop(), '--against', ...args);
  expect([status, stdout]).toEqual([code, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('secret@');
});

test.each<[where: string, answer: (response: ServerResponse, header: string) => void]>([
  ['in its status line', (response, header) => response.writeHead(500, `no ${header}`).end()],
  [
    'in what is wrong',
    (response, header) => response.end(JSON.stringify({ status: 'error', error: `no ${header}` })),
  ],
])('a header that the answer has %s is not shown', async (_where, reply) => {
  const port = await serve((request, response) => reply(response, request.headers.authorization ?? ''));
  const against = [
    '--against',
    `http://127.0.0.1:${port}`,
    '--header',
    'Authorization: Bearer hush77-hush77',
  ];
  const { status, stderr } = await targets(shop(), ...against);
  expect(status).toBe(3);
  expect(stderr).toContain('no •••');
  expect(stderr).not.toContain('hush77');
});

test('an answer that no text can hold is refused', async () => {
  const port = await serve((_request, response) => {
    const piece = Buffer.alloc(2 ** 24, 'x');
    const more = () => response.write(piece, more);
    more();
  });
  const { status, stderr } = await targets(shop(), '--against', `http://127.0.0.1:${port}`);
  expect(status).toBe(3);
  expect(stderr).toContain('the answer is larger than 500 MB');
});

test.each(['table', 'json'])('nothing that a Prometheus says is obeyed by a terminal: %s', async (format) => {
  const evil = '\u001b]0;x\u0007\n::error::mine\n##[error]mine\r\u2066\u202e';
  const active = {
    ...{ labels: { job: evil, [evil]: evil }, scrapePool: evil, scrapeUrl: evil },
    ...{ health: 'down', lastError: evil, scrapeInterval: evil, scrapeTimeout: evil },
  };
  const body = { status: 'success', data: { activeTargets: [active], droppedTargets: [] } };
  const port = await serve((_request, response) => response.end(JSON.stringify(body)));
  const against = ['--against', `http://127.0.0.1:${port}`, '--format', format];
  const { stdout, stderr } = await targets(shop(), ...against);
  expect(stdout).toContain('mine');
  expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2066\u202e]/u);
  expect(stdout + stderr).not.toMatch(/^\s*(?:::|##\[)/m);
});

withTools(['openssl'], () => {
  test('an https Prometheus is asked if its certificate is of the authority that is named', async () => {
    const folder = shop();
    const certificates = makeCertificates(folder, 'prometheus', 'IP:127.0.0.1');
    const server = createTlsServer(readPair(certificates.signed), (_request, response) =>
      response.end(answer('http://10.64.1.7:8080/metrics')),
    ).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    onTestFinished(() => {
      server.close();
    });
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const unknown = await targets(folder, '--against', url);
    expect(unknown.status).toBe(3);
    expect(unknown.stderr).toContain('hint: name the authority with --ca-file');
    const known = await targets(folder, '--against', url, '--ca-file', certificates.ca);
    expect([known.status, known.stderr]).toEqual([0, '']);
  });
});
