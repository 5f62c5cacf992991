import { isUtf8 } from 'node:buffer';
import { UndecodableError } from './assignment.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Depth of an object that is an element of an array that is a member of the outermost object. */
const ELEMENT_DEPTH = 3;
/** As much of what came before is looked at to find the name of an array. */
const LONGEST_NAME = 100;
const PLACEHOLDER = Buffer.from('0');

/**
 * Cuts a JSON object that arrives in pieces into the objects of its array `member`, each handed on as text
 * as soon as it is complete, and the rest, in which `0` stands for each of them. A body of 350 MB is so
 * never one string, of which none may hold more than 512 MB.
 */
export class JsonElements {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inElements = false;
  private readonly rest: Buffer[] = [];
  private readonly element: Buffer[] = [];
  /** The end of the pieces before this one. */
  private tail = '';
  private readonly opening: RegExp;

  constructor(
    member: string,
    private readonly receive: (text: string) => void,
  ) {
    this.opening = new RegExp(`"${member}"\\s*:\\s*$`);
  }

  push(chunk: Buffer): void {
    let { depth, inString, escaped } = this;
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        depth++;
        if (depth === ELEMENT_DEPTH - 1) {
          this.inElements = byte === OPEN_BRACKET && this.isOpening(chunk.subarray(from, at));
        } else if (depth === ELEMENT_DEPTH && this.inElements && byte === OPEN_BRACE) {
          this.rest.push(Buffer.from(chunk.subarray(from, at)), PLACEHOLDER);
          from = at;
        }
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth--;
        if (depth === ELEMENT_DEPTH - 1 && this.inElements) {
          this.finish(chunk.subarray(from, at + 1));
          from = at + 1;
        } else if (depth < ELEMENT_DEPTH - 1) this.inElements = false;
      }
    }
    const tail = Buffer.from(chunk.subarray(from));
    if (this.inElements && depth >= ELEMENT_DEPTH) this.element.push(tail);
    else this.rest.push(tail);
    this.tail = (this.tail + tail.toString('latin1', Math.max(0, tail.length - LONGEST_NAME))).slice(
      -LONGEST_NAME,
    );
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
  }

  /** The text of everything but the elements. */
  end(): string {
    return decodeUtf8(Buffer.concat(this.rest));
  }

  private isOpening(before: Buffer): boolean {
    return this.opening.test(
      this.tail + before.toString('latin1', Math.max(0, before.length - LONGEST_NAME)),
    );
  }

  private finish(piece: Buffer): void {
    if (this.element.length === 0) this.receive(decodeUtf8(piece));
    else {
      this.element.push(piece);
      this.receive(decodeUtf8(Buffer.concat(this.element)));
      this.element.length = 0;
    }
  }
}

function decodeUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new UndecodableError('a body that is not UTF-8');
  return bytes.toString('utf8');
}
