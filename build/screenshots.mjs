/** Writes docs/targets-light.png and docs/targets-dark.png: the page of `targets` over examples/targets. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openPage } from './chromium.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'appcfg-screenshots-'));
/** The example was last changed when somebody checked it out, which does not matter. */
const env = { ...process.env, SOURCE_DATE_EPOCH: '1767225600' };

try {
  const file = join(folder, 'targets.html');
  writeFileSync(file, html());
  for (const isDark of [false, true]) {
    const page = await openPage(pathToFileURL(file).href, { width: 1000, height: 820, isDark });
    await page.evaluate("document.querySelectorAll('.row.scraped')[1].open = true");
    const picture = await page.screenshot();
    writeFileSync(join(root, 'docs', `targets-${isDark ? 'dark' : 'light'}.png`), picture);
    await page.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Something in the example is broken, so the answer is exit code 1. */
function html() {
  const words = ['dist/appcfg.cjs', 'targets', 'examples/targets', '--format', 'html'];
  try {
    return execFileSync(process.execPath, words, { cwd: root, env, maxBuffer: 1 << 26 });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
}
