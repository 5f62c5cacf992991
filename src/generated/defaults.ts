// Generated from schemas/ by build/generate.mjs.
/** What holds where nobody says otherwise, for each attribute of a monitoring block. */
export const builtInScraping = {
  scheme: "http",
  path: "/metrics",
  port: 8080,
  interval: "15s",
  timeout: "5s",
  operatorMode: false,
  monitorType: "pod",
} as const;
