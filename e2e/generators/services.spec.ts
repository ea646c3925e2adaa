import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionTypes } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasJava } from '../java/has-java';
import { PortalStandIn } from '../java/portal-stand-in';
import { ServiceWorkspace } from '../java/service-workspace';
import { RunningService } from './running-service';
import { serviceRequests } from './service-requests';

interface Way {
  readonly type: string;
  readonly framework: string;
  readonly name: string;
  readonly isHere: boolean;
  readonly exitCode: number;
}

/** A JVM starts slowly, and Maven fetches what it lacks. */
const slow = { timeout: 900_000 };

/** `npm run test:generators` takes all types. */
const types = process.env['GENERATORS_NX'] === undefined ? ['objectAction'] : Object.keys(serviceRequests);
const frameworks = [
  { framework: 'node', isHere: true, exitCode: 0 },
  // The exit code of a JVM that SIGTERM has stopped.
  { framework: 'spring-boot', isHere: hasJava, exitCode: 143 },
];
const ways: readonly Way[] = types.flatMap((type) =>
  frameworks.map((each) => ({ ...each, type, name: `${type.toLowerCase()}-${each.framework}` })),
);

it('requests something of each type that is a service', () => {
  const services = extensionTypes.filter(({ classification }) => classification === 'microservice');
  expect(Object.keys(serviceRequests)).toEqual(services.map(({ type }) => type));
});

describe('generated services (those in Spring Boot are skipped without JDK and Maven)', slow, () => {
  let services: ServiceWorkspace;

  beforeAll(async () => {
    services = await ServiceWorkspace.install({});
    const { workspace } = services;
    for (const way of ways.filter(({ isHere }) => isHere)) {
      const { status, output } = services.generate(way);
      expect(status, output).toBe(0);
    }
    workspace.npm('install');
    const { status, output } = workspace.nx(['run-many', '-t', 'package', '--parallel=2']);
    expect(status, output).toBe(0);
    expect(output).not.toMatch(/^ *(warning|error) /m);
  }, slow.timeout);

  afterAll(() => services.dispose());

  for (const { type, framework, name, isHere, exitCode } of ways) {
    it.skipIf(!isHere)(`${type} in ${framework} runs from its archive, for Liferay only`, slow, async () => {
      const { portal } = services;
      const environment = services.environmentFor(name, `${name}-user-agent`);
      const service = await RunningService.start(await services.unpack(name), environment);
      const { path, body, withoutMembers } = serviceRequests[type]!;
      const answerTo = async (text: string, authorization: string, contentType = 'application/json') => {
        const headers = { Authorization: authorization, 'Content-Type': contentType };
        const answer = await fetch(`${service.url}${path(name)}`, { method: 'POST', headers, body: text });
        expect(await answer.text()).not.toMatch(/^\s+at /m);
        return answer.status;
      };
      const statusFor = (token: string) => answerTo(JSON.stringify(body), `Bearer ${token}`);
      expect(await statusFor(portal.token())).toBe(200);
      expect(await statusFor('')).toBe(401);
      expect(await statusFor(portal.token({ client_id: 'id-2' }))).toBe(401);
      expect(await statusFor(portal.token({ exp: 1 }))).toBe(401);
      expect(await statusFor(`${portal.token().replace(/\.[^.]*$/, '')}.c2ln`)).toBe(401);
      expect(await answerTo('{}', `bearer ${portal.token()}`)).toBe(withoutMembers);
      expect(await answerTo('{}', portal.token())).toBe(401);
      expect(await answerTo('{}', `Bearer ${portal.token()}`, 'text/plain')).toBe(400);
      expect(await answerTo('{"a', `Bearer ${portal.token()}`)).toBe(400);
      expect(service.log).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
      expect(await service.stop()).toBe(exitCode);
    });
    it.skipIf(!isHere)(`${type} in ${framework} answers 503 while it has no keys`, slow, async () => {
      const portal = await PortalStandIn.start();
      const home = mkdtempSync(join(tmpdir(), 'routes-'));
      portal.writeRoutes(home, name, `${name}-user-agent`);
      portal.stop();
      const environment = {
        ...services.environmentFor(name, `${name}-user-agent`),
        LIFERAY_ROUTES_DXP: join(home, 'routes/default/dxp'),
        LIFERAY_ROUTES_CLIENT_EXTENSION: join(home, 'routes/default', name),
      };
      const service = await RunningService.start(await services.unpack(name), environment);
      const { path, body } = serviceRequests[type]!;
      const answer = await fetch(`${service.url}${path(name)}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${portal.token()}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toMatch(/^\s+at /m);
      expect(service.log).not.toMatch(/^\s+at |[\x00-\x09\x0b-\x1f\x7f-\x9f]/m);
      expect(await service.stop()).toBe(exitCode);
      rmSync(home, { recursive: true });
    });
  }
});
