/** What `appcfg scrape-config` prints for workspaces, and what Prometheus must scrape with it, by thinking. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { runProgram } from '../program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const apps = fileURLToPath(new URL('apps.yaml', import.meta.url));
const custom = join(root, 'fixtures', 'scrape-config', 'custom-keys', 'workspace.yaml');

/** Pods are numbered by their names: basket-…-0, basket-…-1, front, legacy, quiet, shop-…-0, shop-…-1. */
const scraped = [
  'http://10.0.0.1:8080/metrics',
  'http://10.0.0.2:8080/metrics',
  'https://10.0.0.4:8080/old',
  'http://10.0.0.6:9080/admin/metrics?format=text',
  'http://10.0.0.7:9080/admin/metrics?format=text',
];
const probed = (prober, module) =>
  `http://${prober}/probe?module=${module}&target=http%3A%2F%2Fshop.example.com%2F`;
const ordinaryProbe = probed('blackbox:9115', 'http_2xx');
const customProbe = probed('blackbox-exporter.monitoring.svc:9115', 'http_post');
const ofLegacy = scraped.slice(2, 3);

/** A workspace, a format, and the URLs of its jobs; where Prometheus has the chart's jobs as well, those of theirs. */
export const cases = [
  { name: 'no workspace', flags: [], urls: [...scraped, ordinaryProbe] },
  { name: 'custom keys', workspace: custom, flags: [], urls: [...scraped, customProbe] },
  {
    name: "custom keys, beside the chart's own jobs",
    workspace: custom,
    flags: ['--format', 'helm'],
    urls: [...scraped.filter((url) => !ofLegacy.includes(url)), customProbe],
    urlsOfChart: ofLegacy,
  },
  {
    name: "the chart's keys, beside the chart's own jobs",
    flags: ['--format', 'helm'],
    urls: [ordinaryProbe],
    urlsOfChart: scraped,
  },
  {
    name: 'custom keys, for kube-prometheus-stack',
    workspace: custom,
    flags: ['--format', 'kube-prometheus-stack'],
    urls: [...scraped, customProbe],
  },
];

/**
 * Writes manifests.yaml and prometheus.yml of a case into a folder.
 *
 * @param {string} folder
 * @param {{readonly workspace?: string | undefined, readonly flags: readonly string[]}} one
 */
export function writeCase(folder, { workspace, flags }) {
  const around = workspace === undefined ? [] : ['--workspace', workspace];
  writeFileSync(join(folder, 'manifests.yaml'), run(['render', apps, ...around]).stdout);
  const printed = run(['scrape-config', ...around, ...flags]).stdout;
  writeFileSync(join(folder, 'prometheus.yml'), asConfiguration(load(printed), printed));
}

/** The scrape_configs that a chart makes of its values. */
function asConfiguration(values, printed) {
  if (values.scrape_configs !== undefined) return printed;
  const { extraScrapeConfigs, prometheus } = values;
  const jobs =
    extraScrapeConfigs ?? JSON.stringify(prometheus.prometheusSpec.additionalScrapeConfigs, null, 2);
  return `global: {scrape_interval: 1m, scrape_timeout: 10s}\nscrape_configs:\n${jobs.replaceAll(/^/gm, '  ')}\n`;
}

/** The targets that `appcfg targets` predicts, with the configuration of the case or with the chart's jobs. */
export function predicted(folder, flags) {
  const { stdout } = run(['targets', join(folder, 'manifests.yaml'), '--format', 'json', ...flags]);
  return JSON.parse(stdout).targets;
}

/** promtool's judgement, discovery of Kubernetes replaced by nothing if its build lacks it. */
export function promtool(folder) {
  const text = readFileSync(join(folder, 'prometheus.yml'), 'utf8');
  const found = text.match(/kubernetes_sd_configs"?:/g)?.length ?? 0;
  const replaced = text
    .replaceAll(/kubernetes_sd_configs:\n *- role: \w+/g, 'static_configs: []')
    .replaceAll(/"kubernetes_sd_configs": \[[^\]]*\]/g, '"static_configs": []');
  const path = join(folder, 'without-kubernetes.yml');
  writeFileSync(path, replaced);
  return { found, ...spawnSync('promtool', ['check', 'config', path], { encoding: 'utf8' }) };
}

function run(args) {
  const { NO_COLOR: _, FORCE_COLOR: __, APPCFG_WORKSPACE: ___, ...env } = process.env;
  const ended = runProgram(args, { env });
  if (ended.stdout === '') throw new Error(`${args.join(' ')}: ${ended.stderr}`);
  return ended;
}
