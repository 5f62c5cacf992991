import type { ArgumentsOf, Command } from '../command.ts';

export const schemaCommand = {
  group: 'Help and editors',
  describe: 'print the JSON Schema of applications or workspaces, for editors',
  positional: {
    name: 'kind',
    describe: 'the kind of file that the schema describes',
    choices: { application: 'an AppConfiguration (the default)', workspace: "a platform's workspace" },
    optional: true,
  },
  options: {},
  examples: [
    ['appcfg schema > app-configuration.schema.json', 'what an editor checks applications against'],
    ['appcfg schema workspace > workspace.schema.json', 'and workspaces'],
  ],
} as const satisfies Command;

export type SchemaArguments = ArgumentsOf<typeof schemaCommand>;
