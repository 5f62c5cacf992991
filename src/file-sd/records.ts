/** Bytes are kept in blocks of this size, outside of the garbage collector's heap. */
const BLOCK = 8 * 1024 * 1024;
/** Bytes of a record that fit into a number and order as it does. */
const KEY_BYTES = 6;

/**
 * Texts in two parts, by the million: kept as UTF-8 in large blocks, because a million strings would cost the garbage
 * collector more than everything else. Ordered by their bytes, the first part before the second; no first part may be
 * the beginning of another one.
 */
export class Records {
  private readonly blocks: Buffer[] = [];
  private used = 0;
  private count = 0;
  private blockOf = new Uint32Array(1024);
  private start = new Uint32Array(1024);
  private middle = new Uint32Array(1024);
  private end = new Uint32Array(1024);

  get length(): number {
    return this.count;
  }

  add(first: string, second: string): void {
    // A UTF-16 unit takes three bytes at most.
    const block = this.place((first.length + second.length) * 3);
    this.used += block.write(first, this.used);
    this.middle[this.count] = this.used;
    this.used += block.write(second, this.used);
    this.end[this.count] = this.used;
    this.count++;
  }

  /** Adds a record of another one. */
  copy(from: Records, index: number): void {
    const [first, second] = [from.first(index), from.second(index)];
    const block = this.place(first.length + second.length);
    this.used += first.copy(block, this.used);
    this.middle[this.count] = this.used;
    this.used += second.copy(block, this.used);
    this.end[this.count] = this.used;
    this.count++;
  }

  /** A block with room for a record, which begins there. */
  private place(most: number): Buffer {
    let block = this.blocks.at(-1);
    if (block === undefined || block.length - this.used < most) {
      block = Buffer.allocUnsafeSlow(Math.max(BLOCK, most));
      this.blocks.push(block);
      this.used = 0;
    }
    if (this.count === this.start.length) this.insert();
    this.blockOf[this.count] = this.blocks.length - 1;
    this.start[this.count] = this.used;
    return block;
  }

  first(index: number): Buffer {
    return this.block(index).subarray(this.start[index], this.middle[index]);
  }

  second(index: number): Buffer {
    return this.block(index).subarray(this.middle[index], this.end[index]);
  }

  sameFirst(left: number, right: number): boolean {
    return (
      this.block(left).compare(
        this.block(right),
        this.start[right],
        this.middle[right],
        this.start[left],
        this.middle[left],
      ) === 0
    );
  }

  sameSecond(left: number, right: number): boolean {
    return this.second(left).equals(this.second(right));
  }

  /** Indices in order. */
  sorted(): Uint32Array {
    const from = this.commonPrefix();
    const keys = new Float64Array(this.count);
    for (let index = 0; index < this.count; index++) keys[index] = this.key(index, from);
    const order = new Uint32Array(this.count);
    for (let index = 0; index < this.count; index++) order[index] = index;
    return order.sort((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0) || this.compare(left, right));
  }

  private compare(left: number, right: number): number {
    return this.block(left).compare(
      this.block(right),
      this.start[right],
      this.end[right],
      this.start[left],
      this.end[left],
    );
  }

  /** The bytes behind the common prefix as one number: most comparisons need no more. */
  private key(index: number, prefix: number): number {
    const block = this.block(index);
    const from = (this.start[index] ?? 0) + prefix;
    const end = this.end[index] ?? 0;
    let key = 0;
    for (let at = from; at < from + KEY_BYTES; at++) key = key * 256 + (at < end ? (block[at] ?? 0) : 0);
    return key;
  }

  /** How many bytes all records begin with. */
  private commonPrefix(): number {
    let length = (this.end[0] ?? 0) - (this.start[0] ?? 0);
    const model = this.count === 0 ? Buffer.alloc(0) : this.block(0);
    const modelStart = this.start[0] ?? 0;
    for (let index = 1; index < this.count; index++) {
      const block = this.block(index);
      const start = this.start[index] ?? 0;
      length = Math.min(length, (this.end[index] ?? 0) - start);
      for (let at = 0; at < length; at++) {
        if (block[start + at] !== model[modelStart + at]) length = at;
      }
    }
    return length;
  }

  private block(index: number): Buffer {
    const block = this.blocks[this.blockOf[index] ?? 0];
    if (block === undefined) throw new RangeError(`there is no record ${index}`);
    return block;
  }

  private insert(): void {
    const larger = (array: Uint32Array) => {
      const inserted = new Uint32Array(array.length * 2);
      inserted.set(array);
      return inserted;
    };
    this.blockOf = larger(this.blockOf);
    this.start = larger(this.start);
    this.middle = larger(this.middle);
    this.end = larger(this.end);
  }
}
