import { canonicalNode } from './application/canonical.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Result,
  type SourceText,
  seeAlso,
} from './diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar } from './document/node.ts';
import { plainValue } from './document/plain.ts';
import { readDocumentsQuickly } from './document/read-quickly.ts';
import type { WrittenBlock } from './workspace/read-workspace.ts';
import type { Workspace } from './workspace/workspace.ts';

// `monitoring`, or Kusion's older spelling with where it comes from: `kusionstack/monitoring@0.1.0`.
const MONITORING_MODULE = /^(?:.*\/)?monitoring(?:@.*)?$/;
// What stands beside the blocks of a module, and is not read.
const BESIDE_BLOCKS = ['path', 'version', 'configs'];

/** Kusion's workspace file: the blocks of its module for monitoring read, validated and laid upon each other. */
export async function compileWorkspace(source: SourceText): Promise<Result<Workspace>> {
  const { value: document } = await readDocumentsQuickly(source).next();
  if (document?.value === undefined) return { diagnostics: document?.diagnostics ?? [] };
  const { blocks, diagnostics } = blocksOf(document.value);
  if (hasErrors(diagnostics)) return { diagnostics };
  const { haveBlockShape, readWorkspace } = await import('./workspace/read-workspace.ts');
  if (!haveBlockShape(blocks)) {
    const { explainShape } = await import('./schema/explain.ts');
    const mistakes = blocks.flatMap(({ node, name }) =>
      explainShape(node, 'MonitoringBlock', `monitoring.${name}`),
    );
    return { diagnostics: [...diagnostics, ...mistakes] };
  }
  const workspace = readWorkspace(blocks);
  return { ...workspace, diagnostics: [...diagnostics, ...workspace.diagnostics] };
}

interface Block extends WrittenBlock {
  readonly node: Node;
}

interface FoundBlocks {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

function blocksOf(root: Node): FoundBlocks {
  const modules = root instanceof Mapping ? root.get('modules') : undefined;
  if (modules === undefined) return notAWorkspace(root);
  if (!(modules instanceof Mapping)) return isNothing(modules) ? nothing() : notAMapping('modules', modules);
  const [first, second] = modules.entries.filter(({ key }) => MONITORING_MODULE.test(key.text));
  if (first === undefined)
    return nothing(modules.entries.length === 0 ? [] : [foreignModules(modules.entries)]);
  if (second !== undefined) return nothing([secondModule(first, second)]);
  const others = modules.entries.filter((entry) => entry !== first);
  const notes = others.length === 0 ? [] : [foreignModules(others)];
  const found = blocksOfModule(first);
  return { blocks: found.blocks, diagnostics: [...notes, ...found.diagnostics] };
}

function blocksOfModule({ key, value }: Entry): FoundBlocks {
  if (!(value instanceof Mapping))
    return isNothing(value) ? nothing() : notAMapping(`modules.${key.text}`, value);
  const configs = value.get('configs');
  if (configs !== undefined && !(configs instanceof Mapping)) {
    return isNothing(configs) ? nothing() : notAMapping(`modules.${key.text}.configs`, configs);
  }
  const direct = value.entries.filter((entry) => !BESIDE_BLOCKS.includes(entry.key.text));
  const diagnostics: Diagnostic[] = [];
  const blocks = [...direct, ...(configs === undefined ? [] : configs.entries)]
    .filter((entry) => !isNothing(entry.value))
    .map((entry): Block => {
      const node = canonicalNode(entry.value, '', diagnostics);
      return { name: entry.key.text, value: plainValue(node), at: node, node };
    });
  return { blocks, diagnostics };
}

function isNothing(node: Node): boolean {
  return node instanceof Scalar && node.value === null;
}

function nothing(diagnostics: readonly Diagnostic[] = []): FoundBlocks {
  return { blocks: [], diagnostics };
}

function notAWorkspace(root: Node): FoundBlocks {
  const place = root instanceof Mapping && root.entries[0] !== undefined ? root.entries[0].key : root;
  return nothing([
    errorAt(place, 'not-a-workspace', 'this is no workspace: it has no modules', {
      hint: 'write modules: {monitoring: {default: {operatorMode: true}}}',
    }),
  ]);
}

function notAMapping(name: string, node: Node): FoundBlocks {
  return nothing([errorAt(node, 'wrong-type', `${name} must be a mapping`)]);
}

function secondModule(first: Entry, second: Entry): Diagnostic {
  return errorAt(second.key, 'written-twice', 'the module for monitoring stands here a second time', {
    related: [seeAlso('the first one is here', first.key)],
    hint: 'remove one of the two',
  });
}

function foreignModules(entries: readonly Entry[]): Diagnostic {
  const names = entries.map(({ key }) => key.text).join(', ');
  const [first] = entries;
  return {
    code: 'foreign-module',
    severity: 'note',
    message: `other modules of the workspace are not read: ${names}`,
    ...(first === undefined ? {} : { location: first.key.location }),
  };
}
