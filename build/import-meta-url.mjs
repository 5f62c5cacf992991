/** What `import.meta.url` is in a file that is CommonJS once it is bundled; only the chunks that ask for it get it. */
import { pathToFileURL } from 'node:url';

export const importMetaUrl = /* @__PURE__ */ fileUrl();

function fileUrl() {
  return pathToFileURL(__filename).href;
}
