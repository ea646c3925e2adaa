import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { liferayHome } from './liferay-home';

it.each([
  ['what is asked for', '../mine', 'liferay.workspace.home.dir=dxp', '/env', '../mine'],
  ['what Gradle takes', undefined, 'liferay.workspace.home.dir=dxp', '/env', 'dxp'],
  ['LIFERAY_HOME, where Gradle is told nothing', undefined, 'liferay.workspace.home.dir=', '/env', '/env'],
  ['bundles, where nothing is said', undefined, '', '', 'bundles'],
])('is %s', (_, given, properties, variable, expected) =>
  withWorkspace({ 'gradle.properties': properties }, (root) => {
    const home = liferayHome(projectIn(root, 'x/list'), given, { LIFERAY_HOME: variable });
    expect(home).toBe(resolve(root, expected));
  }),
);
