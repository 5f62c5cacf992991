import type { Option } from './options.ts';

/** An option with what stands in for it: the old adapter's environment variable, then the default. */
export interface DiscoverOption extends Option {
  readonly env?: readonly string[];
  readonly default?: string;
}

/** Every option of `discover`; the first five and their variables are those of kuma-prometheus-sd. */
export const discoverOptions = {
  'cp-address': {
    type: 'string',
    env: ['KUMA_MONITORING_ASSIGNMENT_CLIENT_URL', 'KUMA_CONTROL_PLANE_API_SERVER_URL'],
    default: 'http://localhost:5681',
    describe:
      'the control plane: http(s):// of its API server or of its assignments, or grpc(s):// of its assignments',
  },
  'output-file': {
    type: 'string',
    alias: 'o',
    env: ['KUMA_PROMETHEUS_OUTPUT_FILE'],
    default: 'kuma.file_sd.json',
    describe: 'the file that Prometheus watches, or - for standard output',
  },
  name: {
    type: 'string',
    env: ['KUMA_MONITORING_ASSIGNMENT_CLIENT_NAME'],
    default: 'kuma_sd',
    describe: 'the name of this client, the clientId of a MeshMetric backend',
  },
  'api-version': {
    type: 'string',
    choices: ['auto', 'v1', 'v1alpha1'],
    env: ['KUMA_MONITORING_ASSIGNMENT_CLIENT_API_VERSION'],
    default: 'auto',
    describe: 'the version of the assignments',
  },
  'log-level': {
    type: 'string',
    choices: ['off', 'error', 'warn', 'info', 'debug'],
    default: 'info',
    describe: 'what is logged',
  },
  'log-format': { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'how it is logged' },
  once: { type: 'boolean', describe: 'write the first snapshot and end' },
  timeout: { type: 'string', default: '30s', describe: 'the deadline of the whole run with --once' },
  'ca-file': {
    type: 'string',
    describe: 'PEM file of the authorities that may sign the server’s certificate',
  },
  'cert-file': { type: 'string', describe: 'PEM file of the client’s certificate' },
  'key-file': { type: 'string', describe: 'PEM file of the client’s key' },
  'server-name': { type: 'string', describe: 'the name that the server’s certificate is for' },
  'insecure-skip-verify': { type: 'boolean', describe: 'accept any certificate of the server' },
  header: { type: 'string', repeated: true, describe: '"Name: value" to be sent with each request' },
  mesh: { type: 'string', repeated: true, describe: 'only targets of this mesh' },
  service: { type: 'string', repeated: true, describe: 'only targets of this service' },
  'label-style': {
    type: 'string',
    choices: ['adapter', 'prometheus'],
    default: 'adapter',
    describe: 'labels as kuma-prometheus-sd named them, or as kuma_sd_configs does',
  },
  format: { type: 'string', choices: ['json', 'yaml'], default: 'json', describe: 'the format of the file' },
  'file-mode': {
    type: 'string',
    describe: 'permissions of the file, as 0644; by default those of the file that it replaces',
  },
  shards: {
    type: 'string',
    default: '1',
    describe: 'write this many files, <stem>.<i>.json, the targets shared out by hashmod of __address__',
  },
  'min-targets': { type: 'string', describe: 'refuse a snapshot of fewer targets' },
  'max-drop': {
    type: 'string',
    describe: 'refuse a snapshot with so many percent fewer targets than before',
  },
  'max-message-size': { type: 'string', default: '1GiB', describe: 'the largest snapshot that is taken' },
  listen: { type: 'string', describe: 'serve /metrics, /-/healthy, /-/ready and /sd on [host]:port' },
} as const satisfies Readonly<Record<string, DiscoverOption>>;

export type DiscoverOptionName = keyof typeof discoverOptions;

/** Values as they were typed. */
export type DiscoverArguments = {
  readonly [Name in DiscoverOptionName]?: string | boolean | readonly string[];
};
