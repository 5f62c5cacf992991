/** The URL of a target as Go's net/url writes it. Parameters are sorted by name. */
export function targetUrl(
  scheme: string,
  host: string,
  path: string,
  params: ReadonlyMap<string, readonly string[]>,
): string {
  const query = [...params.keys()]
    .sort()
    .flatMap((name) => (params.get(name) ?? []).map((value) => `${queryEscape(name)}=${queryEscape(value)}`))
    .join('&');
  const slash = path !== '' && !path.startsWith('/') ? '/' : '';
  return `${scheme === '' ? '' : `${scheme}:`}//${escapeHost(host)}${slash}${escapePath(path)}${query === '' ? '' : `?${query}`}`;
}

// encodeURIComponent leaves !'()* alone, which Go escapes; the space becomes a plus.
function queryEscape(text: string): string {
  return percent(text, /[^A-Za-z0-9_.~-]/gu).replaceAll('%20', '+');
}

function escapePath(text: string): string {
  return text === '*' ? text : percent(text, /[^A-Za-z0-9_.~$&+,/:;=@-]/gu);
}

function escapeHost(text: string): string {
  return percent(text, /[^A-Za-z0-9_.~!$&'()*+,;=:[\]<>"-]/gu);
}

function percent(text: string, escaped: RegExp): string {
  return text.replace(escaped, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}
