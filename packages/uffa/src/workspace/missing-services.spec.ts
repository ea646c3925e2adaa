import { describe, expect, it } from 'vitest';
import type { Project } from '../discover/project';
import { missingServices } from './missing-services';

const depending = (name: string, lcpJson: unknown) => ({
  manifest: {
    project: { path: `client-extensions/${name}` } as Project,
    projectId: name.replaceAll('-', ''),
  },
  lcpJson,
});

describe('missingServices', () => {
  it('are those that no project, and not the cloud itself, is', () => {
    const projects = [
      depending('shop', {
        dependencies: ['ticketservice', 'ticket-service', 'own', 'liferay', '__x__', 5, 'gone'],
      }),
      depending('ticket-service', { id: '__PROJECT_ID__', dependencies: 'shop' }),
      depending('other', { id: 'own', dependencies: null }),
      depending('unread', undefined),
    ];
    expect([...missingServices(projects)]).toEqual([['client-extensions/shop', ['gone', 'ticket-service']]]);
  });
});
