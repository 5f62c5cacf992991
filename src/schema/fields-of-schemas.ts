import applicationSchema from '../../schemas/app-configuration.schema.json' with { type: 'json' };
import templateSchema from '../../schemas/template-variables.schema.json' with { type: 'json' };
import workspaceSchema from '../../schemas/workspace.schema.json' with { type: 'json' };
import type { SchemaDocument } from './field-path.ts';
import { type KnownFields, knownFields } from './known-fields.ts';

/** Every field of applications and workspaces, from the schemas that the program itself is made from. */
export const fieldsOfSchemas: KnownFields = knownFields(
  applicationSchema as SchemaDocument,
  workspaceSchema as SchemaDocument,
  templateSchema as SchemaDocument,
);
