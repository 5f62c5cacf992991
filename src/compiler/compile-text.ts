import { append } from '../diagnostics/append.ts';
import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from '../document/node.ts';
import {
  type CompileContext,
  compileDocument,
  type Dialect,
  dialectOf,
  type OverlaySource,
  type ReadManifest,
} from './compile-document.ts';
import type { CompiledApplication } from './compiled-application.ts';
import { readTexts } from './read-texts.ts';
import { areValues } from './values-of-a-chart.ts';

export { namespaceRule } from '../application/rules/namespace-rule.ts';

export interface CompiledSource {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the text holds an AppConfiguration, with or without mistakes. */
  readonly hasApplication: boolean;
  /** Whether every document of it could be read. */
  readonly isRead: boolean;
  /** What is to be reported of documents that are not applications, if they are not the manifest of one. */
  readonly others?: Diagnostic;
}

/** How a text came to be read. */
export interface TextReading {
  /** Asked for by name, so that nothing in it is skipped in silence. */
  readonly named: boolean;
}

/** What is applied to the applications of a text. */
export interface TextLayers extends OverlaySource {
  /** What a document is if it is not a whole application, but what is applied to it may make it one. */
  dialectOf(node: Node): Dialect | undefined;
}

/** What a text is compiled with, besides its context. */
export interface SourceContext {
  /** Reads what an application names in the place of its workload; absent if there are no files. */
  readonly readManifest?: ReadManifest;
  readonly layers?: TextLayers | undefined;
  /** The texts of a program of KCL, of which the text is one. */
  readonly program?: readonly SourceText[];
}

/**
 * Compiles the applications of a text, a document at a time.
 *
 * @param receive gets each application as soon as it is compiled
 */
export async function compileSource(
  source: SourceText,
  { named }: TextReading,
  context: CompileContext,
  receive: (compiled: CompiledApplication) => void,
  { readManifest, layers, program }: SourceContext = {},
): Promise<CompiledSource> {
  const diagnostics: Diagnostic[] = [];
  const unread: Diagnostic[] = [];
  const others: Node[] = [];
  let hasApplication = false;
  for await (const document of readTexts(source, program)) {
    // A file of comments is nothing that a folder must not hold.
    if (!named && document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    if (document.value === undefined) {
      append(unread, document.diagnostics);
      continue;
    }
    const isOfHelm = !named && areValues(source.name, document.value);
    const dialect = isOfHelm ? undefined : (dialectOf(document.value) ?? layers?.dialectOf(document.value));
    if (named || dialect !== undefined) append(diagnostics, document.diagnostics);
    if (dialect === undefined) {
      others.push(document.value);
      continue;
    }
    hasApplication = true;
    const { compiled, diagnostics: found } = await compileDocument(
      document.value,
      dialect,
      context,
      readManifest,
      layers,
    );
    append(diagnostics, found);
    for (const application of compiled) receive(application);
  }
  const [first] = others;
  const [mistake] = unread;
  if (first === undefined && mistake === undefined) return { diagnostics, hasApplication, isRead: true };
  const { isOfSomebodyElse, notAnApplication, skipped, unreadable } = await import('./other-documents.ts');
  if (mistake !== undefined && !named && !hasApplication && isOfSomebodyElse(source))
    return { diagnostics, hasApplication, isRead: true, others: unreadable(source.name, mistake) };
  append(diagnostics, unread);
  const isRead = mistake === undefined;
  if (first === undefined) return { diagnostics, hasApplication, isRead };
  const isMistake = named && !hasApplication;
  const told = isMistake ? notAnApplication(first, others) : skipped(source.name, others);
  return { diagnostics, hasApplication, isRead, ...(told === undefined ? {} : { others: told }) };
}
