import { defineConfig } from 'vitest/config';

// Two projects: `unit` is pure and quick; `scenarios` drives the built program through a pty, one file
// at a time so that a busy two-core machine does not turn one story's load into another story's timeout.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/scenarios/**'],
          setupFiles: ['test/support/isolate.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts'],
          setupFiles: ['test/support/isolate.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
