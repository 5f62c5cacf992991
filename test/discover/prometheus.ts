import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { freePort } from './free-port.ts';
import { until } from './wait.ts';

export interface Target {
  readonly scrapeUrl: string;
  readonly health: string;
  readonly discoveredLabels: Record<string, string>;
  readonly labels: Record<string, string>;
}

export interface Prometheus {
  readonly process: ChildProcess;
  /** Where it answers. */
  readonly url: string;
  /** Everything that it has logged. */
  readonly said: { log: string };
  /** `GET /api/v1/targets`: the active ones. */
  targets(): Promise<Target[]>;
  /** A counter of its own, summed up over labels. */
  counter(name: string): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the `prometheus` of the PATH with one job that watches files and scrapes next to never. */
export function startPrometheus(folder: string, ...files: readonly string[]): Promise<Prometheus> {
  const job = {
    job_name: 'kuma',
    scrape_interval: '1h',
    scrape_timeout: '1s',
    // By default it reads everything again every five minutes, whether anything has changed or not.
    file_sd_configs: [{ files, refresh_interval: '1d' }],
  };
  return launchPrometheus(folder, { scrape_configs: [job] });
}

/** Starts the `prometheus` of the PATH with a configuration. */
export async function launchPrometheus(folder: string, configuration: object): Promise<Prometheus> {
  mkdirSync(folder, { recursive: true });
  const config = `${folder}/prometheus.yml`;
  writeFileSync(config, JSON.stringify(configuration));
  const port = await freePort();
  const child = spawn('prometheus', [
    `--config.file=${config}`,
    `--storage.tsdb.path=${folder}/data`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=debug',
  ]);
  const said = { log: '' };
  child.stderr.on('data', (text) => {
    said.log += text;
  });
  await until(() => said.log.includes('Server is ready to receive web requests'));
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    said,
    async targets() {
      const { data } = JSON.parse(await (await get('/api/v1/targets?state=active')).text());
      return data.activeTargets;
    },
    async counter(name) {
      const lines = (await (await get('/metrics')).text()).split('\n');
      const values = lines.filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
      return values.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
    },
    async stop() {
      child.kill();
      await new Promise((resolve) => child.on('close', resolve));
    },
  };
}
