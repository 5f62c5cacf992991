import { normalizeNode } from '../application/dialects/normalize.ts';
import { withEntries } from '../application/dialects/type-marks.ts';
import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Result,
  seeAlso,
  warningAt,
} from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { type Entry, Mapping, type Node, type Scalar } from '../document/node.ts';
import { isNull } from '../document/null.ts';
import { plainValue } from '../document/plain.ts';
import { fieldNames } from '../generated/workspace-fields.ts';
import { MODULE_KEYS } from './module-keys.ts';
import {
  hasBlockShape,
  MODULES,
  type ModuleName,
  readWorkspace,
  type WrittenBlock,
} from './read-workspace.ts';
import { type ReadTemplateFile, readTemplates } from './templates.ts';
import type { Workspace } from './workspace.ts';

// What is beside the blocks of a module, and is not read.
const BESIDE_BLOCKS = ['path', 'version', 'configs'];
// What is beside the modules.
const READ_KEYS = ['modules', 'templates'];

interface Block extends WrittenBlock {
  readonly key: Scalar;
  readonly node: Node;
}

/** What the blocks of a workspace say, validated and applied to each other, and the templates that it names. */
export async function workspaceOf(
  root: Node,
  readFile: ReadTemplateFile | undefined,
): Promise<Result<Workspace>> {
  const diagnostics: Diagnostic[] = [];
  const blocks = blocksOf(root, diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics };
  const mistaken = blocks.filter((block) => !hasBlockShape(block));
  if (mistaken.length > 0) {
    const { explainShape } = await import('../schema/explain.ts');
    const mistakes = mistaken.flatMap(({ node, module, name }) =>
      explainShape(node, MODULES[module], name === undefined ? '' : `${module}.${name}`),
    );
    return { diagnostics: [...diagnostics, ...mistakes] };
  }
  append(diagnostics, blocks.filter(isForNobody).map(forNobody));
  const workspace = readWorkspace(blocks);
  append(diagnostics, workspace.diagnostics);
  if (workspace.value === undefined) return { diagnostics };
  if (readFile === undefined) return { value: workspace.value, diagnostics };
  const templates = await readTemplates(workspace.value, readFile);
  append(diagnostics, templates.diagnostics);
  if (templates.value === undefined) return { diagnostics };
  return { value: { ...workspace.value, templates: templates.value }, diagnostics };
}

function blocksOf(root: Node, found: Diagnostic[]): readonly Block[] {
  if (!(root instanceof Mapping) || !READ_KEYS.some((key) => root.has(key))) {
    found.push(notAWorkspace(root));
    return [];
  }
  const others = root.entries.filter(({ key }) => !READ_KEYS.includes(key.text));
  append(found, notRead('other keys of the workspace are not read', 'the workspace', others, READ_KEYS));
  const templates = root.entry('templates');
  const blocks =
    templates === undefined || isNull(templates.value) ? [] : [everybodys(root, templates, found)];
  const modules = root.get('modules');
  if (modules === undefined || isNull(modules)) return blocks;
  if (!(modules instanceof Mapping)) {
    found.push(notAMapping('modules', modules));
    return blocks;
  }
  return [...blocks, ...blocksOfModules(modules, found)];
}

/** The templates beside the modules are for everybody. */
function everybodys(root: Mapping, templates: Entry, found: Diagnostic[]): Block {
  const node = normalizeNode(withEntries(root, [templates]), '', found);
  return {
    module: 'monitoring',
    name: undefined,
    value: plainValue(node),
    at: node,
    node,
    key: templates.key,
  };
}

function blocksOfModules({ entries }: Mapping, found: Diagnostic[]): readonly Block[] {
  const others = new Set(entries);
  const blocks: Block[] = [];
  for (const module of Object.keys(MODULE_KEYS) as ModuleName[]) {
    const [first, second] = entries.filter(({ key }) => MODULE_KEYS[module].test(key.text));
    if (first === undefined) continue;
    others.delete(first);
    if (second !== undefined) found.push(secondModule(module, first, second));
    append(blocks, blocksOfModule(module, first, found));
  }
  const own = Object.keys(MODULES);
  append(found, notRead('other modules of the workspace are not read', 'modules', [...others], own));
  return blocks;
}

