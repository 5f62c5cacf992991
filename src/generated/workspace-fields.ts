// Generated from schemas/ by build/generate.mjs.
/** Block of a workspace → the fields that are read of it. */
export const fieldNames: Readonly<Record<string, readonly string[]>> = {
  "ServiceBlock": [
    "type",
    "replicas",
    "labels",
    "annotations",
    "projectSelector"
  ],
  "OpsRuleBlock": [
    "maxUnavailable",
    "projectSelector"
  ]
};
