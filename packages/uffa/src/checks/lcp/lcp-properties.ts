import type { LcpNumber, LcpProperties, LcpShape } from './lcp-property';

const text: LcpShape = { kind: 'text' };
const flag: LcpShape = { kind: 'flag' };
const port: LcpNumber = { kind: 'number', least: 1, most: 65_535, whole: true, textual: true };
const count: LcpNumber = { kind: 'number', least: 0, most: Number.MAX_SAFE_INTEGER, whole: true };
const seconds: LcpNumber = { ...count, unit: 'seconds' };
const percent: LcpNumber = { kind: 'number', least: 1, most: 100, unit: 'percent' };

function words(...values: readonly string[]): LcpShape {
  return { kind: 'text', values };
}

const probe: LcpShape = {
  kind: 'object',
  members: {
    exec: {
      description: 'A command in the container that succeeds while the service is well.',
      shape: {
        kind: 'object',
        members: {
          command: {
            description: 'The command and its arguments.',
            shape: { kind: 'list', of: { kind: 'scalar' } },
          },
        },
      },
    },
    httpGet: {
      description: 'A request that is answered with success while the service is well.',
      shape: {
        kind: 'object',
        members: {
          path: { description: 'The path that is asked for, such as `/ready`.', shape: text },
          port: { description: 'The port at which it is asked for.', shape: port },
          scheme: { description: 'HTTP by default.', shape: words('HTTP', 'HTTPS') },
          host: { description: 'The host that is asked; the container by default.', shape: text },
          httpHeaders: {
            description: 'Headers of the request.',
            shape: { kind: 'list', of: { kind: 'names', of: { kind: 'scalar' } } },
          },
        },
      },
    },
    tcpSocket: {
      description: 'A port that takes connections while the service is well.',
      shape: { kind: 'object', members: { port: { description: 'The port.', shape: port } } },
    },
    initialDelaySeconds: { description: 'How long after the start the first check is.', shape: seconds },
    periodSeconds: { description: 'How often it is checked.', shape: seconds },
    timeoutSeconds: { description: 'How long an answer may take; 5 by default.', shape: seconds },
    successThreshold: { description: 'After how many good answers the service is well again.', shape: count },
    failureThreshold: { description: 'After how many bad answers the service is not well.', shape: count },
  },
};

/** What the cloud reads in a service, whatever the environment. */
const ofService: LcpProperties = {
  id: { description: 'The id of the service: `__PROJECT_ID__` for a client extension.', shape: text },
  kind: {
    description: 'What runs: a service, or a job that ends, once or by a schedule.',
    shape: words('Deployment', 'StatefulSet', 'Job', 'CronJob'),
  },
  schedule: {
    description: 'When a CronJob runs: minute, hour, day of the month, month, day of the week.',
    shape: text,
  },
  image: { description: 'A ready image; the archive of a client extension needs none.', shape: text },
  cpu: {
    description: 'The number of CPUs, with a fraction where less than one is enough; 1 by default.',
    shape: { kind: 'number', least: 0.001, most: 32, unit: 'CPUs' },
  },
  memory: {
    description: 'The memory in megabytes; 512 by default.',
    shape: { kind: 'number', least: 1, most: 204_800, unit: 'megabytes' },
  },
  scale: { description: 'How many instances start; 1 by default.', shape: count },
  autoscale: {
    description: 'The average use at which more instances start.',
    shape: {
      kind: 'object',
      members: {
        cpu: { description: 'Of the CPUs, in percent; 80 by default.', shape: percent },
        memory: { description: 'Of the memory, in percent; 80 by default.', shape: percent },
      },
    },
  },
  env: {
    description: "The program's environment variables.",
    shape: { kind: 'names', of: { kind: 'scalar' } },
  },
  dependencies: {
    description: 'The ids of services that are deployed before this one.',
    shape: { kind: 'list', of: text },
  },
  loadBalancer: {
    description: 'Makes the service reachable from outside.',
    shape: {
      kind: 'object',
      members: {
        cdn: { description: 'Whether answers are cached by the content delivery network.', shape: flag },
        targetPort: { description: 'The port that the program listens on.', shape: port },
        customDomains: { description: 'Domains of your own.', shape: { kind: 'list', of: text } },
        ssl: {
          description: 'The certificate of your own domains.',
          shape: {
            kind: 'object',
            members: {
              key: { description: 'The private key, in base64.', shape: text },
              crt: { description: 'The certificate, in base64.', shape: text },
            },
          },
        },
      },
    },
  },
  ports: {
    description: 'Ports for other services.',
    shape: {
      kind: 'list',
      of: {
        kind: 'object',
        members: {
          port: { description: 'The port that others use.', shape: port },
          targetPort: { description: 'The port that the program listens on.', shape: port },
          protocol: { description: 'TCP by default.', shape: words('TCP', 'UDP') },
          external: { description: 'Whether it can be reached from outside.', shape: flag },
        },
      },
    },
  },
  readinessProbe: { description: 'When the service can take requests.', shape: probe },
  livenessProbe: { description: 'When the service has to be started again.', shape: probe },
  strategy: {
    description: 'How a new version takes the place of the old one.',
    shape: {
      kind: 'object',
      members: {
        type: {
          description: 'RollingUpdate by default.',
          shape: words('RollingUpdate', 'Recreate'),
        },
      },
    },
  },
  volumes: {
    description: 'Directories whose files outlive the container, by names of your own.',
    shape: { kind: 'names', of: text },
  },
  podManagementPolicy: {
    description: 'How the instances of a StatefulSet start.',
    shape: words('OrderedReady', 'Parallel'),
  },
  publishNotReadyAddressesForCluster: {
    description: 'Whether instances find each other before they are ready.',
    shape: flag,
  },
};

/** In an environment the same can be set, and whether the service is deployed there at all. */
export const environmentProperties: LcpProperties = {
  ...ofService,
  deploy: { description: 'Whether the service is deployed to this environment.', shape: flag },
};

/** The properties of LCP.json that Liferay documents, or uses in its own services. */
export const lcpProperties: LcpProperties = {
  ...ofService,
  environments: {
    description: 'What is different in an environment such as `dev`, `uat`, `prd` or `infra`.',
    shape: { kind: 'names', of: { kind: 'object', members: environmentProperties } },
  },
};
