// Generated from schemas/ by build/generate.mjs.
/** Fields that are a map from a key of the author to text. */
export const textMaps: ReadonlySet<string> = new Set(["annotations","endpointParams","env","headers","labels","monitorLabels","podLabels"]);
/** Fields that are a list of texts. */
export const textLists: ReadonlySet<string> = new Set(["args","command"]);
/** Fields that are a map from a key of the author to a list of texts. */
export const textListMaps: ReadonlySet<string> = new Set(["params"]);
/** Fields that are a map whose keys are the author's own. */
export const userKeyedMaps: ReadonlySet<string> = new Set(["annotations","configMaps","containers","data","dirs","endpointParams","env","files","headers","initContainers","labels","limits","monitorLabels","params","podLabels","proxyConnectHeader","requests","resources","secrets"]);
