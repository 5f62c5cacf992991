/** One option of a command: what the parser, the help and the completion are made from. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly alias?: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeated?: boolean;
  readonly describe: string;
}

/** One command: its options, and what stands behind them on the command line. */
export interface Command {
  readonly describe: string;
  readonly positional: Positional;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

export interface Positional {
  readonly name: string;
  readonly describe: string;
  readonly choices?: readonly string[];
  /** How many there may be; any number where nothing is said. */
  readonly atMost?: number;
  readonly mayLack?: boolean;
  /** What a command without one lacks; a path where nothing is said. */
  readonly needs?: string;
}

const PATHS = {
  name: 'path',
  describe: 'an AppConfiguration, a folder with all its subfolders, or - for standard input',
};

const MANIFESTS = {
  name: 'path',
  describe: 'Kubernetes manifests, a folder with all its subfolders, or - for standard input',
};
const NAMESPACE: Option = { type: 'string', alias: 'n', describe: 'the namespace of every object' };
const WORKSPACE: Option = {
  type: 'string',
  alias: 'w',
  describe: "the platform's workspace file (APPCFG_WORKSPACE)",
};
const PROJECT: Option = {
  type: 'string',
  describe: "the project that selects a block of the workspace (project.yaml, else the application's name)",
};
const STACK: Option = { type: 'string', describe: 'lay STACK/app.yaml upon the base.yaml of each project' };
const OVERLAY: Option = { type: 'string', repeated: true, describe: 'lay a file upon the applications' };
const SET: Option = { type: 'string', repeated: true, describe: 'lay a value upon them, [app:]path=value' };
const SET_STRING: Option = { type: 'string', repeated: true, describe: 'the same with a text, as it is' };
const VERBOSE: Option = { type: 'boolean', describe: 'say also what is passed over in the workspace' };
const STRICT: Option = { type: 'boolean', describe: 'take warnings for errors' };

/** The one table of commands: yargs and the fast way of the hot commands both read it. */
export const commands = {
  render: {
    describe: 'turn AppConfigurations into manifests',
    positional: PATHS,
    options: {
      output: { type: 'string', alias: 'o', describe: 'write a file for each object below this folder' },
      format: { type: 'string', choices: ['yaml', 'json'], describe: 'what to write (yaml)' },
      namespace: NAMESPACE,
      workspace: WORKSPACE,
      project: PROJECT,
      stack: STACK,
      overlay: OVERLAY,
      set: SET,
      'set-string': SET_STRING,
      trace: { type: 'boolean', describe: 'say on standard error where each attribute comes from' },
      check: {
        type: 'boolean',
        describe: 'write nothing; exit 1, with a diff, where the folder is not what would be written',
      },
      prune: { type: 'boolean', describe: 'remove files of earlier runs that are no longer made' },
      kustomization: { type: 'boolean', describe: 'keep a kustomization.yaml that lists the files' },
      'allow-empty': {
        type: 'boolean',
        describe: 'go on where there is nothing to render: with --prune, the folder is emptied',
      },
      force: {
        type: 'boolean',
        describe:
          'overwrite files that are not ours or were edited by hand, and prune those that were edited',
      },
      strict: STRICT,
      verbose: VERBOSE,
    },
    examples: [
      ['appcfg render app.yaml', 'manifests on standard output'],
      ['appcfg render apps/ -o out/', 'a folder in, a folder out'],
      ['appcfg render apps/ -o out/ --prune', 'without what is no longer made'],
      ['appcfg render apps/ -o out/ --check', 'exit 1 and a diff where out/ is out of date'],
      ['appcfg render apps/ -w prod.yaml --trace', "with a platform's workspace"],
      ['appcfg render app.yaml --overlay eu.yaml --set workload.replicas=5', 'with what differs'],
      ['appcfg render apps/shop --stack prod', "one of a project's stacks"],
      ['kcl run main.k | appcfg render -', "Kusion's model, as it is"],
      ['(cat app.yaml; helm template .) | appcfg render -', 'for manifests that you have'],
    ],
  },
  validate: {
    describe: 'say every mistake, with its place; write nothing',
    positional: PATHS,
    options: {
      format: {
        type: 'string',
        choices: ['pretty', 'json', 'github', 'sarif', 'junit'],
        describe: 'how to say it (pretty): for people, programs, GitHub, code scanning or a test report',
      },
      watch: { type: 'boolean', describe: 'say it again whenever a file changes, until Ctrl-C' },
      namespace: NAMESPACE,
      workspace: WORKSPACE,
      project: PROJECT,
      stack: STACK,
      overlay: OVERLAY,
      set: SET,
      'set-string': SET_STRING,
      strict: STRICT,
      verbose: VERBOSE,
    },
    examples: [
      ['appcfg validate apps/', 'every mistake, with its place'],
      ['appcfg validate app.yaml --format json', 'the same for programs'],
      ['appcfg validate apps/ --format sarif > appcfg.sarif', 'the same for code scanning'],
      ['appcfg validate apps/ --watch', 'again whenever a file changes'],
    ],
  },
  targets: {
    describe: 'say what Prometheus would scrape of any manifests, and why not the rest',
    positional: MANIFESTS,
    options: {
      format: {
        type: 'string',
        choices: ['table', 'json', 'html', 'mermaid'],
        describe: 'how to say it (table)',
      },
      release: {
        type: 'string',
        describe: "the Helm release of kube-prometheus-stack: select its label's monitors",
      },
      prometheus: { type: 'string', describe: 'the file of a Prometheus or PrometheusAgent resource' },
      config: { type: 'string', describe: 'a prometheus.yml, instead of monitors and annotations' },
      trace: {
        type: 'string',
        describe: 'show each relabel step of the targets with this URL, address or pod',
      },
      strict: STRICT,
    },
    examples: [
      ['kustomize build | appcfg targets -', 'what Prometheus would scrape'],
      ['appcfg targets manifests/ --release stack', "as kube-prometheus-stack's Prometheus selects"],
      ['appcfg targets manifests/ --format json', 'the same for programs'],
      ['appcfg targets manifests/ --format html > targets.html', 'a page to search in'],
    ],
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** Options of `render` that say something of an output folder. */
export const FOR_FOLDERS = ['check', 'prune', 'kustomization', 'allow-empty'] as const;

/** What a command was called with. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly output?: string;
  readonly format?: string;
  readonly namespace?: string;
  readonly workspace?: string;
  readonly project?: string;
  readonly stack?: string;
  readonly overlay?: readonly string[];
  readonly set?: readonly string[];
  readonly 'set-string'?: readonly string[];
  /** Of `render` a switch, of `targets` the URL that is traced. */
  readonly trace?: boolean | string;
  readonly verbose?: boolean;
  readonly force?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly prune?: boolean;
  readonly kustomization?: boolean;
  readonly 'allow-empty'?: boolean;
  readonly strict?: boolean;
  readonly release?: string;
  readonly prometheus?: string;
  readonly config?: string;
  readonly name?: string;
  readonly image?: string;
  readonly port?: string;
  readonly operator?: boolean;
  readonly annotations?: boolean;
  readonly schema?: string;
  readonly yes?: boolean;
  /** Of no command line: whether a file may be read that is found in, or named by, another file. All may where absent. */
  readonly mayRead?: (path: string) => boolean;
}
