import { Mapping, type Node, Scalar, type ScalarValue } from './node.ts';
import { setOwn } from './own-key.ts';

// The words and numbers of YAML 1.1 as Kubernetes' parser resolves them (sigs.k8s.io/yaml, goyaml.v2, resolve.go).
const TRUE = /^(?:[yY]|yes|Yes|YES|on|On|ON|true|True|TRUE)$/;
const FALSE = /^(?:[nN]|no|No|NO|off|Off|OFF|false|False|FALSE)$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The JSON value of a manifest as a cluster reads it: YAML 1.1, where `yes`, `on` and `y` are true, `0644` is 420 and
 * `1_000` is 1000. What is quoted is text.
 */
export function kubernetesValue(node: Node): unknown {
  // A tag, `!!str`, has decided already.
  if (node instanceof Scalar) {
    const isDecided = node.quoted || node.document.text.startsWith('!', node.start);
    return isDecided ? node.value : plainScalar(node);
  }
  if (!(node instanceof Mapping)) return node.items.map(kubernetesValue);
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    setOwn(object, key.text, kubernetesValue(value));
  }
  return object;
}

function plainScalar({ value, text }: Scalar): ScalarValue {
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  const number = /^[-+.0-9]/.test(text) ? numberOf(text.replaceAll('_', '')) : undefined;
  return number === undefined ? value : number;
}

function numberOf(text: string): number | undefined {
  const [, sign, hexadecimal, binary, octal, decimal] = INTEGER.exec(text) ?? [];
  const written: readonly (readonly [digits: string | undefined, base: number])[] = [
    [hexadecimal, 16],
    [binary, 2],
    [octal, 8],
    [decimal, 10],
  ];
  for (const [digits, base] of written) {
    if (digits !== undefined) return Number.parseInt(digits, base) * (sign === '-' ? -1 : 1);
  }
  return FLOAT.test(text) ? Number(text) : undefined;
}
