/** What a ClientExtension resource says, whatever its version calls it. */
export interface ResourceValues {
  /** Of the resource. */
  readonly name: string;
  readonly namespace?: string;
  readonly serviceId: string;
  readonly virtualInstanceId: string;
  readonly projectName?: string;
  /** The texts of the archive's config files. */
  readonly configs: readonly string[];
  /** The host that the files or the service are reached at. */
  readonly domain?: string;
  /** The namespace of DXP; absent: that of the resource. */
  readonly dxpNamespace?: string;
  /** The name of the LiferayEnvironment. */
  readonly liferayEnvironment?: string;
  readonly workload?: Workload;
}

/** A workload that is there already, which the resource refers to. */
export interface Workload {
  readonly kind: (typeof workloadKinds)[number];
  readonly name: string;
}

export const workloadKinds = ['Deployment', 'Job', 'CronJob'] as const;

/** A value that a version of the operator needs, or has no field for. */
export type NamedValue = 'dxpNamespace' | 'liferayEnvironment' | 'workload';

/** The fields that one version of the operator reads. */
export interface ResourceFields {
  /** Where they were seen: a commit of cloud/operator in liferay/liferay-portal. */
  readonly seen: string;
  readonly needs: readonly NamedValue[];
  readonly hasNot: readonly NamedValue[];
  /** Those members of `spec` that differ between the versions. */
  readonly spec: (values: ResourceValues) => Readonly<Record<string, unknown>>;
}

/**
 * The versions of `cx.liferay.com/v1alpha1` that were read, the newest first: all have the same name of a version. A field that
 * a cluster does not know is dropped there without a word.
 */
export const resourceFields = {
  'dxp-namespace': {
    seen: '2446285',
    needs: [],
    hasNot: ['liferayEnvironment'],
    spec: ({ dxpNamespace, workload }) => ({ dxpNamespace, workloadRef: workload }),
  },
  'liferay-namespace': {
    seen: 'ee822e4',
    needs: [],
    hasNot: ['liferayEnvironment'],
    spec: ({ dxpNamespace, workload }) => ({
      liferayNamespace: dxpNamespace,
      workloadRef:
        workload === undefined ? undefined : { apiVersion: apiVersions[workload.kind], ...workload },
    }),
  },
  'liferay-environment': {
    seen: 'an earlier one',
    needs: ['liferayEnvironment'],
    // It makes the workload itself, of a whole template of a pod.
    hasNot: ['workload'],
    spec: ({ liferayEnvironment, dxpNamespace }) => ({
      liferayEnvironmentRef: { name: liferayEnvironment, namespace: dxpNamespace },
    }),
  },
} as const satisfies Readonly<Record<string, ResourceFields>>;

export type ResourceFieldsName = keyof typeof resourceFields;

export const resourceFieldsNames = Object.keys(resourceFields) as readonly ResourceFieldsName[];

const apiVersions: Readonly<Record<Workload['kind'], string>> = {
  Deployment: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
};
