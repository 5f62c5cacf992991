import type { ArgumentsOf, Command } from '../command.ts';
import { namesOf } from '../format.ts';
import {
  ALL,
  EXCLUDE,
  IGNORE,
  NEEDS_PATH,
  OVERLAYS,
  PROJECT,
  QUIET,
  STRICT,
  WORKSPACE,
} from '../shared-options.ts';
import { discoverCommand } from './discover.ts';
import { targetsFormats } from './targets-formats.ts';

const { options: ofDiscover } = discoverCommand;

/** How the running Prometheus is asked: as `discover` asks a control plane. */
const CONNECTION = {
  header: { ...ofDiscover.header, needs: 'against', group: 'Running Prometheus' },
  'header-file': {
    ...ofDiscover['header-file'],
    needs: 'against',
    group: 'Running Prometheus',
    describe: 'a file with such headers, one on each line; for secrets',
  },
  'ca-file': { ...ofDiscover['ca-file'], needs: 'against', group: 'Running Prometheus' },
  'cert-file': { ...ofDiscover['cert-file'], group: 'Running Prometheus' },
  'key-file': { ...ofDiscover['key-file'], group: 'Running Prometheus' },
  'server-name': { ...ofDiscover['server-name'], needs: 'against', group: 'Running Prometheus' },
  'insecure-skip-verify': {
    ...ofDiscover['insecure-skip-verify'],
    needs: 'against',
    group: 'Running Prometheus',
  },
} as const;

export const targetsCommand = {
  group: 'Prometheus',
  describe: 'predict what Prometheus will scrape of any manifests, and why not the rest',
  positional: {
    name: 'path',
    describe:
      'Kubernetes manifests or AppConfigurations, a folder with all its subfolders, or - for standard input',
    many: true,
    optional: 'print-kubectl',
    needs: NEEDS_PATH,
  },
  options: {
    exclude: EXCLUDE,
    namespace: {
      type: 'string',
      alias: 'n',
      value: 'NAME',
      group: 'Input',
      describe: 'the namespace of objects that name none',
    },
    format: {
      type: 'string',
      choices: namesOf(targetsFormats),
      default: 'table',
      group: 'Output',
      describe: 'the format of the answer',
    },
    trace: {
      type: 'string',
      value: 'TARGET',
      group: 'Output',
      describe: 'show each relabeling step of the targets with this URL, address or pod',
    },
    watch: {
      type: 'boolean',
      group: 'Output',
      describe: 'answer again whenever a file changes, until Ctrl-C',
    },
    release: {
      type: 'string',
      value: 'NAME',
      group: 'Prometheus',
      describe: 'the Helm release of kube-prometheus-stack, which selects the monitors with its label',
    },
    prometheus: {
      type: 'string',
      value: 'FILE',
      group: 'Prometheus',
      describe: 'a Prometheus or PrometheusAgent resource; none for every monitor and annotation',
    },
    'prometheus-pod': {
      type: 'string',
      value: 'NAMESPACE/LABELS',
      group: 'Prometheus',
      describe: 'the pods of that Prometheus, as key=value,…: whether NetworkPolicies let them in is told',
    },
    annotations: {
      type: 'boolean',
      group: 'Prometheus',
      describe: 'with the jobs that read prometheus.io annotations, also for a Prometheus of the operator',
    },
    'no-annotations': {
      type: 'boolean',
      group: 'Prometheus',
      describe: 'without these jobs, whatever Prometheus is asked',
    },
    'annotation-keys': {
      type: 'string',
      value: 'KEYS',
      group: 'Prometheus',
      conflicts: 'config',
      describe: 'the annotations that are read: grafana, or scrape=KEY,port=KEY,path=KEY,scheme=KEY',
    },
    config: {
      type: 'string',
      value: 'FILE',
      group: 'Prometheus',
      describe: 'a prometheus.yml, whose jobs count instead of monitors and annotations',
    },
    workspace: WORKSPACE,
    project: PROJECT,
    stack: OVERLAYS.stack,
    overlay: OVERLAYS.overlay,
    set: OVERLAYS.set,
    'set-string': OVERLAYS['set-string'],
    require: {
      type: 'string',
      value: 'all|declared|SELECTOR',
      group: 'Checks',
      describe:
        'exit with 1 if a workload is not scraped: any one, one with a port named like metrics or annotations, or one with these labels',
    },
    against: {
      type: 'string',
      value: 'URL|FILE',
      group: 'Running Prometheus',
      describe:
        'compare with the targets of this Prometheus, or with a file that has its answer to /api/v1/targets?state=any',
    },
    'allow-down': {
      type: 'boolean',
      needs: 'against',
      group: 'Running Prometheus',
      describe: 'exit with 0 also if a target is down',
    },
    ...CONNECTION,
    ignore: IGNORE,
    'print-kubectl': {
      type: 'boolean',
      group: 'Input',
      describe: 'print the kubectl command that reads a running cluster for this, and stop',
    },
    strict: STRICT,
    all: ALL,
    quiet: QUIET,
  },
  examples: [
    ['kustomize build | appcfg targets -', 'what Prometheus will scrape'],
    ['appcfg targets manifests/ --release stack', "as kube-prometheus-stack's Prometheus selects"],
    ['appcfg targets manifests/ --format json', 'the same for programs'],
    [
      'appcfg targets manifests/ --require declared',
      'exit with 1 if a workload that has metrics is not scraped',
    ],
    ['appcfg targets manifests/ --format html > targets.html', 'a page to search in'],
    ['appcfg targets manifests/ --watch', 'again whenever a file changes'],
    [
      'appcfg targets manifests/ --against http://localhost:9090',
      'what of it a running Prometheus has, and what is down',
    ],
  ],
} as const satisfies Command;

export type TargetsArguments = ArgumentsOf<typeof targetsCommand>;
