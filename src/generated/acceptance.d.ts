// Generated from schemas/ by build/generate.mjs.
export function Application(value: unknown): boolean;
export function Scraping(value: unknown): boolean;
