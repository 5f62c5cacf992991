import * as acceptance from '../generated/acceptance.ts';
import type { AuthoredApplication, AuthoredScraping } from '../generated/app-configuration.ts';

/**
 * Whether the schema accepts a value as an application of the flat dialect.
 * The blocks under `monitoring` are left to `hasScrapingShape`.
 */
export function hasApplicationShape(value: unknown): value is AuthoredApplication {
  return acceptance.Application(value);
}

/** Whether the schema accepts a value as one monitoring block. */
export function hasScrapingShape(value: unknown): value is AuthoredScraping {
  return acceptance.Scraping(value);
}
