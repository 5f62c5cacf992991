// Generated from schemas/ by build/generate.mjs.
const isMapping = (data) => data && typeof data == "object" && !Array.isArray(data), ManifestReference = validate21, pattern0 = new RegExp("\\S", "u");
function validate21(data) {
  if (typeof data != "string" && !isMapping(data) || typeof data == "string" && !pattern0.test(data))
    return !1;
  if (isMapping(data)) {
    if (data.kind === void 0 || data.name === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "file" || key0 === "kind" || key0 === "name"))
        return !1;
    if (data.file !== void 0) {
      let data0 = data.file;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 != "string" || !(data1 === "Deployment" || data1 === "StatefulSet" || data1 === "DaemonSet" || data1 === "ReplicaSet" || data1 === "Job" || data1 === "CronJob" || data1 === "Rollout" || data1 === "CollaSet"))
        return !1;
    }
    if (data.name !== void 0 && typeof data.name != "string")
      return !1;
  }
  return !0;
}
export {
  ManifestReference
};
