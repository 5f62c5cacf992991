import applicationSchema from '../../generated/app-configuration.schema.json' with { type: 'json' };
import workspaceSchema from '../../generated/workspace.schema.json' with { type: 'json' };
import type { Arguments } from '../arguments/options.ts';
import { printAnswer } from '../terminal/print-answer.ts';

/** Prints the JSON Schema that editors take, as it stands in the package. */
export async function schema({ paths: [of] }: Arguments): Promise<number> {
  const document = of === 'workspace' ? workspaceSchema : applicationSchema;
  return printAnswer(`${JSON.stringify(document, null, 2)}\n`);
}
