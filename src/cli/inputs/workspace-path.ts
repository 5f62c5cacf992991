import type { Arguments } from '../arguments/options.ts';

/** The workspace's file: the one that the command line names, else the environment's; empty where there is none. */
export function workspacePath({ workspace }: Arguments): string {
  return workspace ?? process.env.APPCFG_WORKSPACE ?? '';
}
