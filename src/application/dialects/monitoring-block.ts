import { append } from '../../diagnostics/append.ts';
import type { Diagnostic, Location, Result } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { Mapping, type Node, Scalar, Sequence } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { kclInYaml } from '../../document/syntax/kcl-block.ts';
import { isBlank, lastWord, TYPE_MARK, withEntries } from './type-marks.ts';

/** The ways to mark a monitoring block as what it is; the last word alone decides. */
const SCRAPING_MARKS = ['Scraping', 'Prometheus'];
const REFUSALS = ['false', 'no', 'off', 'none', 'disabled'];
const KNOWN = ['Prometheus.Scraping', 'monitoring.Prometheus'];

/**
 * The blocks under a `monitoring` key, their marks taken off. Nothing behind the key is a block of defaults;
 * `null` written out is not a block.
 */
export function readMonitoring(key: Scalar, value: Node): Result<readonly Node[]> {
  if (isNull(value) && !isBlank(value)) return { value: [], diagnostics: [] };
  if (!(value instanceof Sequence)) return readBlock(key, value);
  if (value.items.length === 0) {
    return {
      diagnostics: [
        {
          code: 'empty-value',
          severity: 'error',
          message: 'monitoring is a list without a block, so nothing would be scraped',
          hint: 'write monitoring: {} for the defaults, or remove the key',
          location: value.location,
        },
      ],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const blocks: Node[] = [];
  for (const item of value.items) {
    if (isNull(item) && !isBlank(item)) {
      diagnostics.push(noBlock(item));
      continue;
    }
    const read = readBlock(item instanceof Scalar ? item : key, item);
    append(diagnostics, read.diagnostics);
    if (read.value !== undefined) append(blocks, read.value);
  }
  return { value: blocks, diagnostics };
}

function noBlock({ location }: Node): Diagnostic {
  return {
    code: 'empty-value',
    severity: 'error',
    message: 'a block of the list is null',
    hint: 'remove it, or write {} for all defaults',
    location,
  };
}

function readBlock(key: Scalar, value: Node): Result<readonly Node[]> {
  const tag = value.tag;
  if (tag !== undefined && !isScrapingMark(tag)) return unknownMark(tag, value);
  if (isBlank(value)) return { value: [new Mapping(key.document, key.start, key.end, [])], diagnostics: [] };
  if (isKclBlock(value)) return { diagnostics: [kclInstead(value)] };
  if (isRefusal(value)) return { diagnostics: [refusal(value)] };
  if (!(value instanceof Mapping)) return { value: [value], diagnostics: [] };

  const [first] = value.entries;
  if (first !== undefined && value.entries.length === 1 && first.key.text.includes('.')) {
    return isScrapingMark(first.key.text)
      ? readBlock(first.key, first.value)
      : unknownMark(first.key.text, first.key);
  }
  const mark = value.get(TYPE_MARK);
  if (mark instanceof Scalar && !isScrapingMark(mark.text)) return unknownMark(mark.text, mark);
  return { value: [withEntries(value, value.entries)], diagnostics: [] };
}

/** The block of Kusion's design document, `Prometheus.Scraping{ interval = 5s … }`, as YAML reads it, or as a text. */
function isKclBlock(value: Node): value is Scalar {
  return value instanceof Scalar && /^\s*[A-Za-z_][\w.]*\s*\{/.test(value.text);
}

function kclInstead({ text, quoted, location }: Scalar): Diagnostic {
  const said = kclInYaml(text);
  const message = quoted ? 'this text is KCL, and in YAML monitoring is a mapping' : said.message;
  return { ...said, message, severity: 'error', location };
}

/** `monitoring: false`, as one would write it to have none. */
function isRefusal(value: Node): value is Scalar {
  return value instanceof Scalar && !value.quoted && REFUSALS.includes(value.text.toLowerCase());
}

function refusal({ text, location }: Scalar): Diagnostic {
  return {
    code: 'wrong-type',
    severity: 'error',
    message: `monitoring must be a mapping or a list of them, not ${text}`,
    hint: 'remove it, or write null, to have nothing scraped',
    location,
  };
}

export function isScrapingMark(mark: string): boolean {
  return SCRAPING_MARKS.includes(lastWord(mark));
}

function unknownMark(mark: string, place: Node): Result<never> {
  const known = mark.startsWith('!') ? KNOWN.map((name) => `!${name}`) : KNOWN;
  const guess = nearest(mark, known);
  return {
    diagnostics: [
      {
        code: 'unknown-mark',
        severity: 'error',
        message: `${mark} is not a kind of monitoring${guess === undefined ? '' : `; did you mean ${guess}?`}`,
        hint: `a monitoring block is marked ${known.join(' or ')}, or not at all`,
        location: markLocation(mark, place),
      },
    ],
  };
}

/** A tag is the beginning of what it marks. */
function markLocation(mark: string, { location }: Node): Location {
  const { document, span } = location;
  return document.text.startsWith(mark, span.start)
    ? { document, span: { start: span.start, end: span.start + mark.length } }
    : location;
}
