import type { ContextArguments } from './input-arguments.ts';

/** The workspace's file: the one that the command line names, else the environment's; empty if there is none. */
export function workspacePath({ workspace }: Pick<ContextArguments, 'workspace'>): string {
  return workspace ?? process.env.APPCFG_WORKSPACE ?? '';
}
