import type { Reporter, TestModule } from 'vitest/node';
import { MISSING_PREFIX } from './group-prefix.ts';

/** Counts and names, at the end, the groups of tests that were not run for want of a program of the system. */
export const toolsReporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const groups = modules
      .flatMap((module) => [...module.children.allSuites()])
      .filter(({ name }) => name.startsWith(MISSING_PREFIX));
    const tools = new Set(groups.flatMap(({ name }) => name.slice(MISSING_PREFIX.length).split(', ')));
    if (tools.size === 0) return;
    const counted = groups.length === 1 ? '1 group' : `${groups.length} groups`;
    console.log(`${counted} not run: ${[...tools].sort().join(', ')}; npm run setup:tests installs them\n`);
  },
};
