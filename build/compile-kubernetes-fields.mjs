/** Which fields Kubernetes' own types have, read from the declarations of kubernetes-models: its validators ignore others. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const ROOTS = [
  'v1/PodSpec',
  'v1/SecurityContext',
  'v1/TopologySpreadConstraint',
  'v1/PersistentVolumeClaim',
  'apps/v1/DeploymentStrategy',
  'apps/v1/StatefulSetUpdateStrategy',
  'apps/v1/DaemonSetUpdateStrategy',
  'autoscaling/v2/MetricSpec',
  'autoscaling/v2/HorizontalPodAutoscalerBehavior',
];
// What these hold is judged by the validators alone.
const SCALARS = /(?:IntOrString|Quantity|Time|MicroTime|FieldsV1)$/;
const packages = dirname(dirname(require.resolve('kubernetes-models/package.json')));

/** Type name → field → the type behind it: empty for a scalar, `[]` in front of a list's, `{}` in front of a map's. */
export function compileKubernetesFields() {
  const types = {};
  for (const root of ROOTS) collect(join(packages, 'kubernetes-models', `${root}.d.ts`), types);
  return `/** Type → field → the type behind it: empty for a scalar, \`[]\` in front of a list's, \`{}\` in front of a map's. */
export const kubernetesFields: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = ${JSON.stringify(types, null, 2)};\n`;
}

function collect(path, types) {
  const text = readFileSync(path, 'utf8');
  const name = typeName(path);
  if (types[name] !== undefined) return name;
  const fields = {};
  types[name] = fields;
  const imports = new Map(
    [...text.matchAll(/^import \{ (\w+) \} from "([^"]+)";$/gm)].map(([, type, from]) => [type, from]),
  );
  const [, body] = /^export interface \w+[^{\n]*\{$([\s\S]*?)^\}$/m.exec(text);
  const declared = body.replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  for (const [, field, type] of declared.matchAll(/"([^"]+)"\??: ([^;]+);/g)) {
    const [reference] = /II?o?K8s\w+/.exec(type) ?? [];
    const shape = type.startsWith('Array<') ? '[]' : type.startsWith('{') ? '{}' : '';
    const isObject = reference !== undefined && !SCALARS.test(reference);
    fields[field] = shape + (isObject ? collect(pathOf(imports.get(reference), path), types) : '');
  }
  return name;
}

function pathOf(from, path) {
  if (from.startsWith('.')) return join(dirname(path), from.replace(/\.js$/, '.d.ts'));
  return join(packages, `${from}.d.ts`);
}

function typeName(path) {
  return path.slice(path.lastIndexOf('/') + 1, -'.d.ts'.length);
}
