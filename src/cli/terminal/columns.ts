/** A name and what it means. */
export type Row = readonly [name: string, meaning: string];

/** Below this, a meaning beside its name would be a narrow column of single words. */
const narrowest = 60;

/**
 * Sections of rows in two columns that all have in common. A name that is too long for its column has a line of its
 * own, and on a narrow terminal every name has.
 */
export function columns(sections: readonly (readonly Row[])[], width: number): readonly string[] {
  const widest = Math.floor(width * 0.4);
  const left = sections
    .flat()
    .map(([name]) => name.length)
    .filter((length) => length <= widest)
    .reduce((longest, length) => Math.max(longest, length), 0);
  const start = width < narrowest ? 8 : left + 4;
  return sections.map((rows) => rows.map((row) => rowLines(row, start, width)).join('\n'));
}

function rowLines([name, meaning]: Row, start: number, width: number): string {
  const lines = wrapped(meaning, width - start)
    .split('\n')
    // A word that is wider than its column begins further to the left.
    .map((line) => ' '.repeat(Math.max(2, Math.min(start, width - line.length))) + line);
  const fits = name.length + 4 <= start && lines[0]?.startsWith(' '.repeat(start));
  return fits ? `  ${name}${lines.join('\n').slice(name.length + 2)}` : `  ${name}\n${lines.join('\n')}`;
}

/** A text in lines of at most this width, without breaking a word; a no-break space keeps words together. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/**
 * A page of `explain` in lines of at most this width: what does not fit goes on below the column that it begins in.
 * Examples stay as they are typed or printed.
 */
export function wrappedPage(page: string, width: number): string {
  let label = '';
  return page
    .split('\n')
    .map((line) => {
      const [, name, spaces = ''] = /^( {0,2}\S+)( {2,}|$)/.exec(line) ?? [];
      if (name !== undefined) label = name.trim();
      if (line.length <= width || label === 'example') return line;
      const start = name === undefined ? line.length - line.trimStart().length : name.length + spaces.length;
      return (
        line.slice(0, start) +
        wrapped(line.slice(start), width - start).replaceAll('\n', `\n${' '.repeat(start)}`)
      );
    })
    .join('\n');
}
