import { parseAddress } from './ip-block.ts';

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

/**
 * The block that a text means, in the one spelling that the API server takes; undefined if the text is that already or no
 * block: `10.0.0.5/8` means 10.0.0.0/8, and `::ffff:10.0.0.0/104` means that as well.
 */
export function canonicalBlock(text: string): string | undefined {
  const block = parseBlock(text);
  if (block === undefined) return undefined;
  const rest = BigInt(block.bits - block.prefix);
  const first = (block.first >> rest) << rest;
  const isMapped = block.bits === 128 && block.prefix >= 96 && first >> 32n === 0xffffn;
  if (isMapped) return `${asIpv4(first & 0xffffffffn)}/${block.prefix - 96}`;
  if (first === block.first) return undefined;
  return `${block.bits === 32 ? asIpv4(first) : asIpv6(first)}/${block.prefix}`;
}

function asIpv4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join('.');
}

/** Only the zeros at the end are shortened. */
function asIpv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  return groups.join(':').replace(/(?:(?:^|:)0)+$/, '::');
}

function parseBlock(text: string): AddressBlock | undefined {
  const [, typed = '', length = ''] = /^([0-9A-Fa-f.:]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const address = parseAddress(typed);
  const prefix = Number(length);
  if (address === undefined || length === '' || prefix > address.bits) return undefined;
  return { bits: address.bits, first: address.value, prefix };
}
