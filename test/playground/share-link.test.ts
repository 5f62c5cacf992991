import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTexts, unpackTexts } from '../../src/playground/share-link.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 400 });

test('a link holds any texts, in characters that no address escapes', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, async (application, workspace, manifests) => {
      fc.pre(application !== '' || workspace !== '' || manifests !== '');
      const texts = { application, workspace, manifests };
      const packed = await packTexts(texts);
      expect(packed).toMatch(/^[\w-]+$/);
      expect(await unpackTexts(`#${packed}`)).toEqual(texts);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['what is not base64', '#%%%'],
  ['what is not deflated', '#AAAA'],
  ['what is not JSON', `#${packed('name: shop')}`],
  ['no text of ours', `#${packed('{"other": "text", "application": 7}')}`],
  ['more than a page should open', `#${packed(JSON.stringify({ application: ' '.repeat(3 << 20) }))}`],
])('%s opens nothing', async (_, hash) => {
  expect(await unpackTexts(hash)).toBeUndefined();
});

function packed(content: string): string {
  return deflateRawSync(content).toString('base64url');
}
