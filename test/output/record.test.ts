import { describe, expect, test } from 'vitest';
import { positionOf } from '../../src/diagnostics/position.ts';
import { formatRecord, parseRecord, type RecordedFile } from '../../src/output/record.ts';

const sum = (digit: string) => digit.repeat(64);
const file = (path: string, more: Partial<RecordedFile> = {}): RecordedFile => ({
  path,
  sha256: sum('a'),
  input: 'apps/shop.yaml',
  application: 'shop',
  ...more,
});
const header = '# appcfg output, version 1: path, sha256, input, application\n';
const parse = (text: string) => parseRecord({ name: 'out/.appcfg', text });

test('a line for each file, sorted by path, after a comment with the version', () => {
  expect(formatRecord([file('shop/b.role.yaml'), file('shop/a.role.yaml')])).toBe(
    `${header}shop/a.role.yaml\t${sum('a')}\tapps/shop.yaml\tshop\nshop/b.role.yaml\t${sum('a')}\tapps/shop.yaml\tshop\n`,
  );
});

test('a file that is being replaced has a line for what was and what will be', () => {
  const files = [
    file('shop/a.role.yaml', { sha256: sum('1') }),
    file('shop/a.role.yaml', { sha256: sum('2') }),
  ];
  expect(parse(formatRecord(files)).files).toEqual(files);
  expect(parse(formatRecord([...files, ...files])).files).toEqual(files);
});

test.each(['a b.yaml', 'a\tb.yaml', 'a\nb.yaml', 'a\r\n\\n\\.yaml', 'C:\\apps\\a.yaml', '-', 'ä🚀.yaml'])(
  'an input of any name comes back: %j',
  (input) => {
    const files = [file('shop/a.role.yaml', { input })];
    expect(parse(formatRecord(files))).toEqual({ files, diagnostics: [] });
  },
);

test('line endings that version control made are read', () => {
  const files = [file('shop/a.role.yaml'), file('shop/b.role.yaml')];
  expect(parse(formatRecord(files).replaceAll('\n', '\r\n'))).toEqual({ files, diagnostics: [] });
});

describe('a line that appcfg does not write is reported with its place, and the others are read', () => {
  const good = `shop/a.role.yaml\t${sum('a')}\tapps/shop.yaml\tshop`;
  test.each([
    { what: 'marks of a merge conflict', line: '<<<<<<< HEAD' },
    { what: 'a path that leaves the folder', line: good.replace('shop/a', '../a') },
    { what: 'an absolute path', line: good.replace('shop/a', '/etc/a') },
    { what: 'a hidden file', line: good.replace('shop/a', 'shop/.a') },
    { what: 'a checksum cut short', line: good.replace('aaa', '') },
    { what: 'a column missing', line: good.replace('\tshop', '') },
    { what: 'a column too many', line: `${good}\tx` },
  ])('$what', ({ line }) => {
    const { files, diagnostics } = parse(`${header}${line}\n${good}\n`);
    expect(files).toEqual([file('shop/a.role.yaml')]);
    expect(diagnostics).toMatchObject([{ code: 'damaged-record', severity: 'error' }]);
    const location = diagnostics[0]?.location;
    expect(location && positionOf(location.document, location.span.start)).toEqual({ line: 2, column: 1 });
  });

  test('a version that is not known yet', () => {
    const { diagnostics } = parse(header.replace('version 1', 'version 2'));
    expect(diagnostics).toMatchObject([
      { code: 'damaged-record', message: 'version 2 of the record is not known here' },
    ]);
  });
});
