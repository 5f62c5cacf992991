import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { bundleProgram } from '../child.ts';

const many = (count: number, text: string) => Array.from({ length: count }, () => text).join(', ');
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const long = 'x'.repeat(100_000);

const bombs: Readonly<Record<string, string>> = {
  'a billion laughs': `l0: &l0 [lol]\n${lines(30, (n) => `l${n + 1}: &l${n + 1} [${many(10, `*l${n}`)}]`)}`,
  'by merge keys': `m0: &m0 {k: 1}\n${lines(60, (n) => `m${n + 1}: &m${n + 1} {<<: [*m${n}, *m${n}], k${n}: 1}`)}`,
  'a large list, many times': `a: &a [${many(30_000, 'x')}]\nb: [${many(30_000, '*a')}]`,
  'a large mapping, merged many times': `a: &a {${lines(30_000, (n) => ` k${n},`)}}\nb: [${many(30_000, '{<<: *a}')}]`,
  'a long text, many times': `a: &a ${long}\nb: [${many(100_000, '*a')}]`,
};

/** Reads standard input; prints the codes of what is reported, and the most memory that the process had, in MB. */
const program = `
  import { readFileSync } from 'node:fs';
  import { decodeText } from '../src/document/decode.ts';
  import { readDocuments } from '../src/document/read.ts';
  const { value } = decodeText('bomb.yaml', readFileSync(0));
  const codes = [...readDocuments(value)].flatMap((read) => read.diagnostics).map(({ code }) => code);
  // What resourceUsage says begins with the memory of the process that started this one.
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  console.log(JSON.stringify({ codes, megabytes: Number(peak) / 1024 }));
`;

test.each(Object.keys(bombs))('%s is an error in at most 300 MB', (name) => {
  const { stdout } = spawnSync(process.execPath, [bundleProgram(program)], {
    input: bombs[name] ?? '',
    encoding: 'utf8',
    timeout: 30_000,
  });
  const { codes, megabytes } = JSON.parse(stdout);
  expect(codes).toEqual(['alias-bomb']);
  expect(megabytes).toBeLessThan(300);
});
