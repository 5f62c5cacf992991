import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import { canonicalBlock, isAddressBlock, isWithin } from '../../kubernetes/address-block.ts';
import type { NetworkPeer, ResolvedNetworkPolicy } from '../model/application.ts';

/** What Kubernetes asks of those who may connect beyond their shape (networking/v1 validation). */
export function networkPolicyRules({ allowFrom }: ResolvedNetworkPolicy): Diagnostic[] {
  return allowFrom.flatMap((peer) => [...besideAddresses(peer), ...blocks(peer)]);
}

function besideAddresses({ cidr, at }: NetworkPeer): Diagnostic[] {
  if (cidr === undefined) {
    if (!at.has('except')) return [];
    const hint = { hint: 'write cidr: 10.0.0.0/8 beside it, or remove except' };
    return [errorAt(at.keyAt('except'), 'missing-field', 'except is a part of cidr, which is missing', hint)];
  }
  const [second] = (['namespace', 'podLabels'] as const).filter((field) => at.has(field));
  if (second === undefined) return [];
  const message = `${second} chooses pods and cidr addresses, and one entry can hold only one of the two`;
  return [errorAt(at.keyAt(second), 'written-twice', message, { hint: 'write two entries in allowFrom' })];
}

function blocks({ cidr, except, at }: NetworkPeer): Diagnostic[] {
  if (cidr === undefined) return [];
  if (!isAddressBlock(cidr)) return [badBlock(cidr, at.at('cidr'))];
  const inner = except.flatMap((block, index) => {
    const place = at.at('except', index);
    if (!isAddressBlock(block)) return [badBlock(block, place)];
    if (isWithin(block, cidr)) return spelling(block, place);
    return [errorAt(place, 'bad-address', `${block} is not a smaller block within ${cidr}`)];
  });
  return [...spelling(cidr, at.at('cidr')), ...inner];
}

/** The API server takes one spelling of each block (KEP-4858). */
function spelling(block: string, place: NetworkPeer['at']): Diagnostic[] {
  const canonical = canonicalBlock(block);
  if (canonical === undefined) return [];
  const message =
    block.includes(':') && !canonical.includes(':')
      ? `${block} is a block of IPv4 in the notation of IPv6, which Kubernetes does not take`
      : `${block} does not begin with the first address of its block`;
  return [errorAt(place, 'bad-address', message, { hint: `write ${canonical}` })];
}

function badBlock(text: string, place: NetworkPeer['at']): Diagnostic {
  return errorAt(place, 'bad-address', `${text} is not a block of addresses in CIDR notation`, {
    hint: 'write 10.0.0.0/8, or 10.1.2.3/32 for one address',
  });
}
