import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';

const page = readFileSync(new URL('../../docs/first-application.md', import.meta.url), 'utf8');
const [, plain = ''] = /```yaml\n(name: shop\n.*?)```/s.exec(page) ?? [];
const blocks = [...page.matchAll(/```yaml\n((?:ingress|monitoring):.*?)```/gs)].map(
  ([, block = '']) => block,
);
const [, table = ''] = /```text\n(WORKLOAD.*?)```/s.exec(page) ?? [];

/** The page's application with another end, rendered. */
function rendered(end: string) {
  return runProgram(['render', '-'], { input: plain.replace('monitoring: {}\n', end) });
}

test('the page has an application, other blocks for it, and what targets prints', () => {
  expect(plain).toContain('monitoring: {}\n');
  expect(blocks).toHaveLength(3);
  expect(table).not.toBe('');
});

test('the application of the page is scraped', () => {
  const { stdout } = runProgram(['targets', '-'], { input: rendered('monitoring: {}\n').stdout });
  expect(stdout).toContain('\n1 target, 0 errors, 0 warnings\n');
});

test('with the block for the operator, targets prints what the page shows', () => {
  const input = rendered(blocks.find((block) => block.includes('release:')) ?? '').stdout;
  expect(runProgram(['targets', '-', '--release', 'kube-prometheus-stack'], { input }).stdout).toBe(table);
});

test('the blocks for an Ingress render without a word', () => {
  const { stderr } = rendered(blocks.find((block) => block.startsWith('ingress:')) ?? '');
  expect(stderr).toBe('');
});
