import { NO_TEXTS, TEXT_NAMES, type TypedTexts } from './typed-texts.ts';

/** The text of a link is at most this long when it is unpacked, in bytes: a link is somebody else's input. */
const MOST_UNPACKED = 2 << 20;

/** The texts as what is behind `#` in a link: JSON, deflated (RFC 1951), base64url (RFC 4648). */
export async function packTexts(texts: TypedTexts): Promise<string> {
  const written = TEXT_NAMES.filter((name) => texts[name] !== '').map((name) => [name, texts[name]]);
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(written)));
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of new Uint8Array(await new Response(stream).arrayBuffer()))
    binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The texts of a link; nothing if it holds none, or more than a page should open. */
export async function unpackTexts(hash: string): Promise<TypedTexts | undefined> {
  try {
    const binary = atob(hash.replace(/^#/, '').replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return readTexts(JSON.parse(await textOf(stream)));
  } catch {
    return undefined;
  }
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MOST_UNPACKED) throw new RangeError('the link unpacks to more than a page should open');
    text += decoder.decode(value, { stream: true });
  }
}

function readTexts(value: unknown): TypedTexts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const texts: Record<string, string> = { ...NO_TEXTS };
  let isEmpty = true;
  for (const name of TEXT_NAMES) {
    const text = (value as Record<string, unknown>)[name];
    if (typeof text !== 'string') continue;
    texts[name] = text;
    isEmpty = false;
  }
  return isEmpty ? undefined : (texts as unknown as TypedTexts);
}
