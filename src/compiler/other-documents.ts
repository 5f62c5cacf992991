import { dialectOf } from '../application/dialects/dialect.ts';
import { resemblesApplication } from '../application/dialects/resembles-application.ts';
import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import { rangeOf } from '../diagnostics/position.ts';
import { Mapping, type Node, Scalar } from '../document/node.ts';
import { cutIntoPieces } from '../document/pieces.ts';
import { mappingAt, textOf, workloadKindOf } from '../existing/kinds.ts';
import { isOwnOutput } from '../existing/labels.ts';
import { isKcl } from '../kcl/is-kcl.ts';

/** A named file without an application: its first document, and what its documents may have been meant for. */
export function notAnApplication(first: Node, documents: readonly Node[]): Diagnostic {
  return {
    code: 'not-an-application',
    severity: 'error',
    message: `${whatItIs(first)} is not an AppConfiguration`,
    notes: [
      'an AppConfiguration has a workload: at its top, below spec:, or below the name of each application',
    ],
    hint: whatToWrite(first, documents),
    location: (first instanceof Mapping && first.entries[0] !== undefined ? first.entries[0].key : first)
      .location,
  };
}

/**
 * A file of other documents; undefined if appcfg made all of them, as in an output folder among the inputs.
 *
 * @param name of the file, or `<stdin>`
 */
export function skipped(name: string, documents: readonly Node[]): Diagnostic | undefined {
  if (documents.every((node) => node instanceof Mapping && isOwnOutput(node))) return undefined;
  const kinds = [...new Set(documents.map(whatItIs))].sort();
  return {
    code: 'skipped',
    severity: 'note',
    message: `${name}: ${kinds.join(', ')} ${kinds.length === 1 ? 'is' : 'are'} not an AppConfiguration, and skipped`,
  };
}

/** Whether no document of a text that cannot be parsed as a whole looks like an application. */
export function isOfSomebodyElse(source: SourceText): boolean {
  if (isKcl(source)) return false;
  for (const { start, end } of cutIntoPieces(source.text))
    if (resemblesApplication(source.text.slice(start, end))) return false;
  return true;
}

/** A file that was found in a folder and cannot be parsed, such as the template of a chart. */
export function unreadable(name: string, { message, location }: Diagnostic): Diagnostic {
  const line = location === undefined ? '' : `line ${rangeOf(location).start.line}: `;
  return {
    code: 'skipped',
    severity: 'note',
    message: `${name} cannot be parsed, does not look like an AppConfiguration, and is skipped`,
    notes: [`${line}${message}`],
    hint: 'a line in .appcfg-ignore hides this note; a file that is named on the command line is never skipped',
  };
}

function whatToWrite(first: Node, documents: readonly Node[]): string {
  if (first instanceof Mapping && first.get('kind') === undefined && first.get('modules') instanceof Mapping)
    return 'a workspace is named with --workspace, beside the applications';
  for (const document of documents) {
    if (!(document instanceof Mapping) || workloadKindOf(document) === undefined) continue;
    const { name: file } = document.document;
    const name = textOf(mappingAt(document, 'metadata')?.get('name')) ?? '…';
    return file === '<stdin>'
      ? `put an application before it, with workload: {manifest: {kind: ${textOf(document.get('kind'))}, name: ${name}}}`
      : `write an application beside it, with workload: {manifest: ${file.split(/[/\\]/).at(-1)}}`;
  }
  const bare = first instanceof Mapping ? first.entries.find(({ value }) => isWorkload(value)) : undefined;
  if (bare !== undefined) return `put it one level deeper: ${bare.key.text}: {workload: {containers: …}}`;
  return 'write name: and workload: {containers: {…}}';
}

function isWorkload(node: Node): boolean {
  return node instanceof Mapping && node.get('containers') instanceof Mapping;
}

/** Kusion's models of before its AppConfiguration, in which a Server or a Job was the whole of an application. */
function isOfOldModel(node: Node): boolean {
  const mark = node instanceof Mapping ? node.get('_type') : undefined;
  return mark instanceof Scalar && /(?:^|\.)frontend\.\w+$|(?:^|\.)Server$/.test(mark.text);
}

function whatItIs(node: Node): string {
  const kind = node instanceof Mapping ? node.get('kind') : undefined;
  if (kind instanceof Scalar && typeof kind.value === 'string') return `a document of kind ${kind.text}`;
  if (node instanceof Mapping && node.entries.some(({ value }) => isOfOldModel(value)))
    return "an instance of Kusion's models of before AppConfiguration";
  if (node instanceof Mapping && dialectOf(node) !== undefined) return 'a file of values';
  return node instanceof Mapping ? 'a mapping without a workload' : 'a document that is not a mapping';
}
