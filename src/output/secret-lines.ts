const HIDDEN = '••••••';
const BLOCK = /^(\s*)["']?(?:data|stringData)["']?\s*:\s*(.*)$/;
const INLINE = /(["'](?:data|stringData)["']\s*:\s*)(?=[^\s{]|\{.).*$/;
const ENTRY = /^(\s*(?:"[^"]*"|'[^']*'|[^\s"':]+)\s*:)\s.*$/;

/**
 * The lines of a Secret's manifest, YAML or JSON, without the values below `data` and `stringData`. It looks at lines
 * alone, since what others wrote may not be a manifest at all.
 */
export function concealedLines(text: string): readonly string[] {
  let indent: number | undefined;
  return text.split('\n').map((line) => {
    const depth = line.length - line.trimStart().length;
    if (indent !== undefined && (line.trim() === '' || depth > indent)) return concealEntry(line);
    indent = undefined;
    const [, blanks, rest] = BLOCK.exec(line) ?? [];
    if (blanks === undefined) return line.replace(INLINE, `$1${HIDDEN}`);
    indent = depth;
    if (rest === '' || rest === '{') return line;
    return line.replace(/:.*$/, `: ${HIDDEN}`);
  });
}

/** The key stays, so that a person sees which value has changed. */
function concealEntry(line: string): string {
  if (line.trim() === '') return line;
  const [, key] = ENTRY.exec(line) ?? [];
  return key === undefined ? `${/^\s*/.exec(line)?.[0]}${HIDDEN}` : `${key} ${HIDDEN}`;
}
