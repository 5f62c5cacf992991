/**
 * Whether Prometheus' own client, asked for the same recorded traffic, finds the targets that `discover` writes for it:
 * kuma_sd against file_sd and http_sd, label for label.
 *
 *     node test/discover-oracle.mjs ORACLE     a program that runs Prometheus' discovery for a configuration
 */
import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { program, programArguments } from './program.mjs';
import { scratchFolder } from './scratch-folder.mjs';

const [oracle] = process.argv.slice(2);
if (oracle === undefined) throw new Error('name the oracle');

const recordings = fileURLToPath(new URL('../fixtures/mads', import.meta.url));
const bodies = readdirSync(recordings, { recursive: true })
  .filter((path) => /http.\d1-first\.200\.json$/.test(path))
  .sort();
const { folder, dispose } = scratchFolder();

let body;
const server = createServer((request, response) => {
  if (request.method === 'POST') response.writeHead(200).end(body);
  else response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;

/** Every label that discovery gave, kept under a name that survives relabeling. */
const keepAll = [
  { action: 'labeldrop', regex: '__meta_(filepath|url)' },
  { action: 'labelmap', regex: '__meta_(.+)', replacement: 'seen_$1' },
];

async function targetsBySource(output, listening) {
  const job = (name, discovery) => ({ job_name: name, ...discovery, relabel_configs: keepAll });
  const config = {
    scrape_configs: [
      job('kuma', { kuma_sd_configs: [{ server: address }] }),
      job('file', { file_sd_configs: [{ files: [output] }] }),
      job('http', { http_sd_configs: [{ url: `${listening}/sd` }] }),
    ],
  };
  const file = join(folder, 'prometheus.yml');
  writeFileSync(file, JSON.stringify(config));
  const { stdout, stderr } = await promisify(execFile)(oracle, ['--config', file], {
    maxBuffer: 1 << 28,
  }).catch((error) => error);
  if (stdout === '') console.log(stderr);
  const bySource = { kuma: [], file: [], http: [] };
  for (const { source, url, labels } of JSON.parse(stdout).targets) {
    const { job: _, ...rest } = labels;
    bySource[source].push(JSON.stringify([url, Object.entries(rest).sort()]));
  }
  for (const targets of Object.values(bySource)) targets.sort();
  return bySource;
}

const typeUrl = 'type.googleapis.com/kuma.observability.v1.MonitoringAssignment';
const hostile = {
  version_info: '1',
  type_url: typeUrl,
  resources: [
    {
      '@type': typeUrl,
      mesh: 'default',
      service: 'a&b "<\u2028>"',
      labels: { both: 'assignment', job: 'j' },
      targets: [
        {
          name: 'x',
          address: '[fd00::1]:80',
          metrics_path: '/m?x=1&y=%20',
          labels: {
            '9lives': '9',
            '': 'empty',
            'ä.b': '1',
            instance: 'i',
            __address__: 'z',
            both: 'target',
            none: '',
          },
        },
        {
          name: 'y',
          scheme: 'https',
          address: 'backend.local:443',
          labels: { __meta_x: '1', __scheme__: 'ftp' },
        },
      ],
    },
  ],
};

let failed = 0;
for (const path of ['hostile', ...bodies]) {
  body = path === 'hostile' ? JSON.stringify(hostile) : readFileSync(join(recordings, path));
  const output = join(folder, 'kuma.file_sd.json');
  rmSync(output, { force: true });
  const args = [
    '--label-style',
    'prometheus',
    '--cp-address',
    address,
    '-o',
    output,
    '--listen',
    '127.0.0.1:0',
  ];
  const client = spawn(program, [...programArguments, 'discover', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise((resolve) =>
    client.stderr.on('data', (text) => {
      said += text;
      if (said.includes(' written: ')) resolve();
    }),
  );
  const { kuma, file, http } = await targetsBySource(
    output,
    `http://127.0.0.1:${/listening port=(\d+)/.exec(said)[1]}`,
  );
  client.kill();
  await new Promise((resolve) => client.on('close', resolve));
  const equal = kuma.join() === file.join() && kuma.join() === http.join();
  if (!equal) failed++;
  console.log(
    `${equal ? 'ok' : 'NOT EQUAL'} ${path}: ${kuma.length} targets by kuma_sd, ${file.length} by file_sd, ${http.length} by http_sd`,
  );
}
server.close();
dispose();
console.log(`${bodies.length + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
