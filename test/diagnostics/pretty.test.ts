import { describe, expect, test } from 'vitest';
import type { Diagnostic, SourceText } from '../../src/diagnostics/diagnostic.ts';
import { renderPretty } from '../../src/diagnostics/pretty.ts';

const plain = { color: false };

/** A diagnostic on what is between `«` and `»`. */
function marked(text: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const document = { name: 'app.yaml', text: text.replace('«', '').replace('»', '') };
  return {
    code: 'syntax-error',
    severity: 'error',
    message: 'wrong',
    location: { document, span: { start, end } },
    ...more,
  };
}

/** The source line and the carets below it, less the gutter. */
function frame(text: string): readonly string[] {
  return renderPretty([marked(text)], plain)
    .split('\n')
    .slice(3, 5)
    .map((line) => line.replace(/^ *\d* \| ?/, ''));
}

test('the whole form: place, source, notes, related places, hint', () => {
  const text = `${'\n'.repeat(13)}  timeout: «20s»\n`;
  const base: SourceText = { name: 'base.yaml', text: 'a: 1\nb: 2\n' };
  const diagnostic = marked(text, {
    message: 'timeout 20s is longer than interval 15s',
    notes: ['interval is 15s by default'],
    related: [{ message: 'b is here', location: { document: base, span: { start: 5, end: 6 } } }],
    hint: 'raise interval to 20s or more, or lower timeout to 15s or less',
  });
  expect(renderPretty([diagnostic], plain)).toBe(
    `error[syntax-error]: timeout 20s is longer than interval 15s
  --> app.yaml:14:12
   |
14 |   timeout: 20s
   |            ^^^
   = interval is 15s by default
   = base.yaml:2:1: b is here
   = hint: raise interval to 20s or more, or lower timeout to 15s or less
`,
  );
});

test('line numbers of one digit, two and more keep the bars in one column', () => {
  const at = (line: number) =>
    renderPretty([marked(`${'\n'.repeat(line - 1)}«spec»`)], plain)
      .split('\n')
      .slice(1, 5);
  expect(at(5)).toEqual(['  --> app.yaml:5:1', '   |', ' 5 | spec', '   | ^^^^']);
  expect(at(1234)).toEqual(['    --> app.yaml:1234:1', '     |', '1234 | spec', '     | ^^^^']);
});

describe('the carets are under what is meant', () => {
  test.each([
    { what: 'after a tab', text: '\tkind: «b»', want: ['    kind: b', '          ^'] },
    { what: 'a tab inside', text: 'kind: «a\tb»', want: ['kind: a    b', '      ^^^^^^'] },
    { what: 'after wide characters', text: 'kind: 名前«x»', want: ['kind: 名前x', '          ^'] },
    { what: 'wide characters', text: 'kind: «名前»', want: ['kind: 名前', '      ^^^^'] },
    { what: 'after a character of two UTF-16 units', text: '🚀: «on»', want: ['🚀: on', '    ^^'] },
    { what: 'after combining marks', text: 'e\u0301: «on»', want: ['e\u0301: on', '   ^^'] },
    { what: 'CRLF', text: 'a: «on»\r\nc: d\r\n', want: ['a: on', '   ^^'] },
    { what: 'several lines: the first', text: 'a: «{\n  b: c\n}»', want: ['a: {', '   ^'] },
    { what: 'several lines that begin with a break', text: 'a:«\n  b»', want: ['a:', '  ^'] },
    { what: 'nothing', text: 'a: «»on', want: ['a: on', '   ^'] },
    { what: 'the end of the text', text: 'a: on«»', want: ['a: on', '     ^'] },
    { what: 'the end of the text, after a line break', text: 'a: b\n«»', want: ['', '^'] },
  ])('$what', ({ text, want }) => {
    expect(frame(text)).toEqual(want);
  });
});

