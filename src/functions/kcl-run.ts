import { readTexts } from '../compiler/read-texts.ts';
import { type Diagnostic, errorAt, type Result, type SourceText } from '../diagnostics/diagnostic.ts';
import type { Mapping, Node } from '../document/node.ts';
import { type ResourceList, textAt } from './resource-list.ts';

/** The kind that configures KCL's own function: https://github.com/kcl-lang/krm-kcl */
export const KCL_RUN = 'KCLRun';

/** The list with the KCL that its functionConfig holds, if it does. */
export function withKcl(list: ResourceList): ResourceList {
  const kcl = kclOf(list.functionConfig);
  return kcl === undefined ? list : { ...list, kcl };
}

/** The KCL that is in a KCLRun, as a text of its own; undefined if the source is a path or an address. */
function kclOf(functionConfig: Mapping | undefined): SourceText | undefined {
  if (functionConfig === undefined || textAt(functionConfig, 'kind') !== KCL_RUN) return undefined;
  const text = textAt(functionConfig, 'spec', 'source');
  if (!/[{=]/.test(text) || /^\s*(?:oci|git|https?|ssh):\/\/\S*\s*$/.test(text)) return undefined;
  const name = textAt(functionConfig, 'metadata', 'name');
  return { name: `${name === '' ? 'source' : name}.k`, text };
}

/** Most KCL that is in a KCLRun changes objects, and no application is in it. */
export function mentionsApplication({ text }: SourceText): boolean {
  return /\b(?:AppConfiguration|workload)\b/.test(text);
}

/** The applications that are written out in KCL; what it computes is for KCL's own function. */
export async function readKclOf(source: SourceText): Promise<Result<Node>> {
  for await (const { value, diagnostics } of readTexts(source))
    return value === undefined
      ? { diagnostics: diagnostics.map(asComputedElsewhere) }
      : { value, diagnostics: diagnostics.map(asComputedElsewhere) };
  return { diagnostics: [] };
}

function asComputedElsewhere(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'kcl-beyond-literals') return diagnostic;
  return { ...diagnostic, hint: 'keep the KCL in a file, and type kcl run FILE | appcfg render -' };
}

/** A KCLRun without an application of ours in it. */
export function notForUs(functionConfig: Mapping): Diagnostic {
  const isText = functionConfig.has('spec', 'source');
  const place = isText ? functionConfig.at('spec', 'source') : functionConfig.at('kind');
  const inside = kclOf(functionConfig) !== undefined;
  return errorAt(
    place,
    'not-an-application',
    inside ? 'the KCL of this KCLRun has no AppConfiguration' : 'this KCLRun has no KCL in its spec.source',
    {
      notes: [
        'appcfg reads the AppConfigurations that are written out in spec.source; all else is for the function of KCL',
      ],
      hint: inside
        ? 'write name: ac.AppConfiguration {workload: …} there'
        : 'write the KCL itself below spec: source: |',
    },
  );
}
