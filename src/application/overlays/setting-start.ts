import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import { type Mapping, Scalar } from '../../document/node.ts';
import { kubernetesName } from '../dialects/kusion.ts';
import { APPLICATION_FIELDS } from './overlay.ts';
import type { PathSetting } from './setting.ts';

/** What cannot be set at all, seen from the first step of the path. */
export function wrongStart(application: Mapping, setting: PathSetting): Diagnostic | undefined {
  const [first, second] = setting.steps;
  if (first === undefined) return undefined;
  const { text } = first;
  if (text === 'name')
    return wrong(first, 'the name of an application cannot be set', 'write another name into the file');
  if (text === 'accessories') {
    // Its other keys are names of the author's own.
    const field =
      second?.text === 'monitoring'
        ? rest(second)
        : 'workload.ports, workload.opsRule, ingress or monitoring';
    return wrong(first, 'accessories are set in fields of their own', `write ${field}`);
  }
  if ((text === 'spec' || text === 'metadata') && second !== undefined)
    return wrong(first, `${text} is not part of a path`, `write ${rest(second)}`);
  if (APPLICATION_FIELDS.includes(text)) return undefined;
  const name = application.get('name');
  if (second !== undefined && name instanceof Scalar && kubernetesName(text) === kubernetesName(name.text))
    return wrong(first, `${text} is the application, and no field of it`, `write ${text}:${rest(second)}`);
  // Other unknown fields are told by the schema, which knows where they belong.
  return undefined;
}

function wrong(place: Scalar, message: string, hint: string): Diagnostic {
  return errorAt(place, 'bad-setting', message, { hint });
}

/** From a step on, without the value, which may be a secret. */
export function rest(from: Scalar): string {
  const typed = from.document.text;
  return `${typed.slice(from.start, typed.indexOf('=', from.start))}=…`;
}
