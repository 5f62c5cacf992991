/** An address as a number, and how many bits it has; undefined if it is none. */
export interface IpAddress {
  readonly value: bigint;
  readonly bits: 32 | 128;
}

/** Whether an address is in a block as `10.0.0.0/8` or `fd00::/8`; undefined if one of them cannot be read. */
export function isInBlock(address: string, block: string): boolean | undefined {
  const slash = block.lastIndexOf('/');
  const network = parseAddress(block.slice(0, slash));
  const own = parseAddress(address);
  const prefix = /^\d{1,3}$/u.test(block.slice(slash + 1)) ? Number(block.slice(slash + 1)) : undefined;
  if (slash < 0 || network === undefined || own === undefined || prefix === undefined) return undefined;
  if (prefix > network.bits) return undefined;
  if (own.bits !== network.bits) return false;
  const rest = BigInt(network.bits - prefix);
  return own.value >> rest === network.value >> rest;
}

/** An IPv4 or IPv6 address, without zeros in front, which some programs read as octal. */
export function parseAddress(text: string): IpAddress | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): IpAddress | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) < 256))
    return undefined;
  return { value: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n), bits: 32 };
}

/** `::` stands for as many groups of zeros as are missing; the last two groups may be an IPv4 address. */
function parseIpv6(text: string): IpAddress | undefined {
  const last = text.slice(text.lastIndexOf(':') + 1);
  const mapped = last.includes('.') ? parseIpv4(last) : undefined;
  if (last.includes('.') && mapped === undefined) return undefined;
  const whole =
    mapped === undefined
      ? text
      : `${text.slice(0, -last.length)}${(mapped.value >> 16n).toString(16)}:${(mapped.value & 0xffffn).toString(16)}`;
  const halves = whole.split('::');
  if (halves.length > 2) return undefined;
  const [front = [], back = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - front.length - back.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/iu.test(group))) return undefined;
  return {
    value: groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n),
    bits: 128,
  };
}
