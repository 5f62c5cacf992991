// Generated from schemas/ by build/generate.mjs.
const ManifestReference = validate13, pattern0 = new RegExp("\\S", "u");
function validate13(data) {
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) || typeof data == "string" && !pattern0.test(data))
    return !1;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.kind === void 0 && (missing0 = "kind") || data.name === void 0 && (missing0 = "name"))
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
