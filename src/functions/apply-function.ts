import { dialectOf } from '../application/dialects/dialect.ts';
import { type CompileContext, compileDocument } from '../compiler/compile-document.ts';
import type { CompiledApplication } from '../compiler/compiled-application.ts';
import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Result,
  type SourceText,
} from '../diagnostics/diagnostic.ts';
import { withoutHiddenValues } from '../diagnostics/unsaid.ts';
import type { Mapping } from '../document/node.ts';
import type { ObjectAddition } from '../existing/apply-monitoring.ts';
import { insert } from '../existing/documents.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import { compareManifests } from '../output/order.ts';
import { ofHandedNothing } from './handed-nothing.ts';
import { KCL_RUN, mentionsApplication, notForUs, readKclOf, withKcl } from './kcl-run.ts';
import { withoutOrchestration } from './orchestration.ts';
import { type ResourceList, readResourceList, textAt } from './resource-list.ts';
import { resultOf, withPlaceInList } from './results.ts';
import { writeList } from './write-list.ts';

/** What became of a ResourceList, before it is written. */
export interface AppliedFunction {
  /** The list as it came, and as it became with each change of its objects. */
  readonly lists: readonly [ResourceList, ...ResourceList[]] | readonly [];
  /** What is emitted beside the objects of the list. */
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs as a KRM function over the text of a ResourceList: compiles the AppConfiguration that is its functionConfig,
 * those in the KCL of a KCLRun, or else those among its items. An application with `workload: {manifest: {kind, name}}` adds its monitoring to that
 * object of the list.
 */
export async function applyFunction(source: SourceText, context: CompileContext): Promise<AppliedFunction> {
  const first = readResourceList(source);
  if (first.value === undefined) return { lists: [], manifests: [], diagnostics: first.diagnostics };
  let list = withKcl(first.value);
  const lists: [ResourceList, ...ResourceList[]] = [list];
  const manifests: Manifest[] = [];
  const diagnostics: Diagnostic[] = [];
  const claimed: ClaimedObjects = new Map();
  if (list.kcl !== undefined) {
    const found = await compileKcl(list, context);
    for (const { application, manifests: own } of found.compiled) {
      append(manifests, own);
      append(found.diagnostics, claimObjects(claimed, application, own));
    }
    return { lists, manifests: manifests.sort(compareManifests), diagnostics: found.diagnostics };
  }
  const { length } = applicationsOf(list);
  if (length === 0) diagnostics.push(noApplication(list));
  for (let index = 0; index < length; index++) {
    const application = applicationsOf(list)[index] as Mapping;
    const found = await compileDocument(withoutOrchestration(application), 'resource', context);
    const said = list.items.length === 0 ? found.diagnostics.map(ofHandedNothing) : found.diagnostics;
    append(diagnostics, said);
    for (const compiled of found.compiled) {
      append(manifests, compiled.manifests);
      append(diagnostics, claimObjects(claimed, compiled.application, compiled.manifests));
      if (compiled.existing === undefined) continue;
      const inserted = insertedList(compiled.existing);
      append(diagnostics, inserted.diagnostics);
      if (inserted.value === undefined) continue;
      list = readAgain({ name: source.name, text: inserted.value });
      lists.push(list);
    }
  }
  return { lists, manifests: manifests.sort(compareManifests), diagnostics };
}

/** The applications of a KCLRun. */
async function compileKcl({ kcl, functionConfig }: ResourceList, context: CompileContext) {
  const source = kcl as SourceText;
  if (!mentionsApplication(source))
    return { compiled: [], diagnostics: [notForUs(functionConfig as Mapping)] };
  const { value, diagnostics } = await readKclOf(source);
  if (value === undefined) return { compiled: [], diagnostics: [...diagnostics] };
  const dialect = dialectOf(value);
  if (dialect === undefined) return { compiled: [], diagnostics: [notForUs(functionConfig as Mapping)] };
  const found = await compileDocument(value, dialect, context);
  return { compiled: found.compiled, diagnostics: [...diagnostics, ...found.diagnostics] };
}

/** The edited text of the list that holds a workload; its other objects are left out. */
function insertedList({ documents, workload }: NonNullable<CompiledApplication['existing']>): Result<string> {
  const [document] = documents;
  if (document === undefined) throw new Error('the list of a workload is lost');
  const isOfWorkload = ({ object }: ObjectAddition) =>
    object.location.span.start === workload.span.start ||
    document.additions.some((other) => other.object === object && other.entries?.namespace === undefined);
  const additions = document.additions.filter(isOfWorkload);
  const { value, diagnostics } = insert(document.written, additions);
  return value === undefined ? { diagnostics } : { value: value.text, diagnostics };
}

/**
 * The list that goes on, with its diagnostics as its `results`: as it came if there is an error.
 * Nothing if the input was not a list.
 */
export function writeFunction(
  { lists, manifests }: AppliedFunction,
  diagnostics: readonly Diagnostic[],
): string | undefined {
  const isRefused = hasErrors(diagnostics);
  const list = isRefused ? lists[0] : lists.at(-1);
  if (list === undefined) return undefined;
  const results = diagnostics.map((diagnostic) => resultOf(withoutHiddenValues(diagnostic), lists));
  const added = isRefused ? [] : manifests;
  const text = writeList(list, added, results);
  const { items } = readAgain({ name: list.root.document.name, text });
  if (items.length < Math.max(list.items.length, added.length))
    throw new Error('an object of the list is lost');
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** For people: which object and field of the list each one speaks of. */
export function saidOfList(
  { lists }: AppliedFunction,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => withPlaceInList(diagnostic, lists));
}

function applicationsOf({ functionConfig, items }: ResourceList): readonly Mapping[] {
  if (functionConfig !== undefined && dialectOf(functionConfig) === 'resource') return [functionConfig];
  return items.filter((item) => dialectOf(item) === 'resource');
}

function readAgain(source: SourceText): ResourceList {
  const { value, diagnostics } = readResourceList(source);
  if (value === undefined) throw new Error(`the list cannot be read again: ${diagnostics[0]?.message}`);
  return value;
}

function noApplication({ root, functionConfig }: ResourceList): Diagnostic {
  if (functionConfig !== undefined && textAt(functionConfig, 'kind') === KCL_RUN)
    return notForUs(functionConfig);
  const place = functionConfig === undefined ? root.keyAt('kind') : functionConfig.at('kind');
  const message = 'neither functionConfig nor an item is an AppConfiguration';
  return errorAt(place, 'not-an-application', message, {
    notes: ['a function is configured by an object of apiVersion: appcfg.dev/v1, kind: AppConfiguration'],
    hint: 'write apiVersion: appcfg.dev/v1 and kind: AppConfiguration',
  });
}
