import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Place,
  type Result,
  seeAlso,
  warningAt,
} from '../diagnostics/diagnostic.ts';
import type { MonitoringBlock } from '../generated/app-configuration.ts';
import { MonitoringBlock as hasBlockShape } from '../generated/workspace-acceptance.js';
import { collidingKeys } from './annotation-keys.ts';
import { withBlock } from './layers.ts';
import { NO_PLATFORM, type Platform, type Workspace } from './workspace.ts';

/** A block of a workspace's module for monitoring, as it was written. */
export interface WrittenBlock {
  readonly name: string;
  readonly value: unknown;
  readonly at: Place;
}

/** Whether the schema accepts every block. */
export function haveBlockShape(blocks: readonly WrittenBlock[]): boolean {
  return blocks.every(({ value }) => hasBlockShape(value));
}

/**
 * What a workspace says of each project: `default` for everybody, a block above it for those that the block selects.
 *
 * @param blocks accepted by the schema
 */
export function readWorkspace(blocks: readonly WrittenBlock[]): Result<Workspace> {
  const diagnostics: Diagnostic[] = blocks.flatMap((block) => blockRules(block));
  const everybody = blocks
    .filter(({ name }) => name === 'default')
    .reduce<Platform>((below, { value, at }) => withBlock(below, value as MonitoringBlock, at), NO_PLATFORM);
  diagnostics.push(
    ...collidingKeys(everybody.annotationKeys, blocks.find(({ name }) => name === 'default')?.at),
  );
  const projects = new Map<string, Platform>();
  const selected = new Map<string, Place>();
  for (const { name, value, at } of blocks) {
    if (name === 'default') continue;
    const block = value as MonitoringBlock;
    const platform = withBlock(everybody, block, at);
    if (at.has('annotations')) diagnostics.push(...collidingKeys(platform.annotationKeys, at));
    (block.projectSelector ?? []).forEach((project, index) => {
      const place = at.at('projectSelector', index);
      const first = selected.get(project);
      if (first !== undefined) diagnostics.push(selectedTwice(project, place, first));
      selected.set(project, place);
      projects.set(project, platform);
    });
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: { everybody, projects }, diagnostics };
}

function blockRules({ name, value, at }: WrittenBlock): Diagnostic[] {
  const block = value as MonitoringBlock;
  const reserved = Object.keys(block.monitorLabels ?? {})
    .filter((key) => key === 'app' || key.startsWith('appcfg.dev/'))
    .map((key) =>
      errorAt(
        at.keyAt('monitorLabels', key),
        'reserved-label',
        `the label ${key} is appcfg's own: selectors are made of it`,
        { hint: 'remove it' },
      ),
    );
  if (name !== 'default' || block.projectSelector === undefined) return reserved;
  const message = 'the block default is for all projects, and selects none';
  return [
    ...reserved,
    warningAt(at.keyAt('projectSelector'), 'no-effect', message, { hint: 'remove projectSelector' }),
  ];
}

function selectedTwice(project: string, place: Place, first: Place): Diagnostic {
  return errorAt(place, 'project-selected-twice', `the project ${project} is selected a second time`, {
    related: [seeAlso('the first selection is here', first)],
    notes: ['nobody could say which of the two blocks is meant'],
    hint: 'remove it from one of the two',
  });
}
