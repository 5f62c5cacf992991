import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { withTools } from '../with-tools.ts';
import { projectWithPackage } from './installed.ts';

const root = new URL('../../', import.meta.url);
const example = (name: string) => readFileSync(new URL(`examples/sample-app/${name}`, root), 'utf8');

/** The program of a page: compiles, predicts, and shows what came out. */
const PROGRAM = `
import { compile, formatDiagnostics, predictTargets, toYaml } from '@appcfg/cli';
const show = (value) => { document.body.textContent = encodeURIComponent(JSON.stringify(value)); };
try {
  const { manifests } = await compile({ name: 'app.yaml', text: APP });
  const wrong = await compile({ name: 'app.yaml', text: APP.replace('timeout: 3s', 'timeout: 20s') });
  show({ yaml: toYaml(manifests), targets: predictTargets(manifests).targets, said: formatDiagnostics(wrong.diagnostics) });
} catch (error) {
  show(String(error));
}`;

withTools(['chromium'], () => {
  test('bundled for a browser without anything of Node, it compiles and predicts in Chromium', () => {
    const folder = projectWithPackage();
    const { outputFiles, metafile } = buildSync({
      stdin: { contents: PROGRAM, resolveDir: folder },
      define: { APP: JSON.stringify(example('app.yaml')) },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      write: false,
      metafile: true,
    });
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    const script = String(outputFiles[0]?.text).replaceAll('</script', '<\\/script');
    const html = join(folder, 'page.html');
    writeFileSync(
      html,
      `<!doctype html><meta charset="utf-8"><body></body><script type="module">${script}</script>`,
    );
    const shown = JSON.parse(decodeURIComponent(bodyOf(html, folder))) as Record<string, unknown>;
    expect(shown).toMatchObject({
      yaml: example('manifests.yaml'),
      targets: [{ url: 'http://10.0.0.1:9080/actuator/metrics', interval: '5s', timeout: '3s' }],
    });
    expect(shown.said).toContain('error[timeout-exceeds-interval]: timeout 20s is longer than interval 5s');
  });
});

/** The text of a page once its script has run. */
function bodyOf(html: string, folder: string): string {
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
  const { stdout } = spawnSync(
    'chromium',
    [...options, '--virtual-time-budget=20000', '--dump-dom', `file://${html}`],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, HOME: folder } },
  );
  const [, body] = /<body>(.*?)(?:<script|<\/body>)/s.exec(stdout) ?? [];
  if (body === undefined) throw new Error(`the page shows nothing: ${stdout.slice(-500)}`);
  return body;
}
