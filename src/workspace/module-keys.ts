import type { ModuleName } from './read-workspace.ts';

// Kusion's names, also in its older spelling with where they come from: `kusionstack/monitoring@0.1.0`.
export const MODULE_KEYS: Readonly<Record<ModuleName, RegExp>> = {
  monitoring: /^(?:.*\/)?monitoring(?:@.*)?$/,
  service: /^(?:.*\/)?service(?:@.*)?$/,
  opsrule: /^(?:.*\/)?ops[rR]ule(?:@.*)?$/,
};

/** Whether a key below `modules:` names a module that is read. */
export function isModule(key: string): boolean {
  return Object.values(MODULE_KEYS).some((pattern) => pattern.test(key));
}
