import { defineConfig } from 'vitest/config';
import { toolsReporter } from './test/tools-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', toolsReporter],
    // A machine that does much else may be ten times as slow; what hangs is told in the end as well.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxConcurrency: 4,
    // One file waits for sockets and processes while another one computes, also on two cores.
    maxWorkers: 2,
  },
});
