import { codePage, isCode } from '../../diagnostics/code-page.ts';
import { codes, type DiagnosticCode } from '../../diagnostics/codes.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { fieldPage } from '../../schema/field-page.ts';
import { allFields, type FieldPlace, shortPath } from '../../schema/field-path.ts';
import { fieldsOfSchemas } from '../../schema/fields-of-schemas.ts';
import { findField, guessFields, isLongForm } from '../../schema/known-fields.ts';
import { runnable } from '../arguments/command.ts';
import { commandNamed } from '../arguments/commands.ts';
import { type ExplainArguments, explainCommand } from '../arguments/table/explain.ts';
import { wrappedPage } from '../terminal/columns.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { outputWidth } from '../terminal/terminal.ts';
import { writeStderr } from '../terminal/write-stderr.ts';

/** Prints what there is to know of a field or of a diagnostic's code. */
async function explainName({ name: typed }: ExplainArguments): Promise<number> {
  const name = typed.trim();
  const page = pageOf(name);
  if (page === undefined) {
    writeStderr(`appcfg: ${unknown(name)}\n`);
    return EXIT.input;
  }
  return printAnswer(wrappedPage(page, outputWidth()));
}

export const explain = runnable(explainCommand, explainName);

function pageOf(name: string): string | undefined {
  const code = /^(?:(?:error|warning|note)?\[)?([a-z0-9-]+)\]?$/.exec(name)?.[1];
  if (code !== undefined && isCode(code)) return codePage(code, fieldsOf(code));
  const place = findField(fieldsOfSchemas, name);
  if (name === '') return undefined;
  return place === undefined ? pageOfLastStep(name) : pageOfField(place);
}

function pageOfField(place: FieldPlace): string {
  return fieldPage(place, fieldsOfSchemas.documents, (one) => codes[one]);
}

/** The likeliest field of a name without its path, and where else the name is: `port` is mostly monitoring.port. */
function pageOfLastStep(name: string): string | undefined {
  const [first, ...others] = guessFields(fieldsOfSchemas, name).filter((path) => path.endsWith(`.${name}`));
  const place = first === undefined ? undefined : findField(fieldsOfSchemas, first);
  if (place === undefined) return undefined;
  const elsewhere = others.length === 0 ? '' : `\n  There is also ${others.join(', ')}.\n`;
  return `${pageOfField(place)}${elsewhere}`;
}

/** The fields whose definition names a code. */
function fieldsOf(code: DiagnosticCode): readonly string[] {
  const found = new Set<string>();
  for (const root of fieldsOfSchemas.roots) {
    for (const place of allFields(root, fieldsOfSchemas.documents)) {
      const { 'x-appcfg-code': own, 'x-appcfg-rules': rules = [] } = place.field;
      if (own === code || rules.includes(code)) found.add(shortPath(place));
    }
  }
  return [...found].filter((path) => !isLongForm(path));
}

function unknown(name: string): string {
  if (commandNamed(name) !== undefined)
    return `${name} is a command, and neither a field nor a code; see appcfg ${name} --help`;
  const code = nearest(name, Object.keys(codes));
  const guesses = name.includes('-') && code !== undefined ? [code] : guessFields(fieldsOfSchemas, name);
  const all = guesses.length === 0 && code !== undefined ? [code] : guesses;
  const guess =
    all.length === 0
      ? '\nappcfg explain workload, explain monitoring and explain workspace list the fields'
      : `; did you mean ${all.join(' or ')}?`;
  return `there is no field or code ${JSON.stringify(name)}${guess}`;
}
