import { fields } from '../generated/fields.ts';
import type { FieldSchema, JsonType } from './field-schema.ts';

export type JudgedDefinition =
  | 'Application'
  | 'Scraping'
  | 'MonitoringBlock'
  | 'ServiceBlock'
  | 'OpsRuleBlock'
  | 'ManifestReference';

/** The schema of the value under a path; an empty definition if there is none. */
export function fieldAt(judged: JudgedDefinition, path: readonly string[]): FieldSchema {
  let field = definition(judged);
  for (const step of path) field = within(field, step);
  return field;
}

/** The field with what its `$ref` leads to; its own keywords win. */
export function resolved(field: FieldSchema | boolean | undefined): FieldSchema {
  if (field === undefined || typeof field === 'boolean') return {};
  const { $ref, ...own } = field;
  return $ref === undefined ? field : { ...definition($ref.slice($ref.lastIndexOf('/') + 1)), ...own };
}

/** Whether a text is what the field asks for. */
export function accepts(field: FieldSchema, text: string): boolean {
  return field.pattern === undefined || new RegExp(field.pattern, 'u').test(text);
}

export function typesOf({ type }: FieldSchema): readonly JsonType[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

/** The objects that have a field of this name, as a person would find them: `workload.containers.<name>`. */
export function placesOf(name: string): readonly string[] {
  allPlaces ??= findPlaces();
  return allPlaces.get(name) ?? [];
}

/** From a field's name to the objects that have it; a text may have a hundred thousand unknown names. */
let allPlaces: ReadonlyMap<string, readonly string[]> | undefined;

function findPlaces(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const meet = (place: string, field: FieldSchema): void => {
    for (const name of Object.keys(field.properties ?? {})) {
      const places = found.get(name);
      if (places === undefined) found.set(name, [place]);
      else places.push(place);
    }
  };
  visit(definition('Application'), '', meet);
  visit(definition('Scraping'), 'monitoring', meet);
  return found;
}

function visit(field: FieldSchema, place: string, meet: (place: string, field: FieldSchema) => void): void {
  meet(place, field);
  for (const [name, property] of Object.entries(field.properties ?? {})) {
    visit(resolved(property), place === '' ? name : `${place}.${name}`, meet);
  }
  if (typeof field.additionalProperties === 'object')
    visit(resolved(field.additionalProperties), `${place}.<name>`, meet);
  if (field.items !== undefined) visit(resolved(field.items), `${place}[]`, meet);
}

function definition(name: string): FieldSchema {
  const found = fields[name];
  if (found === undefined) throw new Error(`the schema has no definition of ${name}`);
  return resolved(found);
}

function within(field: FieldSchema, step: string): FieldSchema {
  if (field.items !== undefined) return resolved(field.items);
  const { properties } = field;
  if (properties !== undefined && Object.hasOwn(properties, step)) return resolved(properties[step]);
  return resolved(field.additionalProperties);
}
