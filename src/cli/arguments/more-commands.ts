import { type Command, commands } from './options.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
export const SCHEMAS = ['application', 'workspace'] as const;

/** The commands beside the pipeline. Their table is loaded with the whole of yargs, so that `render` starts without it. */
export const moreCommands = {
  explain: {
    describe: 'say what a field or the code of a message means',
    positional: {
      name: 'name',
      describe: 'a field, as monitoring.port or workspace.enforced, or a code, as timeout-exceeds-interval',
      atMost: 1,
      needs: 'a field, as monitoring.port, or a code, as timeout-exceeds-interval',
    },
    options: {},
    examples: [
      ['appcfg explain monitoring.port', 'description, type, default, examples and rules'],
      ['appcfg explain workload.containers.image', 'keys of your own may be left out'],
      ['appcfg explain workspace.annotations.scrape', "a field of a platform's workspace"],
      ['appcfg explain timeout-exceeds-interval', 'the rule behind a message, and an example'],
    ],
  },
  schema: {
    describe: 'print the JSON Schema of applications or workspaces, for editors',
    positional: {
      name: 'of',
      describe: 'what the schema is of (application)',
      choices: SCHEMAS,
      atMost: 1,
      mayLack: true,
    },
    options: {},
    examples: [
      ['appcfg schema > app-configuration.schema.json', 'what an editor checks applications by'],
      ['appcfg schema workspace > workspace.schema.json', 'and workspaces'],
    ],
  },
  completion: {
    describe: 'print the script by which a shell completes commands, options and fields',
    positional: {
      name: 'shell',
      describe: 'the shell',
      choices: SHELLS,
      atMost: 1,
      needs: `a shell: ${SHELLS.join(', ')}`,
    },
    options: {},
    examples: [
      ['source <(appcfg completion bash)', 'in ~/.bashrc'],
      ['source <(appcfg completion zsh)', 'in ~/.zshrc, after compinit'],
      ['appcfg completion fish | source', 'in ~/.config/fish/config.fish'],
    ],
  },
  init: {
    describe: 'write a first application, with comments',
    positional: {
      name: 'file',
      describe: 'the file that is written, never over another (app.yaml)',
      atMost: 1,
      mayLack: true,
    },
    options: {
      name: { type: 'string', describe: "the application's name (the folder's)" },
      image: { type: 'string', describe: 'its image' },
      port: { type: 'string', describe: 'the port that it listens on and has its metrics at (8080)' },
      operator: { type: 'boolean', describe: 'scraped by a monitor of the Prometheus operator' },
      annotations: { type: 'boolean', describe: 'scraped by prometheus.io annotations (the default)' },
      schema: { type: 'string', describe: 'the path or URL of the schema that editors check the file by' },
      yes: { type: 'boolean', alias: 'y', describe: 'ask nothing: what is not named is as said here' },
    },
    examples: [
      ['appcfg init', 'asks on a terminal'],
      ['appcfg init --yes --name shop --image nginx:1.27', 'asks nothing'],
      ['appcfg init --yes --image nginx:1.27 --operator', 'with a monitor'],
    ],
  },
  'scrape-config': {
    describe: "print what makes Prometheus honour the workspace's annotations",
    positional: { name: 'none', describe: '', atMost: 0, mayLack: true },
    options: {
      workspace: commands.render.options.workspace,
      format: {
        type: 'string',
        choices: ['prometheus', 'helm', 'kube-prometheus-stack'],
        describe:
          'a prometheus.yml, or values of the Helm charts prometheus (helm) or kube-prometheus-stack (prometheus)',
      },
    },
    examples: [
      ['appcfg scrape-config > prometheus.yml', 'the keys that everybody uses'],
      ['appcfg scrape-config --workspace prod.yaml', 'with the keys of a workspace'],
      ['appcfg scrape-config -w prod.yaml --format helm', 'for the Helm chart'],
    ],
  },
} as const satisfies Readonly<Record<string, Command>>;

export type MoreCommandName = keyof typeof moreCommands;
