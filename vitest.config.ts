import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxConcurrency: 4,
    // One file waits for sockets and processes while another one computes, also on two cores.
    maxWorkers: 2,
  },
});
