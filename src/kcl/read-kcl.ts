import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Result,
  type SourceText,
  seeAlso,
} from '../diagnostics/diagnostic.ts';
import { type Entry, Mapping } from '../document/node.ts';
import { parseKcl, type Variable } from './parse.ts';
import { unify } from './unify.ts';
import { withoutNone } from './without-none.ts';

/**
 * The literals of KCL texts that belong together (`base.k` and `main.k` of a stack), as the mapping that `kcl run`
 * prints of them: each variable by its name, each instance of a schema marked by `_type`, its last entry.
 *
 * What is not a literal is the error `kcl-beyond-literals`, what is not KCL is `kcl-syntax`, and two values for one
 * key that are not equal are `kcl-conflict`.
 *
 * @param sources in the order in which Kusion would read them; at least one
 * @param keepsNone as in a text that is applied to others, in which `None` removes
 */
export function readKcl(sources: readonly SourceText[], keepsNone = false): Result<Mapping> {
  const diagnostics: Diagnostic[] = [];
  const byName = new Map<string, Variable[]>();
  const command = `kcl run ${sources.map(asTyped).join(' ')}`;
  for (const source of sources) {
    const parsed = parseKcl(source, command);
    for (const diagnostic of parsed.diagnostics) diagnostics.push(diagnostic);
    for (const variable of parsed.variables) {
      const known = byName.get(variable.name.text);
      if (known === undefined) byName.set(variable.name.text, [variable]);
      else known.push(variable);
    }
  }
  const entries: Entry[] = [];
  for (const [name, variables] of byName) {
    // A name that begins with _ is not exported, and may be given a value again and again.
    if (name.startsWith('_')) continue;
    const [first, second] = variables as [Variable, ...Variable[]];
    const assigned = variables.find(({ unites }) => !unites);
    if (second !== undefined && assigned !== undefined) diagnostics.push(assignedTwice(first, second));
    const value = unify(
      variables.map((variable) => variable.value),
      diagnostics,
    );
    if (value !== undefined) entries.push({ key: first.name, value });
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const document = sources.at(-1) as SourceText;
  const value = new Mapping(document, 0, document.text.length, entries);
  return { value: keepsNone ? value : withoutNone(value), diagnostics };
}

/** The name of a file as a shell takes it. */
function asTyped({ name }: SourceText): string {
  if (name === '<stdin>') return 'FILE';
  return /^[\w./+:@-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}

function assignedTwice({ name: first }: Variable, { name: second }: Variable): Diagnostic {
  return errorAt(second, 'kcl-conflict', `${second.text} is given a value twice`, {
    related: [seeAlso('the first one is here', first)],
    hint: `write ${second.text}: Schema {…} in both places to unite them, or rename one`,
  });
}
