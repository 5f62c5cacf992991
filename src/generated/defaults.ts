// Generated from schemas/ by build/generate.mjs.
/** The default of each attribute of a monitoring block. */
export const builtInScraping = {
  scheme: "http",
  path: "/metrics",
  port: 8080,
  interval: "15s",
  timeout: "5s",
  operatorMode: false,
  monitorType: "pod",
} as const;
