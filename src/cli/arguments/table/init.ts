import type { ArgumentsOf, Command } from '../command.ts';

export const initCommand = {
  group: 'Applications',
  describe: 'write a first application, with comments',
  positional: {
    name: 'file',
    describe: 'the file to write, app.yaml by default; an existing file is never overwritten',
    optional: true,
  },
  options: {
    name: {
      type: 'string',
      value: 'NAME',
      group: 'Application',
      describe: "the application's name; by default the folder's",
    },
    image: { type: 'string', value: 'IMAGE', group: 'Application', describe: 'its container image' },
    port: {
      type: 'string',
      value: 'PORT',
      default: '8080',
      group: 'Application',
      describe: 'the port that it listens on and has its metrics at',
    },
    operator: {
      type: 'boolean',
      group: 'Application',
      describe: 'scraped by a monitor of the Prometheus operator',
    },
    annotations: {
      type: 'boolean',
      conflicts: 'operator',
      group: 'Application',
      describe: 'scraped by prometheus.io annotations, which is the default',
    },
    release: {
      type: 'string',
      value: 'NAME',
      conflicts: 'annotations',
      group: 'Application',
      describe:
        'the Helm release of kube-prometheus-stack, whose Prometheus selects monitors by their label release; implies --operator',
    },
    schema: {
      type: 'string',
      value: 'PATH',
      group: 'Output',
      describe: 'the path or URL of the schema that editors check the file against',
    },
    yes: { type: 'boolean', alias: 'y', group: 'Output', describe: 'ask nothing, and use the defaults' },
  },
  examples: [
    ['appcfg init', 'asks on a terminal'],
    ['appcfg init --yes --name shop --image nginx:1.27', 'asks nothing'],
    [
      'appcfg init --yes --image nginx:1.27 --release kube-prometheus-stack',
      'with a monitor that the Prometheus of that release selects',
    ],
  ],
} as const satisfies Command;

export type InitArguments = ArgumentsOf<typeof initCommand>;
