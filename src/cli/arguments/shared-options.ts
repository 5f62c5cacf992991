import type { Option } from './command.ts';

/** The message for a command that needs paths and has none. */
export const NEEDS_PATH = 'a path: a file, a folder, or - for standard input';

export const PATHS = {
  name: 'path',
  describe: 'an AppConfiguration, a folder with all its subfolders, or - for standard input',
  many: true,
  needs: NEEDS_PATH,
} as const;

export const EXCLUDE = {
  type: 'string',
  value: 'GLOB',
  repeated: true,
  group: 'Input',
  describe: 'skip these files of folders, as a line of .appcfg-ignore does',
} as const satisfies Option;

export const NAMESPACE = {
  type: 'string',
  alias: 'n',
  value: 'NAME',
  mayBeEmpty: true,
  group: 'Input',
  describe: 'the namespace of every object',
} as const satisfies Option;

/** An empty one means none, whatever the environment says. */
export const WORKSPACE = {
  type: 'string',
  alias: 'w',
  value: 'FILE',
  mayBeEmpty: true,
  group: 'Workspace and overlays',
  describe: "the platform's workspace file",
  env: ['APPCFG_WORKSPACE'],
} as const satisfies Option;

export const PROJECT = {
  type: 'string',
  value: 'NAME',
  group: 'Workspace and overlays',
  describe:
    "the project that selects a block of the workspace; by default the name in project.yaml, else the application's",
} as const satisfies Option;

export const STRICT = {
  type: 'boolean',
  group: 'Checks',
  describe: 'treat warnings as errors',
} as const satisfies Option;

/** What is applied to the applications, of commands that compile them. */
export const OVERLAYS = {
  stack: {
    type: 'string',
    value: 'NAME',
    group: 'Workspace and overlays',
    describe: "apply NAME/app.yaml to each project's base.yaml",
  },
  overlay: {
    type: 'string',
    value: 'FILE',
    repeated: true,
    group: 'Workspace and overlays',
    describe: 'apply this file to the applications',
  },
  set: {
    type: 'string',
    value: '[APP:]FIELD=VALUE',
    repeated: true,
    group: 'Workspace and overlays',
    describe: 'set one field of the applications, or of the one that is named',
  },
  'set-string': {
    type: 'string',
    value: '[APP:]FIELD=TEXT',
    repeated: true,
    group: 'Workspace and overlays',
    describe: 'the same, and the value stays a string',
  },
} as const satisfies Readonly<Record<string, Option>>;

export const VERBOSE = {
  type: 'boolean',
  group: 'Checks',
  describe: 'print also what is skipped in the workspace',
} as const satisfies Option;

/** Of `render`, which tells what it did. */
export const VERBOSE_OF_RENDER = {
  ...VERBOSE,
  describe: 'print also what is skipped in the workspace, and how many files were written',
} as const satisfies Option;

export const ALL = {
  type: 'boolean',
  group: 'Output',
  describe: 'print every message, also if a code occurs more than twenty times',
} as const satisfies Option;

export const QUIET = {
  type: 'boolean',
  alias: 'q',
  group: 'Output',
  describe: 'print errors alone',
} as const satisfies Option;

export const IGNORE = {
  type: 'string',
  value: 'CODE[:KIND/NAMESPACE/NAME]',
  repeated: true,
  group: 'Checks',
  describe: 'leave out messages that are known, as a line of .appcfg-ignore does; * matches any characters',
} as const satisfies Option;
