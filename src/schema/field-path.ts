import type { DiagnosticCode } from '../diagnostics/codes.ts';

/** A field as a schema in `schemas/` writes it, prose included. */
export interface DescribedField {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, DescribedField | boolean>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: DescribedField | boolean;
  readonly items?: DescribedField;
  readonly then?: DescribedField;
  readonly else?: DescribedField;
  readonly 'x-appcfg-code'?: DiagnosticCode;
  readonly 'x-appcfg-rule'?: string;
  readonly 'x-appcfg-rules'?: readonly DiagnosticCode[];
  readonly 'x-appcfg-aliases'?: Readonly<Record<string, string>>;
}

/** One of the documents in `schemas/`, by its `$id`. */
export interface SchemaDocument extends DescribedField {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, DescribedField>>;
}

/** A field with where it is in an application or workspace, and in the schema. */
export interface FieldPlace {
  /** `workload.containers.<name>.ports[].port` */
  readonly path: string;
  readonly field: DescribedField;
  readonly document: SchemaDocument;
  /** `#/$defs/ContainerPort/properties/port` */
  readonly pointer: string;
  readonly required: boolean;
}

/** Where paths begin: the definition that they begin in, and what is in front of them. */
export interface PathRoot {
  readonly document: SchemaDocument;
  readonly pointer: string;
  readonly prefix: string;
}

/** The steps of a path for any key of the author, and for any item of a list. */
export const KEY = '<name>';
export const ITEM = '[]';

export function placeOf(
  { document, pointer, prefix }: PathRoot,
  documents: readonly SchemaDocument[],
): FieldPlace {
  return resolved(
    { path: prefix, field: at(document, pointer), document, pointer, required: false },
    documents,
  );
}

/**
 * The places that a path may mean, the likeliest first. Keys of the author (`workload.containers.web`) and the numbers
 * of items (`ports[0]`) may be written or left out.
 */
export function* placesAt(
  place: FieldPlace,
  steps: readonly string[],
  documents: readonly SchemaDocument[],
): Generator<FieldPlace> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    yield place;
    return;
  }
  // What Kubernetes defines, no schema of ours does.
  if (isOpen(place.field)) yield place;
  for (const child of childrenOf(place, documents)) {
    if (child.step === step) yield* placesAt(child.place, rest, documents);
    else if (child.step === ITEM) yield* placesAt(child.place, steps, documents);
    else if (child.step === KEY) {
      yield* placesAt(child.place, steps, documents);
      // The key of an annotation has dots of its own.
      yield* placesAt(child.place, isLeaf(child.place.field) ? [] : rest, documents);
    }
  }
}

/** `ports[0].name` as the steps `ports`, `name`. */
export function stepsOf(path: string): readonly string[] {
  return path
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .filter((step) => step !== '')
    .map((step) => (step === '*' ? KEY : step));
}

/** The fields below a place, without the keys and numbers that only an author knows. */
export function fieldsBelow(place: FieldPlace, documents: readonly SchemaDocument[]): readonly FieldPlace[] {
  return childrenOf(place, documents).flatMap(({ step, place: child }) =>
    step === KEY || step === ITEM ? fieldsBelow(child, documents) : [child],
  );
}

/** Every field below a place, at any depth. */
export function* allFields(place: FieldPlace, documents: readonly SchemaDocument[]): Generator<FieldPlace> {
  for (const child of fieldsBelow(place, documents)) {
    yield child;
    yield* allFields(child, documents);
  }
}

/** What a person types for a place: its path without what may be left out. */
export function shortPath({ path }: FieldPlace): string {
  return path.replaceAll(`.${KEY}`, '').replaceAll(ITEM, '');
}

/** A field that is one step below another one. */
interface Child {
  readonly step: string;
  readonly place: FieldPlace;
}

export function childrenOf(place: FieldPlace, documents: readonly SchemaDocument[]): readonly Child[] {
  const { field, path, pointer } = place;
  const child = (step: string, own: DescribedField, way: string, written: string): Child => ({
    step,
    place: resolved(
      {
        path: written,
        field: own,
        document: place.document,
        pointer: `${pointer}/${way}`,
        required: field.required?.includes(step) === true,
      },
      documents,
    ),
  });
  const below = path === '' ? '' : `${path}.`;
  const found = Object.entries(field.properties ?? {}).map(([step, own]) =>
    child(step, typeof own === 'object' ? own : {}, `properties/${step}`, below + step),
  );
  const { items, additionalProperties } = field;
  if (items !== undefined) found.push(child(ITEM, items, 'items', path + ITEM));
  if (typeof additionalProperties === 'object')
    found.push(child(KEY, additionalProperties, 'additionalProperties', below + KEY));
  for (const branch of ['then', 'else'] as const) {
    const own = field[branch];
    if (own === undefined) continue;
    const inside = resolved({ ...place, field: own, pointer: `${pointer}/${branch}` }, documents);
    // A block and a list of blocks have the same fields.
    // What one of two shapes requires, the field does not.
    for (const one of childrenOf(inside, documents))
      if (one.step !== ITEM && !found.some(({ step }) => step === one.step))
        found.push({ step: one.step, place: { ...one.place, required: false } });
  }
  return found;
}

/** The place with what its field's `$ref` leads to; what the field says itself wins. */
function resolved(place: FieldPlace, documents: readonly SchemaDocument[]): FieldPlace {
  const { $ref, ...own } = place.field;
  if ($ref === undefined) return place;
  // A definition has the same name in no two documents.
  const pointer = $ref.slice($ref.indexOf('#'));
  const document = documents.find((one) => lookUp(one, pointer) !== undefined) ?? place.document;
  const target = resolved({ ...place, field: at(document, pointer), document, pointer }, documents);
  // Its fields are where they are defined.
  const isRecord = target.field.properties !== undefined || target.field.then !== undefined;
  return {
    ...(isRecord || Object.keys(own).length === 0 ? target : place),
    path: place.path,
    required: place.required,
    field: { ...target.field, ...own },
  };
}

function at(document: SchemaDocument, pointer: string): DescribedField {
  const found = lookUp(document, pointer);
  if (found === undefined) throw new Error(`${document.$id} has no ${pointer}`);
  return found;
}

function lookUp(document: SchemaDocument, pointer: string): DescribedField | undefined {
  const steps = pointer.split('/').slice(1);
  const found = steps.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    document,
  );
  return typeof found === 'object' && found !== null ? found : undefined;
}

/** Whether a field is passed on as it is, whatever it holds. */
export function isOpen(field: DescribedField): boolean {
  return field.type === 'object' && isLeaf(field);
}

function isLeaf({ properties, items, additionalProperties, then }: DescribedField): boolean {
  return (
    properties === undefined &&
    items === undefined &&
    then === undefined &&
    typeof additionalProperties !== 'object'
  );
}
