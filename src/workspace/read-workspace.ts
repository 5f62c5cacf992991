import { isReserved, reservedLabel } from '../application/rules/label-rules.ts';
import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Place,
  type Result,
  seeAlso,
  warningAt,
} from '../diagnostics/diagnostic.ts';
import type {
  AuthoredMonitoringBlock,
  AuthoredOpsRuleBlock,
  AuthoredServiceBlock,
} from '../generated/app-configuration.ts';
import {
  MonitoringBlock as isMonitoringBlock,
  OpsRuleBlock as isOpsRuleBlock,
  ServiceBlock as isServiceBlock,
} from '../generated/workspace-acceptance.ts';
import { collidingKeys } from './annotation-keys.ts';
import { withBlock, withOpsRule, withService } from './layers.ts';
import { NO_PLATFORM, type Platform, type Workspace } from './workspace.ts';

/** The modules of Kusion that are read, and what the schema calls a block of theirs. */
export const MODULES = {
  monitoring: 'MonitoringBlock',
  service: 'ServiceBlock',
  opsrule: 'OpsRuleBlock',
} as const;

export type ModuleName = keyof typeof MODULES;

/** A block of a module, as it was written. One without a name is for everybody, below `default`. */
export interface WrittenBlock {
  readonly module: ModuleName;
  readonly name: string | undefined;
  readonly value: unknown;
  readonly at: Place;
}

type Block = AuthoredMonitoringBlock & AuthoredServiceBlock & AuthoredOpsRuleBlock;

const LAYERS = {
  monitoring: withBlock,
  service: withService,
  opsrule: withOpsRule,
} as const satisfies Record<ModuleName, (below: Platform, block: Block, at: Place) => Platform>;

const ACCEPTS: Readonly<Record<ModuleName, (value: unknown) => boolean>> = {
  monitoring: isMonitoringBlock,
  service: isServiceBlock,
  opsrule: isOpsRuleBlock,
};

/** Whether the schema accepts a block. */
export function hasBlockShape({ module, value }: WrittenBlock): boolean {
  return ACCEPTS[module](value);
}

/**
 * What a workspace has for each project: `default` for everybody, a block above it for those that the block selects.
 *
 * @param blocks accepted by the schema
 */
export function readWorkspace(blocks: readonly WrittenBlock[]): Result<Workspace> {
  const diagnostics: Diagnostic[] = blocks.flatMap((block) => blockRules(block));
  const everybody = blocks.filter(isForAll).reduce(above, NO_PLATFORM);
  const keysAt = blocks.find(({ module, name }) => module === 'monitoring' && name === 'default')?.at;
  append(diagnostics, collidingKeys(everybody.annotationKeys, keysAt));
  const projects = new Map<string, Platform>();
  const selected = new Map<string, Place>();
  for (const block of blocks) {
    if (isForAll(block)) continue;
    const { module, value, at } = block;
    if (at.has('annotations') && module === 'monitoring')
      append(diagnostics, collidingKeys(above(everybody, block).annotationKeys, at));
    ((value as Block).projectSelector ?? []).forEach((project, index) => {
      const place = at.at('projectSelector', index);
      const key = `${module} ${project}`;
      const first = selected.get(key);
      if (first !== undefined) diagnostics.push(selectedTwice(project, place, first));
      selected.set(key, place);
      projects.set(project, above(projects.get(project) ?? everybody, block));
    });
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: { everybody, projects }, diagnostics };
}

function isForAll({ name }: WrittenBlock): boolean {
  return name === undefined || name === 'default';
}

/** What holds with a block above what held before. */
function above(below: Platform, { module, value, at }: WrittenBlock): Platform {
  return LAYERS[module](below, value as Block, at);
}

function blockRules({ module, name, value, at }: WrittenBlock): Diagnostic[] {
  const block = value as Block;
  const field = module === 'monitoring' ? 'monitorLabels' : 'labels';
  const reserved = Object.keys(block[field] ?? {})
    .filter(isReserved)
    .map((key) => reservedLabel(at.keyAt(field, key), key, 'remove it'));
  if (name !== 'default' || block.projectSelector === undefined) return reserved;
  const message = 'the block default is for all projects, and cannot select some';
  return [
    ...reserved,
    warningAt(at.keyAt('projectSelector'), 'no-effect', message, { hint: 'remove projectSelector' }),
  ];
}

function selectedTwice(project: string, place: Place, first: Place): Diagnostic {
  return errorAt(place, 'project-selected-twice', `the project ${project} is selected a second time`, {
    related: [seeAlso('the first selection is here', first)],
    notes: ['it is not clear which of the two blocks is meant'],
    hint: 'remove it from one of the two',
  });
}
