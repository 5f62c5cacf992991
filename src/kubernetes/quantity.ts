// Kubernetes' resource.Quantity: a sign, digits, and a suffix of either system or a decimal exponent.
const QUANTITY = /^([+-]?)(\d+\.?\d*|\.\d+)(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?\d+)?$/;
const POWERS_OF_TEN: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** The amount of a Kubernetes quantity, exact enough to compare two of them; undefined if it is not one. */
export function parseQuantity(text: string): number | undefined {
  const match = QUANTITY.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  const suffix = match[3];
  if (suffix === undefined) return amount;
  const binary = BINARY.indexOf(suffix);
  if (binary >= 0) return amount * 1024 ** (binary + 1);
  const power = POWERS_OF_TEN[suffix];
  return amount * 10 ** (power === undefined ? Number(suffix.slice(1)) : power);
}
