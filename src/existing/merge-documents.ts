import type { ResolvedApplication } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Location, type Result, seeAlso } from '../diagnostics/diagnostic.ts';
import type { Mapping } from '../document/node.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import type { ObjectAddition } from './apply-monitoring.ts';
import { ambiguousNumbers, type ExistingDocument, insert } from './documents.ts';
import { textOf } from './kinds.ts';
import { nameOf } from './reference.ts';

/** The documents that an application names, and the file in which it names them. */
export interface NamedDocuments {
  readonly application: ResolvedApplication;
  readonly input: string;
  /** Where the workload of the application is. */
  readonly workload: Location;
  readonly documents: readonly ExistingDocument[];
}

interface NamedDocument {
  readonly owner: NamedDocuments;
  readonly document: ExistingDocument;
}

/** Takes the text of a document, or of an object of it, with what it is called and whom it belongs to. */
export type ReceiveText = (identity: Manifest, text: string, application: string, input: string) => void;

/**
 * The documents of a run as they are emitted: as text, or each of their objects as JSON.
 *
 * Errors: those of `mergeDocuments`; `duplicate-object`; in JSON `ambiguous-number`.
 *
 * @param receive gets each text; absent if nothing is written
 */
export function renderDocuments(
  named: readonly NamedDocuments[],
  claimed: ClaimedObjects,
  format: string | undefined,
  receive: ReceiveText | undefined,
): readonly Diagnostic[] {
  const merged = mergeDocuments(named);
  const diagnostics: Diagnostic[] = [...merged.diagnostics];
  for (const { application, input, documents } of merged.documents) {
    for (const document of documents) {
      const { objects, identity, text } = document;
      const identities = objects.map((object) => object.identity);
      append(diagnostics, claimObjects(claimed, application, identities));
      if (receive === undefined) continue;
      if (format !== 'json') receive(identity, text, application.name, input);
      else {
        append(diagnostics, ambiguousNumbers(document));
        for (const object of objects) {
          receive(object.identity, `${JSON.stringify(object.value, null, 2)}\n`, application.name, input);
        }
      }
    }
  }
  return diagnostics;
}

/**
 * The documents of a run, each once: with what every application that names its file adds to it, and as a document of
 * the first one that adds more than a namespace.
 *
 * Errors: `duplicate-object` if two applications add different things in the same place.
 */
function mergeDocuments(named: readonly NamedDocuments[]): {
  readonly documents: readonly NamedDocuments[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const places = new Map<string, [NamedDocument, ...NamedDocument[]]>();
  for (const owner of named) {
    for (const document of owner.documents) {
      const { location } = document;
      const key = JSON.stringify([location.document.name, location.span.start]);
      const all = places.get(key);
      if (all === undefined) places.set(key, [{ owner, document }]);
      // What is not touched is the same for all that name its file.
      else if (all.at(-1)?.document !== document) all.push({ owner, document });
    }
  }
  const diagnostics = sameWorkloads(named);
  if (diagnostics.length > 0) return { documents: [], diagnostics };
  const documents = [...places.values()].flatMap((all): NamedDocuments[] => {
    const merged = merge(all);
    append(diagnostics, merged.diagnostics);
    const { owner } = all.find(({ document }) => isTouched(document)) ?? all[0];
    return merged.value === undefined ? [] : [{ ...owner, documents: [merged.value] }];
  });
  return { documents, diagnostics };
}

function sameWorkloads(named: readonly NamedDocuments[]): Diagnostic[] {
  const seen = new Map<string, ResolvedApplication>();
  return named.flatMap(({ workload, application }) => {
    const key = JSON.stringify([workload.document.name, workload.span.start]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, application);
      return [];
    }
    const message = `the applications "${first.name}" and "${application.name}" name the same workload`;
    return [
      errorAt(application.at.at('workload', 'manifest'), 'duplicate-object', message, {
        related: [seeAlso('the other application is here', first.at.at('name'))],
        hint: 'write both blocks into one application: monitoring: [{…}, {…}]',
      }),
    ];
  });
}

function isTouched({ additions }: ExistingDocument): boolean {
  return additions.some(({ entries }) => entries?.namespace === undefined);
}

/** With all additions it grows once: a list of many workloads may be named by an application for each. */
function merge([first, ...others]: readonly [NamedDocument, ...NamedDocument[]]): Result<ExistingDocument> {
  const { document } = first;
  const additions = [...document.additions];
  const held = new Map(
    additions.map((addition) => [placeOf(addition, document), { addition, by: first.owner.application }]),
  );
  for (const { owner, document: same } of others) {
    for (const addition of same.additions) {
      const place = placeOf(addition, same);
      const other = held.get(place);
      if (other === undefined) {
        held.set(place, { addition, by: owner.application });
        additions.push({ ...addition, object: sameObject(addition, same, document) });
      } else if (saysOtherwise(addition, other.addition)) {
        return { diagnostics: [saidDifferently(addition, other.by, owner.application)] };
      }
    }
  }
  return additions.length === document.additions.length
    ? { value: document, diagnostics: [] }
    : insert(document.written, additions);
}

/** The object of the first reading of a file that is in the place of the addition's in another one. */
function sameObject({ object }: ObjectAddition, other: ExistingDocument, first: ExistingDocument): Mapping {
  return first.written[indexOf(object, other)]?.root as Mapping;
}

function saysOtherwise(one: ObjectAddition, other: ObjectAddition): boolean {
  return JSON.stringify([one.entries, one.item]) !== JSON.stringify([other.entries, other.item]);
}

function placeOf({ object, path }: ObjectAddition, document: ExistingDocument): string {
  return JSON.stringify([indexOf(object, document), ...path]);
}

function indexOf(object: ObjectAddition['object'], { written }: ExistingDocument): number {
  return written.findIndex(({ root }) => root === object);
}

function saidDifferently(
  { object, path }: ObjectAddition,
  first: ResolvedApplication,
  second: ResolvedApplication,
): Diagnostic {
  const what = `${textOf((object as Mapping).get('kind'))} ${nameOf(object as Mapping)}`;
  const message = `the applications "${first.name}" and "${second.name}" add different things to ${path.join('.')} of ${what}`;
  return errorAt(second.at.at('name'), 'duplicate-object', message, {
    related: [
      seeAlso('the other application is here', first.at.at('name')),
      seeAlso('the object is here', object.at('metadata')),
    ],
    hint: 'give the applications one namespace, and each a workload of its own',
  });
}
