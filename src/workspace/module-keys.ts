import type { ModuleName } from './read-workspace.ts';

// Kusion's names, also in its older spelling with where they come from: `kusionstack/monitoring@0.1.0`.
export const MODULE_KEYS: Readonly<Record<ModuleName, RegExp>> = {
  monitoring: /^(?:.*\/)?monitoring(?:@.*)?$/,
  service: /^(?:.*\/)?service(?:@.*)?$/,
  opsrule: /^(?:.*\/)?ops[rR]ule(?:@.*)?$/,
};

/** The module that a key below `modules:` names; undefined if it is one that is not read. */
export function moduleOf(key: string): ModuleName | undefined {
  return (Object.keys(MODULE_KEYS) as ModuleName[]).find((name) => MODULE_KEYS[name].test(key));
}
