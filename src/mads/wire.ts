import { isUtf8 } from 'node:buffer';
import { UndecodableError } from './assignment.ts';

/** Wire types of protobuf's encoding (protobuf.dev/programming-guides/encoding). */
const VARINT = 0;
const FIXED64 = 1;
export const LENGTH_DELIMITED = 2;
const START_GROUP = 3;
const END_GROUP = 4;
const FIXED32 = 5;

/**
 * A cursor over one message's bytes. After `next()` is true, `field` and `wireType` describe the field, and
 * for a length-delimited one `start` and `end` are the offsets of its value in `bytes`.
 */
export class WireReader {
  field = 0;
  wireType = 0;
  start = 0;
  end = 0;
  private position: number;

  constructor(
    readonly bytes: Buffer,
    from = 0,
    private readonly limit = bytes.length,
  ) {
    this.position = from;
  }

  /** Advances to the next field and skips its value; false at the end of the message. */
  next(): boolean {
    if (this.position >= this.limit) return false;
    const key = this.varint();
    this.field = Math.floor(key / 8);
    this.wireType = key & 7;
    if (this.field === 0) throw new UndecodableError('a field number of 0');
    this.skip(this.wireType, this.field, 0);
    return true;
  }

  /** The current field's value as a proto3 string, which must be UTF-8. */
  string(): string {
    return readString(this.bytes, this.start, this.end);
  }

  private skip(wireType: number, field: number, depth: number): void {
    switch (wireType) {
      case VARINT:
        this.varint();
        return;
      case FIXED64:
        this.advance(8);
        return;
      case LENGTH_DELIMITED: {
        const length = this.varint();
        this.start = this.position;
        this.advance(length);
        this.end = this.position;
        return;
      }
      case START_GROUP:
        this.skipGroup(field, depth + 1);
        return;
      case FIXED32:
        this.advance(4);
        return;
      default:
        throw new UndecodableError(`a field of wire type ${wireType}`);
    }
  }

  private skipGroup(field: number, depth: number): void {
    if (depth > 100) throw new UndecodableError('groups nested too deep');
    while (this.position < this.limit) {
      const key = this.varint();
      const inner = Math.floor(key / 8);
      if ((key & 7) !== END_GROUP) this.skip(key & 7, inner, depth);
      else if (inner === field) return;
      else throw new UndecodableError('a group that ends as another');
    }
    throw new UndecodableError('a message that ends in the middle of a group');
  }

  private advance(length: number): void {
    this.position += length;
    if (this.position > this.limit)
      throw new UndecodableError('a message that ends in the middle of a field');
  }

  /** Exact up to 2^53, which is past any length; the rest of a longer one is skipped. */
  private varint(): number {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < 10; count++) {
      if (this.position >= this.limit) break;
      const byte = this.bytes[this.position++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
    throw new UndecodableError('a malformed varint');
  }
}

function readString(bytes: Buffer, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if (!isUtf8(bytes.subarray(start, end))) throw new UndecodableError('a string that is not UTF-8');
    return bytes.toString('utf8', start, end);
  }
  return bytes.toString('latin1', start, end);
}
