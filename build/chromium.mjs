/** A page in headless Chromium, driven over its own pipe (the Chrome DevTools Protocol), without network. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
];

/**
 * Opens a page; `close` ends the browser.
 *
 * @param {string} url
 * @param {{width: number, height: number, isDark?: boolean, scale?: number}} screen in CSS pixels
 */
export async function openPage(url, { width, height, isDark = false, scale = 1 }) {
  const profile = mkdtempSync(join(tmpdir(), 'appcfg-chromium-'));
  const browser = spawn('chromium', [...SWITCHES, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: profile },
  });
  const connection = connect(browser);
  const { targetInfos } = await connection.send('Target.getTargets');
  const { targetId } = targetInfos.find(({ type }) => type === 'page');
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => connection.send(method, params, sessionId);
  await send('Page.enable');
  await send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }],
  });
  await send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  });
  const loaded = connection.next('Page.loadEventFired');
  await send('Page.navigate', { url });
  await loaded;
  return {
    /** What an expression gives in the page. */
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
    /** Types a text where the focus is. */
    type: (text) => send('Input.insertText', { text }),
    /** Presses one key: `Tab`, `Enter`, `Escape`, `/`. */
    async press(key) {
      const code = { Tab: 9, Enter: 13, Escape: 27, ArrowRight: 39, ' ': 32 }[key];
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const event = { key, code: key, windowsVirtualKeyCode: code, text };
      await send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...event });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    /** Clicks in the middle of an element. */
    async click(selector) {
      const at = await this.evaluate(
        `(() => { const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`,
      );
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    },
    /** A PNG of what the screen shows. */
    async screenshot() {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await connection.send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Messages are JSON, each ended by a zero byte. */
function connect(browser) {
  const [, , , into, from] = browser.stdio;
  const waiting = new Map();
  const listeners = [];
  let count = 0;
  let rest = '';
  let failure;
  const fail = (error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  browser.once('error', () =>
    fail(new Error('there is no chromium in the PATH; on Debian: apt-get install chromium')),
  );
  browser.once('exit', () => fail(new Error('chromium has ended')));
  from.setEncoding('utf8');
  from.on('data', (chunk) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop();
    for (const text of messages) {
      const { id, method, params, result, error } = JSON.parse(text);
      const index = listeners.findIndex((listener) => listener.method === method);
      if (index >= 0) listeners.splice(index, 1)[0].resolve(params);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error !== undefined) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  });
  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        count += 1;
        waiting.set(count, { resolve, reject });
        into.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
      }),
    next: (method) => new Promise((resolve) => listeners.push({ method, resolve })),
  };
}
