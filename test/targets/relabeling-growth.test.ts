import { describe, expect, test } from 'vitest';
import { stepThatGrowsTooMuch } from '../../src/prometheus/relabeling-growth.ts';
import { runProgram } from '../program.mjs';

const x = { sourceLabels: ['x'], targetLabel: 'x' };

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: groups of a regular expression, as Prometheus writes them
describe('relabelings that make labels a million times as long, or as many, are known from the steps', () => {
  test.each([
    ['a group written twice', { ...x, replacement: '$1$1' }],
    ['by name', { ...x, regex: '(?P<all>.*)', replacement: '${all}-${all}' }],
    ['two groups that match the same', { ...x, regex: '((.*))', replacement: '$1$2' }],
    ['the label read twice', { sourceLabels: ['x', 'x'], targetLabel: 'x' }],
    ['lowercase', { ...x, sourceLabels: ['x', 'x'], action: 'lowercase' }],
    ['names of labels', { action: 'labelmap', regex: 'a(.*)', replacement: 'a$1$1' }],
    ['more labels with each step', { action: 'labelmap', regex: '(.*)', replacement: 'a$1' }],
  ])('%s', (_, step) => {
    const index = stepThatGrowsTooMuch(Array.from({ length: 40 }, () => step));
    expect(index).toBeGreaterThanOrEqual(18);
    expect(index).toBeLessThanOrEqual(22);
  });

  test.each([
    ['a value that is taken apart and put together', { ...x, regex: '(.*)-(.*)', replacement: '${1}_$2' }],
    ['a fixed value', { targetLabel: 'x', replacement: 'y' }],
    ['copies of many labels', { sourceLabels: ['a', 'b', 'c'], targetLabel: 'x' }],
    ['the labels of pods', { action: 'labelmap', regex: '__meta_kubernetes_pod_label_(.+)' }],
    ['a filter', { sourceLabels: ['x'], action: 'keep', regex: 'y' }],
  ])('%s is none of them, however often', (_, step) => {
    expect(stepThatGrowsTooMuch(Array.from({ length: 200 }, () => step))).toBe(undefined);
  });
});

test('render refuses them at their place', () => {
  const step = '    - {sourceLabels: [x], targetLabel: x, replacement: "$1$1"}\n';
  const input = `name: shop
workload: {containers: {web: {image: nginx, ports: [{port: 8080}]}}}
monitoring:
  operatorMode: true
  relabelings:
${step.repeat(30)}`;
  const { status, stdout, stderr } = runProgram(['render', '-'], { input });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^error\[bad-relabeling\]: up to this step/);
  expect(stderr).toContain('<stdin>:26:7');
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
