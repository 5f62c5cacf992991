import type { Diagnostic, Result, SourceText } from '../diagnostics/diagnostic.ts';
import { firstInvalidByte } from './utf8.ts';

const maxBytes = 256 * 1024 * 1024;

/**
 * A text from its bytes: strict UTF-8, less a byte order mark.
 *
 * Errors: `file-too-large`, `not-utf8` with the offset of the first wrong byte and its line, `control-character`.
 */
export function decodeText(name: string, bytes: Uint8Array): Result<SourceText> {
  if (bytes.length > maxBytes) return failed(tooLarge(name, bytes.length));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return failed(notUtf8(name, bytes));
    throw error;
  }
  const source = { name, text };
  const control = firstControlCharacter(bytes);
  return control === -1
    ? { value: source, diagnostics: [] }
    : failed(controlCharacter(source, bytes, control));
}

function failed(diagnostic: Diagnostic): Result<SourceText> {
  return { diagnostics: [diagnostic] };
}

function tooLarge(name: string, size: number): Diagnostic {
  return {
    code: 'file-too-large',
    severity: 'error',
    message: `${Math.ceil(size / 1024 / 1024)} MB are more than the ${maxBytes / 1024 / 1024} MB that are read`,
    location: startOf(name),
    hint: 'split it into several files',
  };
}

function notUtf8(name: string, bytes: Uint8Array): Diagnostic {
  const found = otherEncoding(bytes);
  if (found !== undefined) {
    return {
      code: 'not-utf8',
      severity: 'error',
      message: `the text is ${found}, not UTF-8`,
      location: startOf(name),
      hint: 'save it as UTF-8',
    };
  }
  const offset = firstInvalidByte(bytes);
  const valid = new TextDecoder().decode(bytes.subarray(0, offset));
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  return {
    code: 'not-utf8',
    severity: 'error',
    message: `byte ${offset}, 0x${byte} on line ${lineOf(bytes, offset)}, is not UTF-8`,
    // What is before is shown as it is, and the rest of the line as far as it can be.
    location: {
      document: {
        name,
        text: valid + new TextDecoder('utf-8', { ignoreBOM: true }).decode(restOfLine(bytes, offset)),
      },
      span: { start: valid.length, end: valid.length + 1 },
    },
    hint: 'save it as UTF-8',
  };
}

function otherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32';
  return undefined;
}

/** Tab, line feed and carriage return are the only ones that YAML and JSON allow as they are. */
function firstControlCharacter(bytes: Uint8Array): number {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x09 && byte !== 0x0d) return index;
  }
  return -1;
}

function controlCharacter(document: SourceText, bytes: Uint8Array, offset: number): Diagnostic {
  const start = new TextDecoder().decode(bytes.subarray(0, offset)).length;
  const code = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'control-character',
    severity: 'error',
    message: `the control character U+${code} is not allowed in YAML or JSON`,
    location: { document, span: { start, end: start + 1 } },
    hint: `remove it, or write it in double quotes as "\\u${code.toLowerCase()}"`,
  };
}

function restOfLine(bytes: Uint8Array, offset: number): Uint8Array {
  const end = bytes.findIndex((byte, index) => index >= offset && (byte === 0x0a || byte === 0x0d));
  return bytes.subarray(offset, end === -1 ? bytes.length : end);
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) {
    if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) line++;
  }
  return line;
}

function startOf(name: string): { document: SourceText; span: { start: number; end: number } } {
  return { document: { name, text: '' }, span: { start: 0, end: 0 } };
}
