/** Why Prometheus does not ask for a path as it was meant, and what was meant. */
export interface PathMistake {
  readonly message: string;
  readonly path: string;
  /** What is written behind a `?`: the first parameter of the request. */
  readonly param?: { readonly name: string; readonly value: string };
}

/**
 * What Prometheus asks for otherwise than it is written.
 *
 * A path goes into the URL letter by letter: a `?`, `#` or `%` in it is escaped, and a whole URL is put behind the address
 * (net/url, URL.String).
 *
 * @param standard what is asked for if a URL has no path
 */
export function pathMistake(path: string, standard = '/metrics'): PathMistake | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(path)) {
    const rest = path.replace(/^[a-z0-9+.-]*:\/\/[^/?#]*/iu, '').replace(/[?#].*$/su, '');
    return {
      message: 'the path is a whole URL, which Prometheus puts behind the address; a path begins with /',
      path: rest === '' ? standard : rest,
    };
  }
  const query = path.indexOf('?');
  if (query >= 0) {
    const [name = '', value = ''] =
      path
        .slice(query + 1)
        .split(/[&#]/u)[0]
        ?.split('=') ?? [];
    return {
      message: 'the ? of the path is asked for as %3F, and what follows is not a parameter',
      path: path.slice(0, query),
      ...(name === '' ? {} : { param: { name, value } }),
    };
  }
  const fragment = path.indexOf('#');
  if (fragment >= 0)
    return { message: 'the # of the path is asked for as %23', path: path.slice(0, fragment) };
  if (!path.includes('%')) return undefined;
  return { message: 'the % of the path is asked for as %25', path: decoded(path) };
}

/** `/a/b` for `/a%2Fb`. */
function decoded(text: string): string {
  const plain = text.replaceAll(/%([2-7][0-9a-f])/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return plain.replaceAll('%', '');
}
