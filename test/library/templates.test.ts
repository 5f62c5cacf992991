import { expect, test } from 'vitest';
import { compile } from '../../src/index.ts';

const app = 'name: shop\nworkload: {containers: {web: {image: "nginx:1.27"}}}\n';

test.each([
  ['without a reader', {}, 'no files are read here', 'hand in readTemplate, which gives the text of a path'],
  [
    'with a reader that knows it not',
    { readTemplate: () => undefined },
    'policy.hbs is not there',
    undefined,
  ],
])(
  'a template that cannot be read, %s, is said at the place that names it',
  async (_how, given, message, hint) => {
    const { manifests, diagnostics } = await compile(app, {
      workspace: 'templates: [policy.hbs]\n',
      ...given,
    });
    expect(manifests).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'no-such-path', message }]);
    expect(diagnostics[0]?.hint).toBe(hint);
    expect(diagnostics[0]?.location?.span.start).toBe('templates: ['.length);
  },
);
