import type { ArgumentsOf, Command } from '../command.ts';

/** The variables, and the options that they set, are those of kuma-prometheus-sd. */
export const discoverCommand = {
  group: 'Prometheus',
  describe: "keep Kuma's targets in a file that Prometheus watches",
  about: "Keeps Kuma's monitoring assignments as a file_sd file for Prometheus.",
  // The only command of kuma-prometheus-sd.
  positional: { name: 'run', describe: '', choices: { run: '' }, optional: true, hidden: true },
  options: {
    'cp-address': {
      type: 'string',
      value: 'URL',
      env: ['KUMA_MONITORING_ASSIGNMENT_CLIENT_URL', 'KUMA_CONTROL_PLANE_API_SERVER_URL'],
      default: 'http://localhost:5681',
      repeated: true,
      group: 'Connection',
      describe:
        'a control plane: http(s):// of its API server or of its assignments, or grpc(s):// of its assignments',
    },
    name: {
      type: 'string',
      value: 'NAME',
      env: ['KUMA_MONITORING_ASSIGNMENT_CLIENT_NAME'],
      default: 'kuma_sd',
      group: 'Connection',
      describe: 'the name of this client, the clientId of a MeshMetric backend',
    },
    'api-version': {
      type: 'string',
      choices: ['auto', 'v1', 'v1alpha1'],
      env: ['KUMA_MONITORING_ASSIGNMENT_CLIENT_API_VERSION'],
      default: 'auto',
      group: 'Connection',
      describe: 'the version of the assignments',
    },
    header: {
      type: 'string',
      value: '"NAME: VALUE"',
      repeated: true,
      group: 'Connection',
      describe: 'a header to send with each request; @FILE is --header-file FILE',
    },
    'header-file': {
      type: 'string',
      value: 'FILE',
      repeated: true,
      group: 'Connection',
      describe: 'a file with such headers, one on each line, read again on SIGHUP; for secrets',
    },
    'ca-file': {
      type: 'string',
      value: 'FILE',
      group: 'Connection',
      describe: 'PEM file of the authorities that may sign the server’s certificate',
    },
    'cert-file': {
      type: 'string',
      needs: 'key-file',
      value: 'FILE',
      group: 'Connection',
      describe: 'PEM file of the client’s certificate',
    },
    'key-file': {
      type: 'string',
      needs: 'cert-file',
      value: 'FILE',
      group: 'Connection',
      describe: 'PEM file of the client’s key',
    },
    'server-name': {
      type: 'string',
      value: 'NAME',
      group: 'Connection',
      describe: 'the name that the server’s certificate is for',
    },
    'insecure-skip-verify': {
      type: 'boolean',
      group: 'Connection',
      describe: 'accept any certificate of the server',
    },
    'output-file': {
      type: 'string',
      alias: 'o',
      value: 'FILE',
      env: ['KUMA_PROMETHEUS_OUTPUT_FILE'],
      default: 'kuma.file_sd.json',
      group: 'Output',
      describe: 'the file that Prometheus watches, or - for standard output',
    },
    format: {
      type: 'string',
      choices: ['json', 'yaml'],
      default: 'json',
      group: 'Output',
      describe: 'the format of the file',
    },
    'file-mode': {
      type: 'string',
      value: 'MODE',
      group: 'Output',
      describe: 'permissions of the file, such as 0644; by default those of the file that it replaces',
    },
    shards: {
      type: 'string',
      value: 'NUMBER',
      default: '1',
      group: 'Output',
      describe:
        'write this many files, <stem>.<i>.json, and distribute the targets by hashmod of __address__',
    },
    once: { type: 'boolean', group: 'Output', describe: 'write the first snapshot and exit' },
    timeout: {
      type: 'string',
      value: 'DURATION',
      default: '30s',
      group: 'Output',
      describe: 'the deadline of the whole run with --once',
    },
    mesh: {
      type: 'string',
      value: 'NAME',
      repeated: true,
      group: 'Targets',
      describe: 'only targets of this mesh',
    },
    service: {
      type: 'string',
      value: 'NAME',
      repeated: true,
      group: 'Targets',
      describe: 'only targets of this service',
    },
    'label-style': {
      type: 'string',
      choices: ['adapter', 'prometheus'],
      default: 'adapter',
      group: 'Targets',
      describe: 'labels as kuma-prometheus-sd named them, or as kuma_sd_configs does',
    },
    'keep-reserved-labels': {
      type: 'boolean',
      group: 'Targets',
      describe: 'keep labels that begin with __ and that no control plane sends by itself',
    },
    'min-targets': {
      type: 'string',
      value: 'NUMBER',
      group: 'Limits',
      describe: 'refuse a snapshot of fewer targets',
    },
    'max-drop': {
      type: 'string',
      value: 'PERCENT',
      group: 'Limits',
      describe: 'refuse a snapshot with this many percent fewer targets than the last good file',
    },
    'max-message-size': {
      type: 'string',
      value: 'SIZE',
      default: '1GiB',
      group: 'Limits',
      describe: 'the largest snapshot to accept',
    },
    listen: {
      type: 'string',
      value: '[HOST]:PORT',
      group: 'Logging and metrics',
      describe: 'serve /metrics, /-/healthy, /-/ready and /sd here',
    },
    'log-level': {
      type: 'string',
      choices: ['off', 'error', 'warn', 'info', 'debug'],
      default: 'info',
      group: 'Logging and metrics',
      describe: 'what to log',
    },
    'log-format': {
      type: 'string',
      choices: ['text', 'json'],
      default: 'text',
      group: 'Logging and metrics',
      describe: 'how to log it',
    },
  },
  examples: [
    [
      'appcfg discover --once --cp-address http://localhost:5681 -o kuma.file_sd.json',
      'one snapshot, for CI and cron',
    ],
    [
      'appcfg discover --cp-address grpc://kuma-cp:5676 -o /var/lib/kuma.file_sd.json',
      'until it is stopped, next to Prometheus',
    ],
  ],
} as const satisfies Command;

export type DiscoverArguments = ArgumentsOf<typeof discoverCommand>;
