import type { AnnotationKeys } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import { sanitizeLabelName } from '../prometheus/label-name.ts';

/** Two attributes whose keys Prometheus makes one label of: which value it keeps, chance decides. */
export function collidingKeys(keys: AnnotationKeys, at: Place | undefined): Diagnostic[] {
  if (at === undefined) return [];
  const labels = new Map<string, { readonly attribute: string; readonly key: string }>();
  const diagnostics: Diagnostic[] = [];
  for (const [attribute, written] of Object.entries(keys) as [keyof AnnotationKeys, readonly string[]][]) {
    written.forEach((key, index) => {
      const label = sanitizeLabelName(key);
      const other = labels.get(label);
      if (other === undefined) labels.set(label, { attribute, key });
      else if (other.attribute !== attribute) {
        const place = at.has('annotations', attribute)
          ? at.at('annotations', attribute, index)
          : at.keyAt('annotations');
        const message = `${key} (${attribute}) and ${other.key} (${other.attribute}) are one label to Prometheus`;
        const notes = ['it writes _ for every character but letters, digits and _'];
        diagnostics.push(
          errorAt(place, 'colliding-annotations', message, { notes, hint: 'take another key' }),
        );
      }
    });
  }
  return diagnostics;
}
