import { type Node, Sequence } from '../document/node.ts';
import type { SchemaMistake } from '../generated/mistakes.js';
import type { FieldSchema } from './field-schema.ts';
import { inFlow } from './wording.ts';

/** A rule of the schema that a value breaks, with all that a message about it may say. */
export interface Mistake {
  /** The value that was judged as a whole. */
  readonly root: Node;
  /** Where in it the mistake is. */
  readonly path: readonly string[];
  /** What the value is called: `workload.containers.web.image`. */
  readonly subject: string;
  readonly field: FieldSchema;
  readonly node: Node;
  readonly params: SchemaMistake['params'];
}

/** `write image: nginx:1.27`; without the key if the value is an item of a list. */
export function write({ root, path, subject }: Mistake, value: unknown): string {
  const isItem = path.length > 0 && root.at(...path.slice(0, -1)) instanceof Sequence;
  const key = path.at(-1);
  const prefix = isItem ? '' : `${key === undefined ? subject : inFlow(key)}: `;
  return `write ${prefix}${inFlow(value)}`;
}

/** What to type, from the field's own words or its example. */
export function exampleHint(mistake: Mistake): { hint?: string } {
  const { examples, 'x-appcfg-hint': hint } = mistake.field;
  if (hint !== undefined) return { hint };
  return examples === undefined || mistake.subject === 'the application'
    ? {}
    : { hint: write(mistake, examples[0]) };
}
