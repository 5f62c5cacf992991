import type { IgnoreRule } from '../diagnostics/ignore.ts';
import { IGNORE_ANNOTATION, ignoredCodes } from '../diagnostics/ignore-annotation.ts';
import { type KubernetesObject, nameOf } from './kubernetes-object.ts';

/** A rule for each code that an object of the input carries in its annotation. */
export function rulesOfAnnotations(objects: readonly KubernetesObject[]): readonly IgnoreRule[] {
  return objects.flatMap((object) => {
    const annotation = object.annotations.get(IGNORE_ANNOTATION);
    if (annotation === undefined) return [];
    const { location } = object.place.at('metadata', 'annotations', IGNORE_ANNOTATION);
    return ignoredCodes(annotation).map((code) => ({
      text: code,
      location,
      isMeant: (one) =>
        one.code === code && one.object !== undefined && nameOf(one.object) === nameOf(object),
    }));
  });
}
