import {
  type Diagnostic,
  hasErrors,
  type Result,
  type SourceText,
  withPlaces,
} from '../../diagnostics/diagnostic.ts';
import { isSecretField } from '../../diagnostics/secrets.ts';
import { Mapping, type Node, Scalar, Sequence } from '../../document/node.ts';
import { readDocumentsLazily } from '../../document/read-lazily.ts';
import { mistakeAt, readSettingPath, type SettingPath } from './setting-path.ts';

/** One `--set` or `--set-string`: a value for a path. */
export interface PathSetting extends SettingPath {
  readonly value: Node;
}

/**
 * `[app:]path=value` with the value in YAML, or as text. Every part knows its place in the argument.
 *
 * Errors: `bad-setting` at the character that is wrong, and what YAML's own mistakes are called.
 */
export async function readSetting(argument: SourceText, isText: boolean): Promise<Result<PathSetting>> {
  const path = readSettingPath(argument);
  if (path.value === undefined) return { diagnostics: path.diagnostics };
  const { end } = path.value;
  const value = isText ? asText(argument, end) : await asYaml(argument, end);
  if (value.value === undefined) return { diagnostics: hidden(value.diagnostics, path.value) };
  return { value: { ...path.value, value: value.value }, diagnostics: [] };
}

/** Whether a value on this path may be a secret, which no message shows. */
export function holdsSecret({ steps }: SettingPath): boolean {
  return steps.some(({ text }) => isSecretField(text));
}

/** The words for what is wrong with a secret might repeat it. */
function hidden(diagnostics: readonly Diagnostic[], path: SettingPath): readonly Diagnostic[] {
  const [first] = diagnostics;
  if (!holdsSecret(path) || first?.location === undefined) return diagnostics;
  if (first.code === 'bad-setting') return diagnostics;
  const { document, span } = first.location;
  const location = { document, span, hidden: [{ start: path.end, end: document.text.length }] };
  const hint = 'put it in quotes, or use --set-string';
  return [{ code: 'bad-setting', severity: 'error', message: 'the value is not YAML', hint, location }];
}

function asText(argument: SourceText, start: number): Result<Node> {
  const text = argument.text.slice(start);
  return { value: new Scalar(argument, start, argument.text.length, text, text, true), diagnostics: [] };
}

async function asYaml(argument: SourceText, start: number): Promise<Result<Node>> {
  const { text } = argument;
  if (text.slice(start).trim() === '') {
    return mistakeAt(argument, start - 1, start, 'the value after = is missing', {
      hint: 'write null to remove what is there, or "" for an empty text',
    });
  }
  // In a text of the same length, so that the offsets are those of the argument.
  const padded = { name: argument.name, text: ' '.repeat(start) + text.slice(start) };
  const documents: Result<Node>[] = [];
  for await (const document of readDocumentsLazily(padded)) documents.push(document);
  const diagnostics = documents.flatMap((document) =>
    document.diagnostics.map((diagnostic) =>
      withPlaces(diagnostic, (location) => ({ ...location, document: argument })),
    ),
  );
  const [first, ...more] = documents;
  if (diagnostics.some(({ code }) => code === 'empty-document'))
    return mistakeAt(argument, start, text.length, 'the value is a comment to YAML', {
      hint: 'put it in quotes, or use --set-string',
    });
  if (hasErrors(diagnostics) || first?.value === undefined) return { diagnostics };
  if (more.length > 0)
    return mistakeAt(argument, start, text.length, 'the value is several documents', {
      hint: 'set one value',
    });
  return { value: moved(first.value, argument), diagnostics: [] };
}

/** The same node in another text. */
function moved(node: Node, document: SourceText): Node {
  const { start, end, tag } = node;
  if (node instanceof Scalar)
    return new Scalar(document, start, end, node.value, node.text, node.quoted, tag);
  if (node instanceof Sequence)
    return new Sequence(
      document,
      start,
      end,
      node.items.map((item) => moved(item, document)),
      tag,
    );
  const entries = node.entries.map(({ key, value }) => ({
    key: new Scalar(document, key.start, key.end, key.value, key.text, key.quoted, key.tag),
    value: moved(value, document),
  }));
  return new Mapping(document, start, end, entries, tag);
}
