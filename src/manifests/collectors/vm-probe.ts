import { type MonitorPart, renamed, type Translate } from './translated.ts';
import { VM_API, VM_PROBE } from './vm-fields.ts';

/** Its prober has no fields of a proxy, its static targets are `targets`, its parameters a mapping. */
export const vmProbe: Translate = (monitor) => {
  const spec = renamed(monitor.spec, {
    ...VM_PROBE,
    prober: (value) => ['vmProberSpec', value],
    targets: (value) => ['targets', targetsOf(value as MonitorPart)],
    params: (value) => [
      'params',
      Object.fromEntries(
        (value as readonly { readonly name: string; readonly values: readonly string[] }[]).map(
          ({ name, values }) => [name, values],
        ),
      ),
    ],
  });
  return { ...monitor, apiVersion: VM_API, kind: 'VMProbe', spec };
};

function targetsOf({ staticConfig, ...others }: MonitorPart): MonitorPart {
  if (staticConfig === undefined) return others;
  return { staticConfig: renamed(staticConfig as MonitorPart, { static: 'targets' }) };
}
