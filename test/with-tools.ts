import { describe, expect, test } from 'vitest';
import { GROUP_PREFIX, MISSING_PREFIX } from './group-prefix.ts';
import { isInstalled, type SystemTool } from './system-tools.mjs';

/**
 * A group of tests that call programs of the system. Where one is missing, the group is not run and
 * `tools-reporter.ts` names it at the end; in CI (`CI=true`) that is a failure.
 */
export function withTools(tools: readonly SystemTool[], group: () => void): void {
  const missing = tools.filter((tool) => !isInstalled(tool));
  const name = MISSING_PREFIX + missing.join(', ');
  if (missing.length === 0) describe(GROUP_PREFIX + tools.join(', '), group);
  else if (process.env.CI === 'true')
    test(name, () => {
      expect.fail(`not installed: ${missing.join(', ')}; npm run setup:tests installs what is missing`);
    });
  // Its own tests are not even collected: making them may call the program.
  else describe.skip(name, () => test('is not run', () => undefined));
}