function blocksOfModule(module: ModuleName, { key, value }: Entry, found: Diagnostic[]): readonly Block[] {
  if (isNull(value)) return [];
  if (!(value instanceof Mapping)) {
    found.push(notAMapping(`modules.${key.text}`, value));
    return [];
  }
  const configs = value.get('configs');
  if (configs !== undefined && !isNull(configs) && !(configs instanceof Mapping)) {
    found.push(notAMapping(`modules.${key.text}.configs`, configs));
    return [];
  }
  const direct = value.entries.filter((entry) => !BESIDE_BLOCKS.includes(entry.key.text));
  return [...direct, ...(configs instanceof Mapping ? configs.entries : [])]
    .filter((entry) => !isNull(entry.value))
    .map((entry): Block => {
      const node = normalizeNode(entry.value, '', found);
      unreadModules(module, node, found);
      return { module, name: entry.key.text, value: plainValue(node), at: node, node, key: entry.key };
    });
}

/** Kusion's modules have keys that are not read here; for monitoring, an unknown key is a mistake. */
function unreadModules(module: ModuleName, node: Node, found: Diagnostic[]): void {
  if (module === 'monitoring' || !(node instanceof Mapping)) return;
  const known = fieldNames[MODULES[module]] ?? [];
  const others = node.entries.filter(({ key }) => !known.includes(key.text));
  append(
    found,
    notRead(`other keys of the module ${module} are not read`, `the module ${module}`, others, known),
  );
}

function notAWorkspace(root: Node): Diagnostic {
  const place = root instanceof Mapping && root.entries[0] !== undefined ? root.entries[0].key : root;
  return errorAt(place, 'not-a-workspace', 'this is not a workspace: it has no modules', {
    hint: root.has('workload')
      ? 'name an application as a path, and the workspace with --workspace'
      : 'write modules: {monitoring: {default: {operatorMode: true}}}',
  });
}

function notAMapping(name: string, node: Node): Diagnostic {
  return errorAt(node, 'wrong-type', `${name} must be a mapping`);
}

function secondModule(module: ModuleName, first: Entry, second: Entry): Diagnostic {
  return errorAt(second.key, 'written-twice', `the module for ${module} is written a second time here`, {
    related: [seeAlso('the first one is here', first.key)],
    hint: 'remove one of the two',
  });
}

/** A block that is neither `default` nor has projects. */
function isForNobody({ name, at }: Block): boolean {
  return name !== undefined && name !== 'default' && !at.has('projectSelector');
}

function forNobody({ key }: Block): Diagnostic {
  const meant = nearest(key.text, ['default']) === undefined ? '' : '; did you mean "default"?';
  return warningAt(key, 'no-effect', `the block "${key.text}" is for no project${meant}`, {
    hint: 'write projectSelector: [<project>] in it, or call it default, which is for all projects',
  });
}

/** Keys that may be somebody else's, which is a note; one that resembles a key of ours has to be seen. */
function notRead(
  message: string,
  where: string,
  entries: readonly Entry[],
  known: readonly string[],
): readonly Diagnostic[] {
  const mistyped = entries.filter(({ key }) => nearest(key.text, known) !== undefined);
  const [first, ...others] = entries.filter((entry) => !mistyped.includes(entry));
  const warnings = mistyped.map(({ key }) =>
    warningAt(
      key,
      'unknown-field',
      `unknown field "${key.text}" in ${where}; did you mean "${nearest(key.text, known)}"?`,
      { notes: ['as it is written, nothing of it is read'] },
    ),
  );
  if (first === undefined) return warnings;
  const names = [first, ...others].map(({ key }) => key.text).join(', ');
  const note = { code: 'foreign-module', severity: 'note', message: `${message}: ${names}` } as const;
  return [...warnings, { ...note, location: first.key.location }];
}
