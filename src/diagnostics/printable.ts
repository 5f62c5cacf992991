/**
 * What a terminal would obey and not show: control characters, and the marks that turn the direction of
 * writing (https://trojansource.codes).
 */
// Ranges, since a \p{…} is looked up in Unicode's tables at each start.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const commands = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Any text as one line that a terminal can only show: a newline becomes `␊`, an escape `␛`, a tab one space. */
export function printable(text: string): string {
  return text.replace(commands, (command) => {
    const unit = command.charCodeAt(0);
    if (unit === 0x09) return ' ';
    if (unit < 0x20) return String.fromCharCode(0x2400 + unit);
    return unit === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** What colours a text (ECMA-48, SGR), and nothing else that a terminal obeys. */
const ESCAPE = '\u001b';
const COLOUR = new RegExp(`(${ESCAPE}\\[[\\d;]{0,20}m)`);
/** Where a line begins with what a CI system obeys, behind blanks and colours. */
const COMMAND = new RegExp(`^((?:\\s|${ESCAPE}\\[[\\d;]{0,20}m)*)(?=::|##\\[)`);

/**
 * Lines for people as a terminal can only show them, none of which a CI system takes for a command: GitHub reads
 * `::error::` and `##[error]` from the beginning of any line. All that is printed for people goes through here.
 *
 * @param color whether the text may have colours of ours
 */
export function printableLines(text: string, color = false): string {
  return text
    .split('\n')
    .map((line) => {
      const shown = color
        ? line
            .split(COLOUR)
            .map((part) => (COLOUR.test(part) ? part : printable(part)))
            .join('')
        : printable(line);
      return shown.replace(COMMAND, '$1\ufffd');
    })
    .join('\n');
}

/** JSON text whose strings show a terminal nothing but characters; the value stays the same. */
export function printableJson(json: string): string {
  return json.replace(commands, (command) =>
    command === '\n' ? command : `\\u${command.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How many columns of a terminal a printable text takes: 2 for wide characters, 0 for marks that combine. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\u200b-\u200d]/u.test(character)) return 0;
  return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** East Asian Wide and Fullwidth, in the large strokes of Unicode Standard Annex 11, and pictographs. */
const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
