import { shopFiles } from './shop-files';

/** A change of a workspace, and the tasks that may not be taken from the cache because of it. */
export interface Edit {
  readonly it: string;
  /** New texts by path, made of the old ones; a file that is not there yet has none. */
  readonly files?: Readonly<Record<string, (text: string) => string>>;
  readonly removes?: readonly string[];
  /** New modes by path. */
  readonly modes?: Readonly<Record<string, number>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly misses: readonly string[];
  /** A daemon does not hear of it (docs/caching.md): nothing may be expected of the cache. */
  readonly isUnheard?: boolean;
}

const element = 'client-extensions/shop-element';
const service = 'client-extensions/shop-service';
const styles = 'client-extensions/shop-styles';
const labels = 'client-extensions/shop-labels';
const site = 'client-extensions/shop-site';

const projects = ['shop-element', 'shop-icons', 'shop-labels', 'shop-service', 'shop-site', 'shop-styles'];

const packaging = (project: string): string[] => [`${project}:assemble`, `${project}:package`];
const all = (project: string): string[] => [...packaging(project), `${project}:validate`];
const builds = ['icons:build', 'shop-element:build', 'shop-labels:bundle'];
const everything = [...builds, ...projects.flatMap(all)];
const more = (text: string): string => `${text}\n`;
const nxJson = JSON.parse(shopFiles['nx.json'] ?? '') as object;

/** What another project than the edited one hashes, because it packages what a build makes of its dependencies. */
const dependents = packaging('shop-icons');

export const edits: readonly Edit[] = [
  { it: 'nothing', misses: [] },
  {
    it: 'the yaml, which the build may read, too',
    files: { [`${element}/client-extension.yaml`]: more },
    misses: [...all('shop-element'), 'shop-element:build'],
  },
  {
    it: 'a profile that is not active',
    files: { [`${styles}/client-extension.dev.yaml`]: more },
    misses: [...all('shop-styles'), ...dependents],
  },
  {
    it: 'a file that looks like a profile',
    files: { [`${styles}/client-extension.dev.yml`]: more },
    misses: [...all('shop-styles'), ...dependents],
  },
  { it: 'LCP.json', files: { [`${service}/LCP.json`]: more }, misses: all('shop-service') },
  { it: 'the Dockerfile', files: { [`${service}/Dockerfile`]: more }, misses: all('shop-service') },
  {
    it: 'a Dockerfile that appears',
    files: { [`${site}/Dockerfile`]: () => 'FROM scratch\n' },
    misses: all('shop-site'),
  },
  {
    it: 'properties that appear',
    files: { [`${service}/liferay-plugin-package.properties`]: () => 'a=b\n' },
    misses: all('shop-service'),
  },
  {
    it: 'a file that only a pattern reaches',
    files: { [`${styles}/assets/deep/new.css`]: more },
    misses: [...packaging('shop-styles'), ...dependents],
  },
  {
    it: 'another kind of file that a pattern reaches',
    files: { [`${service}/app.jar`]: more },
    misses: packaging('shop-service'),
  },
  {
    it: 'the mode of a packaged program',
    modes: { [`${service}/bin/start.sh`]: 0o755 },
    isUnheard: true,
    misses: all('shop-service'),
  },
  { it: 'a packaged file', files: { [`${service}/bin/start.sh`]: more }, misses: packaging('shop-service') },
  {
    it: 'a packaged file that is gone',
    removes: [`${element}/assets/logo.txt`],
    misses: [...packaging('shop-element'), 'shop-element:build'],
  },
  {
    it: "the site initializer's content, whose directory validation looks into",
    files: { [`${site}/site-initializer/layouts/home/page.json`]: more },
    misses: all('shop-site'),
  },
  {
    it: "a build's source",
    files: { [`${element}/src/main.js`]: more },
    misses: [...packaging('shop-element'), 'shop-element:build'],
  },
  {
    it: 'a library that a build imports',
    files: { 'libs/tokens/index.js': more },
    misses: [...packaging('shop-element'), 'shop-element:build'],
  },
  {
    it: 'what targetDefaults of nx.json make an input of builds',
    files: { 'tools/banner.txt': more },
    misses: [...packaging('shop-element'), 'shop-element:build'],
  },
  {
    it: "what another project's build makes a packaged file of",
    files: { 'libs/icons/src/cart.svg': more },
    misses: [...packaging('shop-icons'), 'icons:build'],
  },
  {
    it: 'what the target that fromTask names reads',
    files: { [`${labels}/src/label.js`]: more },
    misses: [...packaging('shop-labels'), 'shop-labels:bundle'],
  },
  {
    it: 'a script of package.json',
    files: { [`${element}/package.json`]: (text) => text.replace('"build":', '"lint": "true", "build":') },
    misses: [...all('shop-element'), 'shop-element:build'],
  },
  {
    it: 'the version in the lock file of a package, which only builds may read',
    files: {
      'package-lock.json': (text) =>
        text.replace(
          '"packages": {',
          '"packages": { "node_modules/shop-dependency": { "version": "1.0.0" },',
        ),
    },
    misses: [...builds, ...['shop-element', 'shop-labels', 'shop-icons'].flatMap(packaging)],
  },
  {
    it: 'the gradle.properties of a project',
    files: { [`${site}/gradle.properties`]: () => 'version=2.0.0\n' },
    misses: all('shop-site'),
  },
  {
    it: 'the gradle.properties of the workspace',
    files: { 'gradle.properties': more },
    misses: projects.flatMap(all),
  },
  {
    it: "the plugin's options",
    files: {
      'nx.json': () =>
        JSON.stringify({
          ...nxJson,
          plugins: [{ plugin: 'nx-liferay', options: { virtualInstanceId: 'acme' } }],
        }),
    },
    misses: everything,
  },
  {
    it: 'anything in nx.json, which Nx hashes for every task',
    files: { 'nx.json': () => JSON.stringify({ ...nxJson, parallel: 2 }) },
    misses: everything,
  },
  ...['nx-liferay', 'uffa'].map((name) => ({
    it: `the version of ${name}, which is in the configuration of every project that it packages, and among all packages`,
    files: {
      [`node_modules/${name}/package.json`]: upgraded,
      'package-lock.json': (text: string) => {
        const entry = new RegExp(`("node_modules/${name}": \\{\\s+"version": )"[^"]*"`);
        return text.replace(entry, '$1"99.0.0"');
      },
    },
    misses: everything,
  })),
  {
    it: 'what a package of the same version says of itself',
    files: { 'node_modules/nx-liferay/README.md': more, 'node_modules/uffa/README.md': more },
    misses: [],
  },
  { it: 'a README that is not packaged', files: { [`${service}/README.md`]: more }, misses: [] },
  { it: 'the README of the workspace', files: { 'README.md': more }, misses: [] },
  {
    it: 'the README of a library',
    files: { 'libs/tokens/README.md': more, 'libs/icons/README.md': more },
    misses: [],
  },
  {
    it: 'a test that nx.json keeps out of builds',
    files: { [`${element}/src/main.test.js`]: more },
    misses: [],
  },
  { it: 'a test beside what fromTask names', files: { [`${labels}/test/label.test.js`]: more }, misses: [] },
  {
    it: 'a script of the root package.json',
    files: { 'package.json': (text) => text.replace('echo hello', 'echo good bye') },
    misses: [],
  },
  {
    it: 'the environment',
    environment: { LIFERAY_HOME: '/elsewhere', TZ: 'Asia/Kathmandu', SHOP: 'open' },
    misses: [],
  },
];

function upgraded(text: string): string {
  return text.replace(/"version": "[^"]*"/, '"version": "99.0.0"');
}
