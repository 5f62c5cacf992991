import { type Diagnostic, errorAt, type Result, seeAlso } from '../../diagnostics/diagnostic.ts';
import { applyOverlay } from '../../document/apply-overlay.ts';
import { type Entry, Mapping, type Node, type Scalar, Sequence } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { textAt, withEntries } from '../dialects/type-marks.ts';
import type { PathSetting } from './setting.ts';
import { rest, wrongStart } from './setting-start.ts';

/**
 * An application with a value applied to what is at the end of the setting's path. What is not there yet is made,
 * but for items of lists; `null` removes.
 *
 * Errors: `bad-setting` at the step that leads nowhere.
 */
export function setAt(application: Mapping, setting: PathSetting): Result<Mapping> {
  const mistake = wrongStart(application, setting);
  if (mistake !== undefined) return { diagnostics: [mistake] };
  const steps = fromWorkload(setting.steps);
  const set = within(application, { ...setting, steps }, 0);
  if (!(set instanceof Mapping)) return { diagnostics: [set as Diagnostic] };
  return { value: set, diagnostics: [] };
}

/** Kusion's `opsRule` beside the workload is in it. */
function fromWorkload(steps: readonly Scalar[]): readonly Scalar[] {
  const [first] = steps;
  if (first?.text !== 'opsRule') return steps;
  return [textAt(first, 'workload'), ...steps];
}

/** What the node becomes; a diagnostic if the path leads nowhere. */
function within(node: Node | undefined, setting: PathSetting, depth: number): Node | Diagnostic {
  const step = setting.steps[depth];
  if (step === undefined) return applyOverlay(node, setting.value);
  return typeof step.value === 'number'
    ? inList(node, setting, depth, step.value)
    : inMapping(node, setting, depth, step);
}

function inMapping(
  node: Node | undefined,
  setting: PathSetting,
  depth: number,
  step: Scalar,
): Node | Diagnostic {
  if (node instanceof Sequence) return needsIndex(node, setting, depth, step);
  const below = node instanceof Mapping ? node : madeAt(setting, depth);
  const entry = below.entry(step.text);
  const value = within(entry?.value, setting, depth + 1);
  if (isDiagnostic(value)) return value;
  const isLast = depth === setting.steps.length - 1;
  if (isLast && isNull(value))
    return withEntries(
      below,
      below.entries.filter((other) => other !== entry),
    );
  const made: Entry = { key: isLast || entry === undefined ? step : entry.key, value };
  if (entry === undefined) return withEntries(below, [...below.entries, made]);
  return withEntries(
    below,
    below.entries.map((other) => (other === entry ? made : other)),
  );
}

function inList(
  node: Node | undefined,
  setting: PathSetting,
  depth: number,
  index: number,
): Node | Diagnostic {
  if (!(node instanceof Sequence)) return notAList(node, setting, depth);
  if (index >= node.items.length) return noSuchItem(node, setting, depth);
  const value = within(node.items[index], setting, depth + 1);
  if (isDiagnostic(value)) return value;
  const isRemoved = depth === setting.steps.length - 1 && isNull(value);
  const items = node.items.flatMap((item, at) => (at !== index ? [item] : isRemoved ? [] : [value]));
  return new Sequence(node.document, node.start, node.end, items, node.tag);
}

function isDiagnostic(value: Node | Diagnostic): value is Diagnostic {
  return 'severity' in value;
}

/** A mapping that only the setting has written. */
function madeAt({ steps, value }: PathSetting, depth: number): Mapping {
  const place = depth === 0 ? steps[0] : steps[depth - 1];
  const { document, start, end } = place === undefined ? value : place;
  return new Mapping(document, start, end, []);
}

/** The path up to a step, as it was typed. */
function typed({ steps }: PathSetting, depth: number): string {
  const [first] = steps;
  const last = steps[depth - 1];
  if (first === undefined || last === undefined) return '';
  return first.document.text.slice(first.start, last.end);
}

function needsIndex(list: Sequence, setting: PathSetting, depth: number, step: Scalar): Diagnostic {
  const path = typed(setting, depth);
  return errorAt(step, 'bad-setting', `${path} is a list`, {
    ...(list.items.length === 0 ? {} : { hint: `write ${path}[0].${rest(step)}` }),
    related: [seeAlso('the list is here', list)],
  });
}

function notAList(node: Node | undefined, setting: PathSetting, depth: number): Diagnostic {
  const path = typed(setting, depth);
  const step = setting.steps[depth] as Scalar;
  if (node === undefined || isNull(node))
    return errorAt(step, 'bad-setting', `${path} is not written, so it has no item ${step.text}`, {
      hint: `set the whole list: ${path}=[…]`,
    });
  return errorAt(step, 'bad-setting', `${path} is not a list`, {
    ...(node instanceof Mapping ? { hint: `write ${path}.${insteadOfIndex(node, setting, depth)}` } : {}),
    related: [seeAlso('it is written here', node)],
  });
}

/** What follows, if the mapping has it; else the mapping's own first key with what follows. */
function insteadOfIndex(mapping: Mapping, { steps }: PathSetting, depth: number): string {
  const following = steps.slice(depth + 1).map(({ text }) => text);
  const [next] = following;
  const [first] = mapping.entries;
  const known = next !== undefined && mapping.entry(next) !== undefined;
  const names = known || first === undefined ? following : [first.key.text, ...following];
  return `${names.length === 0 ? '<name>' : names.join('.')}=…`;
}

function noSuchItem(list: Sequence, setting: PathSetting, depth: number): Diagnostic {
  const path = typed(setting, depth);
  const step = setting.steps[depth] as Scalar;
  const { length } = list.items;
  const count = length === 0 ? 'no items' : `${length} item${length === 1 ? '' : 's'}`;
  return errorAt(step, 'bad-setting', `${path} has ${count}, and no item ${step.text}`, {
    hint: length === 0 ? `set the whole list: ${path}=[…]` : `the last one is ${path}[${length - 1}]`,
    related: [seeAlso('the list is here', list)],
  });
}
