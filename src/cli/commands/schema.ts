import applicationSchema from '../../generated/app-configuration.schema.json' with { type: 'json' };
import workspaceSchema from '../../generated/workspace.schema.json' with { type: 'json' };
import { runnable } from '../arguments/command.ts';
import { type SchemaArguments, schemaCommand } from '../arguments/table/schema.ts';
import { printForPrograms } from '../terminal/print-answer.ts';

/** Prints the JSON Schema that editors take, as it is in the package. */
async function printSchema({ kind }: SchemaArguments): Promise<number> {
  const document = kind === 'workspace' ? workspaceSchema : applicationSchema;
  return printForPrograms(`${JSON.stringify(document, null, 2)}\n`);
}

export const schema = runnable(schemaCommand, printSchema);
