/** A block of addresses: its first address and the number of its fixed bits. */
interface AddressBlock {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly prefix: number;
}

/** Whether a text is a block in CIDR notation (RFC 4632), IPv4 or IPv6. */
export function isAddressBlock(text: string): boolean {
  return parseBlock(text) !== undefined;
}

/** Whether a block lies in another one and is smaller than it; false if one of the two is no block. */
export function isWithin(text: string, other: string): boolean {
  const [inner, outer] = [parseBlock(text), parseBlock(other)];
  if (inner === undefined || outer === undefined) return false;
  return (
    inner.bits === outer.bits &&
    inner.prefix > outer.prefix &&
    network(inner, outer.prefix) === network(outer)
  );
}

function network({ bits, first }: AddressBlock, prefix?: number): bigint;
function network({ bits, first, prefix: own }: AddressBlock, prefix: number = own): bigint {
  return first >> BigInt(bits - prefix);
}

function parseBlock(text: string): AddressBlock | undefined {
  const [, address = '', length = ''] = /^([0-9A-Fa-f.:]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const bits = address.includes(':') ? 128 : 32;
  const first = bits === 128 ? parseIpv6(address) : parseIpv4(address);
  const prefix = Number(length);
  return first === undefined || length === '' || prefix > bits ? undefined : { bits, first, prefix };
}

/** Without zeros in front, which some programs read as octal. */
function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | undefined {
  const embedded = /^(.*:)([\d.]+\.[\d.]+)$/.exec(text);
  if (embedded !== null) {
    const last = parseIpv4(embedded[2] as string);
    if (last === undefined) return undefined;
    return parseIpv6(`${embedded[1]}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}`);
  }
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined;
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
