import { defineConfig } from 'vitest/config';
import { toolsReporter } from './test/tools-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', toolsReporter],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxConcurrency: 4,
    // One file waits for sockets and processes while another one computes, also on two cores.
    maxWorkers: 2,
  },
});
