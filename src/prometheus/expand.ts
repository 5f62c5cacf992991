import type { Captures } from './regex.ts';

/**
 * Fills a template as Go's regexp does: `$1`, `${1}`, `$name`, `${name}`, `$$` for a dollar sign. A name is as long as
 * it can be, so `$1x` is the group named `1x`; what names no group is empty.
 */
export function expand(template: string, { groups, names }: Captures): string {
  if (!template.includes('$')) return template;
  return template.replace(
    /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu,
    (whole, braced: string | undefined, bare: string | undefined) => {
      const name = braced === undefined ? bare : braced;
      if (name === undefined) return whole === '$$' ? '$' : whole;
      // Go reads a number without leading zeros as the group's place.
      const place = /^(?:0|[1-9][0-9]*)$/u.test(name) ? Number(name) : names[name];
      const taken = place === undefined ? undefined : groups[place];
      return taken === undefined ? '' : taken;
    },
  );
}
