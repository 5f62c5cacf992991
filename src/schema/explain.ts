import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Node, Sequence } from '../document/node.ts';
import { plainValue } from '../document/plain.ts';
import type { Judgement, SchemaMistake } from '../generated/mistakes.js';
import * as mistakes from '../generated/mistakes.js';
import { fieldAt, type JudgedDefinition } from './field.ts';
import type { FieldSchema } from './field-schema.ts';
import { missingField, nothingInside } from './missing-field.ts';
import type { Mistake } from './mistake.ts';
import { guessField, mixedResources, unknownField } from './unknown-field.ts';
import { fieldName } from './wording.ts';
import { listedTwice, notAllowed, outOfRange, wrongKey, wrongText } from './wrong-text.ts';
import { wrongType } from './wrong-type.ts';

type Explanation = (mistake: Mistake) => Diagnostic;

const JUDGES: Readonly<Record<JudgedDefinition, Judgement>> = {
  Application: mistakes.Application,
  Scraping: mistakes.Scraping,
  MonitoringBlock: mistakes.MonitoringBlock,
  ManifestReference: mistakes.ManifestReference,
  ServiceBlock: mistakes.ServiceBlock,
  OpsRuleBlock: mistakes.OpsRuleBlock,
};

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  additionalProperties: (mistake) =>
    mistake.field.additionalProperties === false ? unknownField(mistake) : mixedResources(mistake),
  enum: notAllowed,
  maximum: outOfRange,
  minItems: nothingInside,
  minProperties: nothingInside,
  minimum: outOfRange,
  pattern: wrongText,
  propertyNames: wrongKey,
  required: missingField,
  type: wrongType,
  uniqueItems: listedTwice,
};

/**
 * Every mistake that the schema finds in an application in normalized form and in its monitoring blocks,
 * each once, at the key or value that is wrong. Empty if the schema accepts all of it.
 */
export function explainApplication(node: Node): readonly Diagnostic[] {
  const diagnostics = explainShape(node, 'Application');
  if (!node.has('monitoring')) return diagnostics;
  const blocks = node.at('monitoring');
  if (!(blocks instanceof Sequence)) return diagnostics;
  const named = (index: number) => (blocks.items.length === 1 ? 'monitoring' : `monitoring[${index}]`);
  return [
    ...diagnostics,
    ...blocks.items.flatMap((block, index) => explainShape(block, 'Scraping', named(index))),
  ];
}

/**
 * Every mistake that the schema finds in a value, each once.
 *
 * @param name what the value itself is called in messages; empty for the application
 */
export function explainShape(root: Node, judged: JudgedDefinition, name = ''): readonly Diagnostic[] {
  const judge = JUDGES[judged];
  judge(plainValue(root));
  const found = (judge.errors ?? []).filter((error) => error.propertyName === undefined);
  const mistyped = new Set(
    found.filter(({ keyword }) => keyword === 'type').map((error) => error.instancePath),
  );
  const told = new Set<string>();
  return found.flatMap(({ instancePath, keyword, params }) => {
    // What has the wrong type breaks its other rules too, and is told once.
    if (keyword !== 'type' && mistyped.has(instancePath)) return [];
    const explain = EXPLANATIONS[keyword];
    if (explain === undefined) throw new Error(`no words for the keyword ${keyword}`);
    const path = instancePath.split('/').slice(1).map(unescaped);
    const about = JSON.stringify([instancePath, keyword === 'maximum' ? 'minimum' : keyword, params]);
    if (told.has(about)) return [];
    told.add(about);
    const field = fieldAt(judged, path);
    if (keyword === 'required' && isMisspelled(String(params.missingProperty), instancePath, field, found))
      return [];
    const subject = subjectOf(name, fieldName(root, path));
    return [explain({ root, path, subject, field, node: root.at(...path), params })];
  });
}

/** Whether an unknown field beside it is taken for the missing one, which is then told once. */
function isMisspelled(
  missing: string,
  instancePath: string,
  field: FieldSchema,
  found: readonly SchemaMistake[],
): boolean {
  return found.some(
    ({ instancePath: place, keyword, params }) =>
      place === instancePath &&
      keyword === 'additionalProperties' &&
      guessField(field, String(params.additionalProperty)) === missing,
  );
}

function subjectOf(root: string, inside: string): string {
  if (inside === '') return root === '' ? 'the application' : root;
  if (root === '') return inside;
  return inside.startsWith('[') ? root + inside : `${root}.${inside}`;
}

/** JSON pointers write `~` and `/` as `~0` and `~1` (RFC 6901). */
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