describe('a long line is cut around the place', () => {
  const filler = (length: number) => 'x'.repeat(length);
  test('in the middle', () => {
    const [source = '', carets = ''] = frame(`name: ${filler(5000)}«here»${filler(5000)}`);
    expect(source).toBe(`…${filler(40)}here${filler(76)}…`);
    expect(carets).toBe(`${' '.repeat(41)}^^^^`);
  });
  test('at its begin and its end', () => {
    expect(frame(`name: «here»${filler(5000)}`)).toEqual([`name: here${filler(110)}…`, '      ^^^^']);
    expect(frame(`name: ${filler(5000)}«here»`)).toEqual([`…${filler(116)}here`, `${' '.repeat(117)}^^^^`]);
  });
  test('the place itself may be too long', () => {
    expect(frame(`name: «${filler(5000)}»`)).toEqual([`name: ${filler(114)}…`, `      ${'^'.repeat(114)}`]);
  });
  test('and never through a character', () => {
    const [source = ''] = frame(`name: ${'🚀'.repeat(500)}a«here»${'🚀'.repeat(500)}`);
    expect(source).not.toMatch(/\p{Cs}/u);
  });
});

describe('a location that shows nothing', () => {
  test.each([
    { what: 'no text', text: '', span: { start: 0, end: 0 }, want: '  --> app.yaml:1:1\n' },
    { what: 'no text, but an offset', text: '', span: { start: 9, end: 12 }, want: '  --> app.yaml:1:1\n' },
    {
      what: 'beyond the end',
      text: 'on',
      span: { start: 9, end: 12 },
      want: '  --> app.yaml:1:3\n   |\n 1 | on\n   |   ^\n',
    },
  ])('$what', ({ text, span, want }) => {
    const location = { document: { name: 'app.yaml', text }, span };
    expect(renderPretty([marked('«»', { location })], plain)).toBe(`error[syntax-error]: wrong\n${want}`);
  });
  test('no location at all', () => {
    const { location: _, ...diagnostic } = marked('«»', { hint: 'do it' });
    expect(renderPretty([diagnostic], plain)).toBe('error[syntax-error]: wrong\n   = hint: do it\n');
  });
});

test('nothing that a terminal obeys is printed', () => {
  const evil = '\u001b]0;x\u0007\u009b31m\u202e\r\n\u2028';
  const document = { name: `${evil}.yaml`, text: `name: ${evil}` };
  const location = { document, span: { start: 6, end: 8 } };
  const diagnostic = marked('«»', {
    message: evil,
    notes: [evil],
    hint: evil,
    location,
    related: [{ message: evil, location }],
  });
  const printed = renderPretty([diagnostic], plain);
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  expect(printed).toContain('error[syntax-error]: ␛]0;x␇�31m�␍␊�\n');
});

describe('order', () => {
  const first: SourceText = { name: 'z.yaml', text: 'a\nb\nc\n' };
  const second: SourceText = { name: 'a.yaml', text: 'a\nb\nc\n' };
  const on = (document: SourceText, start: number, message: string): Diagnostic =>
    marked('«»', { message, location: { document, span: { start, end: start + 1 } } });
  const said = (diagnostics: readonly Diagnostic[]) =>
    [...renderPretty(diagnostics, plain).matchAll(/: (.*)\n {2}-->/g)].map((match) => match[1]);

  test('documents as they came, each from its top', () => {
    const mixed = [on(first, 4, '1c'), on(second, 2, '2b'), on(first, 0, '1a'), on(second, 0, '2a')];
    expect(said(mixed)).toEqual(['1a', '1c', '2a', '2b']);
  });
  test('equal ones once', () => {
    expect(said([on(first, 0, 'a'), on(first, 0, 'a'), on(first, 0, 'b'), on(first, 2, 'a')])).toEqual([
      'a',
      'b',
      'a',
    ]);
  });
});

test('colour: the severity and the carets in its colour, the gutter blue', () => {
  const painted = renderPretty([marked('«on»', { severity: 'warning' })], { color: true });
  expect(painted).toBe(
    [
      '\u001b[1;33mwarning[syntax-error]\u001b[0m\u001b[1m: wrong\u001b[0m',
      '  \u001b[1;34m-->\u001b[0m app.yaml:1:1',
      '   \u001b[1;34m|\u001b[0m',
      '\u001b[1;34m 1\u001b[0m \u001b[1;34m|\u001b[0m on',
      '   \u001b[1;34m|\u001b[0m \u001b[1;33m^^\u001b[0m',
      '',
    ].join('\n'),
  );
});

test('no diagnostics, no output', () => {
  expect(renderPretty([], { color: true })).toBe('');
});
