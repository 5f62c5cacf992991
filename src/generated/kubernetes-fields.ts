// Generated from the declarations of kubernetes-models by build/generate.mjs.
/** Type → field → the type behind it: empty for a scalar, `[]` in front of a list's, `{}` in front of a map's. */
export const kubernetesFields: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  "PodSpec": {
    "activeDeadlineSeconds": "",
    "affinity": "Affinity",
    "automountServiceAccountToken": "",
    "containers": "[]Container",
    "dnsConfig": "PodDNSConfig",
    "dnsPolicy": "",
    "enableServiceLinks": "",
    "ephemeralContainers": "[]EphemeralContainer",
    "hostAliases": "[]HostAlias",
    "hostIPC": "",
    "hostNetwork": "",
    "hostPID": "",
    "hostUsers": "",
    "hostname": "",
    "hostnameOverride": "",
    "imagePullSecrets": "[]LocalObjectReference",
    "initContainers": "[]Container",
    "nodeName": "",
    "nodeSelector": "{}",
    "os": "PodOS",
    "overhead": "{}",
    "preemptionPolicy": "",
    "priority": "",
    "priorityClassName": "",
    "readinessGates": "[]PodReadinessGate",
    "resourceClaims": "[]PodResourceClaim",
    "resources": "ResourceRequirements",
    "restartPolicy": "",
    "runtimeClassName": "",
    "schedulerName": "",
    "schedulingGates": "[]PodSchedulingGate",
    "schedulingGroup": "PodSchedulingGroup",
    "securityContext": "PodSecurityContext",
    "serviceAccount": "",
    "serviceAccountName": "",
    "setHostnameAsFQDN": "",
    "shareProcessNamespace": "",
    "subdomain": "",
    "terminationGracePeriodSeconds": "",
    "tolerations": "[]Toleration",
    "topologySpreadConstraints": "[]TopologySpreadConstraint",
    "volumes": "[]Volume"
  },
  "Affinity": {
    "nodeAffinity": "NodeAffinity",
    "podAffinity": "PodAffinity",
    "podAntiAffinity": "PodAntiAffinity"
  },
  "NodeAffinity": {
    "preferredDuringSchedulingIgnoredDuringExecution": "[]PreferredSchedulingTerm",
    "requiredDuringSchedulingIgnoredDuringExecution": "NodeSelector"
  },
  "PreferredSchedulingTerm": {
    "preference": "NodeSelectorTerm",
    "weight": ""
  },
  "NodeSelectorTerm": {
    "matchExpressions": "[]NodeSelectorRequirement",
    "matchFields": "[]NodeSelectorRequirement"
  },
  "NodeSelectorRequirement": {
    "key": "",
    "operator": "",
    "values": "[]"
  },
  "NodeSelector": {
    "nodeSelectorTerms": "[]NodeSelectorTerm"
  },
  "PodAffinity": {
    "preferredDuringSchedulingIgnoredDuringExecution": "[]WeightedPodAffinityTerm",
    "requiredDuringSchedulingIgnoredDuringExecution": "[]PodAffinityTerm"
  },
  "WeightedPodAffinityTerm": {
    "podAffinityTerm": "PodAffinityTerm",
    "weight": ""
  },
  "PodAffinityTerm": {
    "labelSelector": "LabelSelector",
    "matchLabelKeys": "[]",
    "mismatchLabelKeys": "[]",
    "namespaceSelector": "LabelSelector",
    "namespaces": "[]",
    "topologyKey": ""
  },
  "LabelSelector": {
    "matchExpressions": "[]LabelSelectorRequirement",
    "matchLabels": "{}"
  },
  "LabelSelectorRequirement": {
    "key": "",
    "operator": "",
    "values": "[]"
  },
  "PodAntiAffinity": {
    "preferredDuringSchedulingIgnoredDuringExecution": "[]WeightedPodAffinityTerm",
    "requiredDuringSchedulingIgnoredDuringExecution": "[]PodAffinityTerm"
  },
  "Container": {
    "args": "[]",
    "command": "[]",
    "env": "[]EnvVar",
    "envFrom": "[]EnvFromSource",
    "image": "",
    "imagePullPolicy": "",
    "lifecycle": "Lifecycle",
    "livenessProbe": "Probe",
    "name": "",
    "ports": "[]ContainerPort",
    "readinessProbe": "Probe",
    "resizePolicy": "[]ContainerResizePolicy",
    "resources": "ResourceRequirements",
    "restartPolicy": "",
    "restartPolicyRules": "[]ContainerRestartRule",
    "securityContext": "SecurityContext",
    "startupProbe": "Probe",
    "stdin": "",
    "stdinOnce": "",
    "terminationMessagePath": "",
    "terminationMessagePolicy": "",
    "tty": "",
    "volumeDevices": "[]VolumeDevice",
    "volumeMounts": "[]VolumeMount",
    "workingDir": ""
  },
  "EnvVar": {
    "name": "",
    "value": "",
    "valueFrom": "EnvVarSource"
  },
  "EnvVarSource": {
    "configMapKeyRef": "ConfigMapKeySelector",
    "fieldRef": "ObjectFieldSelector",
    "fileKeyRef": "FileKeySelector",
    "resourceFieldRef": "ResourceFieldSelector",
    "secretKeyRef": "SecretKeySelector"
  },
  "ConfigMapKeySelector": {
    "key": "",
    "name": "",
    "optional": ""
  },
  "ObjectFieldSelector": {
    "apiVersion": "",
    "fieldPath": ""
  },
  "FileKeySelector": {
    "key": "",
    "optional": "",
    "path": "",
    "volumeName": ""
  },
  "ResourceFieldSelector": {
    "containerName": "",
    "divisor": "",
    "resource": ""
  },
  "SecretKeySelector": {
    "key": "",
    "name": "",
    "optional": ""
  },
  "EnvFromSource": {
    "configMapRef": "ConfigMapEnvSource",
    "prefix": "",
    "secretRef": "SecretEnvSource"
  },
  "ConfigMapEnvSource": {
    "name": "",
    "optional": ""
  },
  "SecretEnvSource": {
    "name": "",
    "optional": ""
  },
  "Lifecycle": {
    "postStart": "LifecycleHandler",
    "preStop": "LifecycleHandler",
    "stopSignal": ""
  },
  "LifecycleHandler": {
    "exec": "ExecAction",
    "httpGet": "HTTPGetAction",
    "sleep": "SleepAction",
    "tcpSocket": "TCPSocketAction"
  },
  "ExecAction": {
    "command": "[]"
  },
  "HTTPGetAction": {
    "host": "",
    "httpHeaders": "[]HTTPHeader",
    "path": "",
    "port": "",
    "scheme": ""
  },
  "HTTPHeader": {
    "name": "",
    "value": ""
  },
  "SleepAction": {
    "seconds": ""
  },
  "TCPSocketAction": {
    "host": "",
    "port": ""
  },
  "Probe": {
    "exec": "ExecAction",
    "failureThreshold": "",
    "grpc": "GRPCAction",
    "httpGet": "HTTPGetAction",
    "initialDelaySeconds": "",
    "periodSeconds": "",
    "successThreshold": "",
    "tcpSocket": "TCPSocketAction",
    "terminationGracePeriodSeconds": "",
    "timeoutSeconds": ""
  },
  "GRPCAction": {
    "port": "",
    "service": ""
  },
  "ContainerPort": {
    "containerPort": "",
    "hostIP": "",
    "hostPort": "",
    "name": "",
    "protocol": ""
  },
  "ContainerResizePolicy": {
    "resourceName": "",
    "restartPolicy": ""
  },
  "ResourceRequirements": {
    "claims": "[]ResourceClaim",
    "limits": "{}",
    "requests": "{}"
  },
  "ResourceClaim": {
    "name": "",
    "request": ""
  },
  "ContainerRestartRule": {
    "action": "",
    "exitCodes": "ContainerRestartRuleOnExitCodes"
  },
  "ContainerRestartRuleOnExitCodes": {
    "operator": "",
    "values": "[]"
  },
  "SecurityContext": {
    "allowPrivilegeEscalation": "",
    "appArmorProfile": "AppArmorProfile",
    "capabilities": "Capabilities",
    "privileged": "",
    "procMount": "",
    "readOnlyRootFilesystem": "",
    "runAsGroup": "",
    "runAsNonRoot": "",
    "runAsUser": "",
    "seLinuxOptions": "SELinuxOptions",
    "seccompProfile": "SeccompProfile",
    "windowsOptions": "WindowsSecurityContextOptions"
  },
  "AppArmorProfile": {
    "localhostProfile": "",
    "type": ""
  },
  "Capabilities": {
    "add": "[]",
    "drop": "[]"
  },
  "SELinuxOptions": {
    "level": "",
    "role": "",
    "type": "",
    "user": ""
  },
  "SeccompProfile": {
    "localhostProfile": "",
    "type": ""
  },
  "WindowsSecurityContextOptions": {
    "gmsaCredentialSpec": "",
    "gmsaCredentialSpecName": "",
    "hostProcess": "",
    "runAsUserName": ""
  },
  "VolumeDevice": {
    "devicePath": "",
    "name": ""
  },
  "VolumeMount": {
    "mountPath": "",
    "mountPropagation": "",
    "name": "",
    "readOnly": "",
    "recursiveReadOnly": "",
    "subPath": "",
    "subPathExpr": ""
  },
  "PodDNSConfig": {
    "nameservers": "[]",
    "options": "[]PodDNSConfigOption",
    "searches": "[]"
  },
  "PodDNSConfigOption": {
    "name": "",
    "value": ""
  },
  "EphemeralContainer": {
    "args": "[]",
    "command": "[]",
    "env": "[]EnvVar",
    "envFrom": "[]EnvFromSource",
    "image": "",
    "imagePullPolicy": "",
    "lifecycle": "Lifecycle",
    "livenessProbe": "Probe",
    "name": "",
    "ports": "[]ContainerPort",
    "readinessProbe": "Probe",
    "resizePolicy": "[]ContainerResizePolicy",
    "resources": "ResourceRequirements",
    "restartPolicy": "",
    "restartPolicyRules": "[]ContainerRestartRule",
    "securityContext": "SecurityContext",
    "startupProbe": "Probe",
    "stdin": "",
    "stdinOnce": "",
    "targetContainerName": "",
    "terminationMessagePath": "",
    "terminationMessagePolicy": "",
    "tty": "",
    "volumeDevices": "[]VolumeDevice",
    "volumeMounts": "[]VolumeMount",
    "workingDir": ""
  },
  "HostAlias": {
    "hostnames": "[]",
    "ip": ""
  },
  "LocalObjectReference": {
    "name": ""
  },
  "PodOS": {
    "name": ""
  },
  "PodReadinessGate": {
    "conditionType": ""
  },
  "PodResourceClaim": {
    "name": "",
    "resourceClaimName": "",
    "resourceClaimTemplateName": ""
  },
  "PodSchedulingGate": {
    "name": ""
  },
  "PodSchedulingGroup": {
    "podGroupName": ""
  },
  "PodSecurityContext": {
    "appArmorProfile": "AppArmorProfile",
    "fsGroup": "",
    "fsGroupChangePolicy": "",
    "runAsGroup": "",
    "runAsNonRoot": "",
    "runAsUser": "",
    "seLinuxChangePolicy": "",
    "seLinuxOptions": "SELinuxOptions",
    "seccompProfile": "SeccompProfile",
    "supplementalGroups": "[]",
    "supplementalGroupsPolicy": "",
    "sysctls": "[]Sysctl",
    "windowsOptions": "WindowsSecurityContextOptions"
  },
  "Sysctl": {
    "name": "",
    "value": ""
  },
  "Toleration": {
    "effect": "",
    "key": "",
    "operator": "",
    "tolerationSeconds": "",
    "value": ""
  },
  "TopologySpreadConstraint": {
    "labelSelector": "LabelSelector",
    "matchLabelKeys": "[]",
    "maxSkew": "",
    "minDomains": "",
    "nodeAffinityPolicy": "",
    "nodeTaintsPolicy": "",
    "topologyKey": "",
    "whenUnsatisfiable": ""
  },
  "Volume": {
    "awsElasticBlockStore": "AWSElasticBlockStoreVolumeSource",
    "azureDisk": "AzureDiskVolumeSource",
    "azureFile": "AzureFileVolumeSource",
    "cephfs": "CephFSVolumeSource",
    "cinder": "CinderVolumeSource",
    "configMap": "ConfigMapVolumeSource",
    "csi": "CSIVolumeSource",
    "downwardAPI": "DownwardAPIVolumeSource",
    "emptyDir": "EmptyDirVolumeSource",
    "ephemeral": "EphemeralVolumeSource",
    "fc": "FCVolumeSource",
    "flexVolume": "FlexVolumeSource",
    "flocker": "FlockerVolumeSource",
    "gcePersistentDisk": "GCEPersistentDiskVolumeSource",
    "gitRepo": "GitRepoVolumeSource",
    "glusterfs": "GlusterfsVolumeSource",
    "hostPath": "HostPathVolumeSource",
    "image": "ImageVolumeSource",
    "iscsi": "ISCSIVolumeSource",
    "name": "",
    "nfs": "NFSVolumeSource",
    "persistentVolumeClaim": "PersistentVolumeClaimVolumeSource",
    "photonPersistentDisk": "PhotonPersistentDiskVolumeSource",
    "portworxVolume": "PortworxVolumeSource",
    "projected": "ProjectedVolumeSource",
    "quobyte": "QuobyteVolumeSource",
    "rbd": "RBDVolumeSource",
    "scaleIO": "ScaleIOVolumeSource",
    "secret": "SecretVolumeSource",
    "storageos": "StorageOSVolumeSource",
    "vsphereVolume": "VsphereVirtualDiskVolumeSource"
  },
  "AWSElasticBlockStoreVolumeSource": {
    "fsType": "",
    "partition": "",
    "readOnly": "",
    "volumeID": ""
  },
  "AzureDiskVolumeSource": {
    "cachingMode": "",
    "diskName": "",
    "diskURI": "",
    "fsType": "",
    "kind": "",
    "readOnly": ""
  },
  "AzureFileVolumeSource": {
    "readOnly": "",
    "secretName": "",
    "shareName": ""
  },
  "CephFSVolumeSource": {
    "monitors": "[]",
    "path": "",
    "readOnly": "",
    "secretFile": "",
    "secretRef": "LocalObjectReference",
    "user": ""
  },
  "CinderVolumeSource": {
    "fsType": "",
    "readOnly": "",
    "secretRef": "LocalObjectReference",
    "volumeID": ""
  },
  "ConfigMapVolumeSource": {
    "defaultMode": "",
    "items": "[]KeyToPath",
    "name": "",
    "optional": ""
  },
  "KeyToPath": {
    "key": "",
    "mode": "",
    "path": ""
  },
  "CSIVolumeSource": {
    "driver": "",
    "fsType": "",
    "nodePublishSecretRef": "LocalObjectReference",
    "readOnly": "",
    "volumeAttributes": "{}"
  },
  "DownwardAPIVolumeSource": {
    "defaultMode": "",
    "items": "[]DownwardAPIVolumeFile"
  },
  "DownwardAPIVolumeFile": {
    "fieldRef": "ObjectFieldSelector",
    "mode": "",
    "path": "",
    "resourceFieldRef": "ResourceFieldSelector"
  },
  "EmptyDirVolumeSource": {
    "medium": "",
    "sizeLimit": ""
  },
  "EphemeralVolumeSource": {
    "volumeClaimTemplate": "PersistentVolumeClaimTemplate"
  },
  "PersistentVolumeClaimTemplate": {
    "metadata": "ObjectMeta",
    "spec": "PersistentVolumeClaimSpec"
  },
  "ObjectMeta": {
    "annotations": "{}",
    "creationTimestamp": "",
    "deletionGracePeriodSeconds": "",
    "deletionTimestamp": "",
    "finalizers": "[]",
    "generateName": "",
    "generation": "",
    "labels": "{}",
    "managedFields": "[]ManagedFieldsEntry",
    "name": "",
    "namespace": "",
    "ownerReferences": "[]OwnerReference",
    "resourceVersion": "",
    "selfLink": "",
    "uid": ""
  },
  "ManagedFieldsEntry": {
    "apiVersion": "",
    "fieldsType": "",
    "fieldsV1": "",
    "manager": "",
    "operation": "",
    "subresource": "",
    "time": ""
  },
  "OwnerReference": {
    "apiVersion": "",
    "blockOwnerDeletion": "",
    "controller": "",
    "kind": "",
    "name": "",
    "uid": ""
  },
  "PersistentVolumeClaimSpec": {
    "accessModes": "[]",
    "dataSource": "TypedLocalObjectReference",
    "dataSourceRef": "TypedObjectReference",
    "resources": "VolumeResourceRequirements",
    "selector": "LabelSelector",
    "storageClassName": "",
    "volumeAttributesClassName": "",
    "volumeMode": "",
    "volumeName": ""
  },
  "TypedLocalObjectReference": {
    "apiGroup": "",
    "kind": "",
    "name": ""
  },
  "TypedObjectReference": {
    "apiGroup": "",
    "kind": "",
    "name": "",
    "namespace": ""
  },
  "VolumeResourceRequirements": {
    "limits": "{}",
    "requests": "{}"
  },
  "FCVolumeSource": {
    "fsType": "",
    "lun": "",
    "readOnly": "",
    "targetWWNs": "[]",
    "wwids": "[]"
  },
  "FlexVolumeSource": {
    "driver": "",
    "fsType": "",
    "options": "{}",
    "readOnly": "",
    "secretRef": "LocalObjectReference"
  },
  "FlockerVolumeSource": {
    "datasetName": "",
    "datasetUUID": ""
  },
  "GCEPersistentDiskVolumeSource": {
    "fsType": "",
    "partition": "",
    "pdName": "",
    "readOnly": ""
  },
  "GitRepoVolumeSource": {
    "directory": "",
    "repository": "",
    "revision": ""
  },
  "GlusterfsVolumeSource": {
    "endpoints": "",
    "path": "",
    "readOnly": ""
  },
  "HostPathVolumeSource": {
    "path": "",
    "type": ""
  },
  "ImageVolumeSource": {
    "pullPolicy": "",
    "reference": ""
  },
  "ISCSIVolumeSource": {
    "chapAuthDiscovery": "",
    "chapAuthSession": "",
    "fsType": "",
    "initiatorName": "",
    "iqn": "",
    "iscsiInterface": "",
    "lun": "",
    "portals": "[]",
    "readOnly": "",
    "secretRef": "LocalObjectReference",
    "targetPortal": ""
  },
  "NFSVolumeSource": {
    "path": "",
    "readOnly": "",
    "server": ""
  },
  "PersistentVolumeClaimVolumeSource": {
    "claimName": "",
    "readOnly": ""
  },
  "PhotonPersistentDiskVolumeSource": {
    "fsType": "",
    "pdID": ""
  },
  "PortworxVolumeSource": {
    "fsType": "",
    "readOnly": "",
    "volumeID": ""
  },
  "ProjectedVolumeSource": {
    "defaultMode": "",
    "sources": "[]VolumeProjection"
  },
  "VolumeProjection": {
    "clusterTrustBundle": "ClusterTrustBundleProjection",
    "configMap": "ConfigMapProjection",
    "downwardAPI": "DownwardAPIProjection",
    "podCertificate": "PodCertificateProjection",
    "secret": "SecretProjection",
    "serviceAccountToken": "ServiceAccountTokenProjection"
  },
  "ClusterTrustBundleProjection": {
    "labelSelector": "LabelSelector",
    "name": "",
    "optional": "",
    "path": "",
    "signerName": ""
  },
  "ConfigMapProjection": {
    "items": "[]KeyToPath",
    "name": "",
    "optional": ""
  },
  "DownwardAPIProjection": {
    "items": "[]DownwardAPIVolumeFile"
  },
  "PodCertificateProjection": {
    "certificateChainPath": "",
    "credentialBundlePath": "",
    "keyPath": "",
    "keyType": "",
    "maxExpirationSeconds": "",
    "signerName": "",
    "userAnnotations": "{}"
  },
  "SecretProjection": {
    "items": "[]KeyToPath",
    "name": "",
    "optional": ""
  },
  "ServiceAccountTokenProjection": {
    "audience": "",
    "expirationSeconds": "",
    "path": ""
  },
  "QuobyteVolumeSource": {
    "group": "",
    "readOnly": "",
    "registry": "",
    "tenant": "",
    "user": "",
    "volume": ""
  },
  "RBDVolumeSource": {
    "fsType": "",
    "image": "",
    "keyring": "",
    "monitors": "[]",
    "pool": "",
    "readOnly": "",
    "secretRef": "LocalObjectReference",
    "user": ""
  },
  "ScaleIOVolumeSource": {
    "fsType": "",
    "gateway": "",
    "protectionDomain": "",
    "readOnly": "",
    "secretRef": "LocalObjectReference",
    "sslEnabled": "",
    "storageMode": "",
    "storagePool": "",
    "system": "",
    "volumeName": ""
  },
  "SecretVolumeSource": {
    "defaultMode": "",
    "items": "[]KeyToPath",
    "optional": "",
    "secretName": ""
  },
  "StorageOSVolumeSource": {
    "fsType": "",
    "readOnly": "",
    "secretRef": "LocalObjectReference",
    "volumeName": "",
    "volumeNamespace": ""
  },
  "VsphereVirtualDiskVolumeSource": {
    "fsType": "",
    "storagePolicyID": "",
    "storagePolicyName": "",
    "volumePath": ""
  },
  "PersistentVolumeClaim": {
    "apiVersion": "",
    "kind": "",
    "metadata": "ObjectMeta",
    "spec": "PersistentVolumeClaimSpec",
    "status": "PersistentVolumeClaimStatus"
  },
  "PersistentVolumeClaimStatus": {
    "accessModes": "[]",
    "allocatedResourceStatuses": "{}",
    "allocatedResources": "{}",
    "capacity": "{}",
    "conditions": "[]PersistentVolumeClaimCondition",
    "currentVolumeAttributesClassName": "",
    "modifyVolumeStatus": "ModifyVolumeStatus",
    "phase": ""
  },
  "PersistentVolumeClaimCondition": {
    "lastProbeTime": "",
    "lastTransitionTime": "",
    "message": "",
    "reason": "",
    "status": "",
    "type": ""
  },
  "ModifyVolumeStatus": {
    "status": "",
    "targetVolumeAttributesClassName": ""
  },
  "DeploymentStrategy": {
    "rollingUpdate": "RollingUpdateDeployment",
    "type": ""
  },
  "RollingUpdateDeployment": {
    "maxSurge": "",
    "maxUnavailable": ""
  },
  "StatefulSetUpdateStrategy": {
    "rollingUpdate": "RollingUpdateStatefulSetStrategy",
    "type": ""
  },
  "RollingUpdateStatefulSetStrategy": {
    "maxUnavailable": "",
    "partition": ""
  },
  "DaemonSetUpdateStrategy": {
    "rollingUpdate": "RollingUpdateDaemonSet",
    "type": ""
  },
  "RollingUpdateDaemonSet": {
    "maxSurge": "",
    "maxUnavailable": ""
  },
  "MetricSpec": {
    "containerResource": "ContainerResourceMetricSource",
    "external": "ExternalMetricSource",
    "object": "ObjectMetricSource",
    "pods": "PodsMetricSource",
    "resource": "ResourceMetricSource",
    "type": ""
  },
  "ContainerResourceMetricSource": {
    "container": "",
    "name": "",
    "target": "MetricTarget"
  },
  "MetricTarget": {
    "averageUtilization": "",
    "averageValue": "",
    "type": "",
    "value": ""
  },
  "ExternalMetricSource": {
    "metric": "MetricIdentifier",
    "target": "MetricTarget"
  },
  "MetricIdentifier": {
    "name": "",
    "selector": "LabelSelector"
  },
  "ObjectMetricSource": {
    "describedObject": "CrossVersionObjectReference",
    "metric": "MetricIdentifier",
    "target": "MetricTarget"
  },
  "CrossVersionObjectReference": {
    "apiVersion": "",
    "kind": "",
    "name": ""
  },
  "PodsMetricSource": {
    "metric": "MetricIdentifier",
    "target": "MetricTarget"
  },
  "ResourceMetricSource": {
    "name": "",
    "target": "MetricTarget"
  },
  "HorizontalPodAutoscalerBehavior": {
    "scaleDown": "HPAScalingRules",
    "scaleUp": "HPAScalingRules"
  },
  "HPAScalingRules": {
    "policies": "[]HPAScalingPolicy",
    "selectPolicy": "",
    "stabilizationWindowSeconds": "",
    "tolerance": ""
  },
  "HPAScalingPolicy": {
    "periodSeconds": "",
    "type": "",
    "value": ""
  }
};
