import { writeOutput } from '../files/write-output.ts';
import applicationSchema from '../generated/app-configuration.schema.json' with { type: 'json' };
import workspaceSchema from '../generated/workspace.schema.json' with { type: 'json' };
import { EXIT } from './exit-code.ts';
import type { Arguments } from './options.ts';

/** Prints the JSON Schema that editors take, as it stands in the package. */
export async function schema({ paths: [of] }: Arguments): Promise<number> {
  const document = of === 'workspace' ? workspaceSchema : applicationSchema;
  const failed = writeOutput(1, [Buffer.from(`${JSON.stringify(document, null, 2)}\n`)]);
  return failed === undefined ? EXIT.done : EXIT.environment;
}
