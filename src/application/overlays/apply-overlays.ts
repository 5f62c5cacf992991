import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type SourceText, type Span } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { applyOverlay } from '../../document/apply-overlay.ts';
import { Mapping, Scalar } from '../../document/node.ts';
import type { ReadApplication } from '../dialects/flat.ts';
import { kubernetesName } from '../dialects/kusion.ts';
import { secretPlaces } from '../rules/secret-values.ts';
import { inOwnFields } from './expand-accessories.ts';
import type { Overlay } from './overlay.ts';
import { setAt } from './set-at.ts';
import { holdsSecret, type PathSetting } from './setting.ts';

/** One thing that is applied to applications. */
export type Layer = Overlay | PathSetting;

/**
 * An application with the layers that are for it applied to it, in their order. Every value that comes out knows the
 * text that it was written in: the application's own, an overlay's, or the argument of `--set`.
 */
export function applyOverlays(written: Mapping, layers: readonly Layer[]): ReadApplication {
  const base = inOwnFields(written, undefined);
  const name = nameOf(base.application);
  const diagnostics: Diagnostic[] = [...base.diagnostics];
  let application = base.application;
  for (const layer of layers) {
    if (!isFor(layer, name)) continue;
    const merged = lay(application, layer);
    append(diagnostics, merged.diagnostics);
    application = merged.application;
  }
  return { application, diagnostics };
}

/** The name by which overlays and settings speak of an application; undefined if it has none. */
export function nameOf(application: Mapping): string | undefined {
  const name = application.get('name');
  return name instanceof Scalar ? kubernetesName(name.text) : undefined;
}

function isFor({ application }: Layer, name: string | undefined): boolean {
  return application === undefined || kubernetesName(application.text) === name;
}

function lay(application: Mapping, layer: Layer): ReadApplication {
  if ('steps' in layer) {
    const { value, diagnostics } = setAt(application, layer);
    return { application: value === undefined ? application : value, diagnostics };
  }
  const own = inOwnFields(layer.fields, application);
  const merged = applyOverlay(application, own.application);
  return { application: merged instanceof Mapping ? merged : application, diagnostics: own.diagnostics };
}

/** `no-such-application` for each layer that names none of the applications that were met. */
export function missingApplications(
  layers: readonly Layer[],
  names: ReadonlySet<string>,
): readonly Diagnostic[] {
  return layers.flatMap(({ application }) => {
    if (application === undefined || names.has(kubernetesName(application.text))) return [];
    const guess = nearest(application.text, names);
    const known = [...names].sort();
    const hint = known.length > 10 ? `${known.slice(0, 10).join(', ')}, …` : known.join(', ');
    const message = `there is no application ${application.text}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
    return [
      errorAt(application, 'no-such-application', message, {
        ...(guess === undefined && known.length > 0 ? { hint: `there are ${hint}` } : {}),
      }),
    ];
  });
}

/** Where secrets are in the texts of the layers. */
export function secretsOf(layers: readonly Layer[]): ReadonlyMap<SourceText, readonly Span[]> {
  const hidden = new Map<SourceText, readonly Span[]>();
  for (const layer of layers) {
    const node = 'steps' in layer ? layer.value : layer.fields;
    const spans = 'steps' in layer && holdsSecret(layer) ? [node.location.span] : secretPlaces(node);
    const known = hidden.get(node.document);
    hidden.set(node.document, known === undefined ? spans : [...known, ...spans]);
  }
  return hidden;
}
