import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a Liferay workspace holds besides its client extensions. */
export const gradleFiles: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules\n.gradle\n.nx\nbuild\nbundles\ndist\n',
  'bundles/.liferay-home': '',
  'bundles/osgi/modules/com.acme.orders.api.jar': 'made by Gradle',
  'configs/common/portal-setup-wizard.properties': 'setup.wizard.enabled=false\n',
  'configs/local/portal-ext.properties': 'include-and-override=portal-developer.properties\n',
  'gradle.properties': 'liferay.workspace.product=dxp-2024.q2.0\nliferay.workspace.home.dir=bundles\n',
  'gradle/wrapper/gradle-wrapper.properties': 'distributionPath=wrapper/dists\n',
  'modules/orders-api/bnd.bnd': 'Bundle-SymbolicName: com.acme.orders.api\n',
  'modules/orders-api/build.gradle': 'dependencies {\n}\n',
  'modules/orders-api/build/libs/com.acme.orders.api.jar': 'made by Gradle',
  'modules/orders-api/src/main/java/com/acme/Orders.java':
    'package com.acme;\n\npublic interface Orders {\n}\n',
  'settings.gradle': 'apply plugin: "com.liferay.workspace"\n',
  'themes/acme-theme/gulpfile.js': "require('liferay-theme-tasks');\n",
  'themes/acme-theme/package.json': '{ "name": "acme-theme", "scripts": { "build": "gulp build" } }\n',
  'themes/acme-theme/src/css/_custom.scss': 'a {\n\tcolor: red;\n}\n',
};

/** Fingerprints of all files below a directory, by path; without what is installed and what Nx keeps for itself. */
export function fingerprints(root: string): ReadonlyMap<string, string> {
  const paths = filesBelow(root, '').filter((path) => !/^(node_modules|\.nx)\//.test(path));
  const fingerprint = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex');
  return new Map(paths.map((path) => [path, fingerprint(path)]));
}

/** Sorted, relative, with `/`. */
export function filesBelow(root: string, directory: string): readonly string[] {
  return readdirSync(join(root, directory), { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(root, directory).replace(/\/$/, '').length + 1),
    )
    .sort();
}
