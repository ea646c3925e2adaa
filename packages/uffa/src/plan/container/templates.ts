import type { Grouping } from '../grouping';

/** The files that Liferay's plugin gives a project without its own, byte for byte (behaviour-as-run.md 3). */
export interface ContainerTemplates {
  readonly dockerfile: string;
  readonly lcpJson: string;
}

const routes = {
  LIFERAY_ROUTES_CLIENT_EXTENSION: '/etc/liferay/lxc/ext-init-metadata',
  LIFERAY_ROUTES_DXP: '/etc/liferay/lxc/dxp-metadata',
};
const infra = { deploy: false };
const job = { id: '__PROJECT_ID__', kind: 'Job' };
const probe = { httpGet: { path: '/', port: 80 } };

/** Microservices have no templates: both files are the project's own. */
export const containerTemplates: Readonly<Partial<Record<Grouping, ContainerTemplates>>> = {
  batch: {
    dockerfile: [
      'FROM liferay/batch:latest',
      '#ENV LIFERAY_BATCH_CURL_OPTIONS="-v"',
      'COPY --chown=liferay:liferay /__BATCH_TYPE__ /opt/liferay/__BATCH_TYPE__',
    ].join('\n\n'),
    lcpJson: tabbed({
      cpu: 0.2,
      env: { LIFERAY_BATCH_OAUTH_APP_ERC: '__batch.oAuthApplicationHeadlessServer__', ...routes },
      environments: { infra },
      ...job,
      memory: 300,
      scale: 1,
    }),
  },
  configuration: {
    // The words of the template are Liferay's, to the letter.
    dockerfile: ['# TODO: LPS-176095', 'FROM liferay/noop'].join('\n\n'),
    lcpJson: tabbed({ cpu: 0.1, env: routes, environments: { infra }, ...job, memory: 10, scale: 1 }),
  },
  frontend: {
    dockerfile: ['FROM liferay/caddy:latest', 'COPY static/ /public_html/'].join('\n\n'),
    lcpJson: tabbed({
      cpu: 0.05,
      env: routes,
      environments: { dev: { loadBalancer: { cdn: false, targetPort: 80 } }, infra },
      id: '__PROJECT_ID__',
      kind: 'Deployment',
      livenessProbe: probe,
      loadBalancer: { cdn: true, targetPort: 80 },
      memory: 50,
      readinessProbe: probe,
      scale: 1,
    }),
  },
};

function tabbed(template: object): string {
  return JSON.stringify(template, null, '\t');
}
