import Handlebars from 'handlebars';

/**
 * A text of `templates/` with its names filled in. Nothing is escaped: it is text for people, or YAML whose values are
 * written out before.
 *
 * Throws where a name stands for nothing: that is a mistake of the template's.
 */
export function fillTemplate(template: string, values: object): string {
  return Handlebars.compile(template, { strict: true, noEscape: true })(values);
}
