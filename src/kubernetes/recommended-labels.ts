/** The recommended label of what an object is kept by, and whose objects ours are. */
export const MANAGED_BY_APPCFG = ['app.kubernetes.io/managed-by', 'appcfg'] as const;
