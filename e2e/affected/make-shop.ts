import {
  bot,
  builtLibrary,
  bundleReader,
  element,
  library,
  lockedPackage,
  ownLock,
  task,
} from './built-projects';
import * as plain from './plain-projects';
import { seededRandom } from './random';
import type { Files, ProjectKind, Shop, ShopProject } from './shop';

/** How many projects of each kind there are. */
export type Counts = Readonly<Record<ProjectKind, number>>;

export const fiftyProjects: Counts = {
  stylesheet: 10,
  settings: 5,
  application: 3,
  action: 6,
  service: 5,
  batch: 2,
  site: 2,
  profiled: 2,
  whole: 1,
  reader: 2,
  element: 6,
  bot: 2,
  'bundle-reader': 1,
  'own-lock': 1,
  task: 1,
  language: 1,
};

/** As few as will do for every kind of edit. */
export const fewProjects: Counts = {
  ...fiftyProjects,
  stylesheet: 2,
  settings: 1,
  application: 1,
  action: 1,
  service: 2,
  batch: 1,
  site: 1,
  profiled: 1,
  reader: 1,
  element: 2,
  bot: 1,
};

const libraries: readonly ShopProject[] = [
  library('tokens', []),
  library('format', ['@shop/tokens']),
  library('prices', ['@shop/format']),
  builtLibrary('icons', []),
  library('unused', []),
];

/** A workspace of client extensions and libraries; who uses what is drawn from the seed. */
export function makeShop(seed: number, counts: Counts): Shop {
  const extensions = makeExtensions(seed, counts);
  const files: Files = {
    ...Object.fromEntries([...extensions, ...libraries].flatMap(placedFiles)),
    '.gitignore': 'node_modules\ndist\nbuild\nout\n.nx\n',
    'docs/guide.md': '# Guide\n',
    'gradle.properties': 'liferay.workspace.home.dir=bundles\n',
    'nx.json': plain.json({
      analytics: false,
      namedInputs: { production: ['default', '!{projectRoot}/test/**/*'] },
      neverConnectToCloud: true,
      plugins: ['nx-liferay'],
    }),
    'package.json': plain.json({
      name: 'shop',
      version: '1.0.0',
      private: true,
      scripts: { hello: 'echo hello' },
      workspaces: ['client-extensions/*', 'libs/*'],
      devDependencies: { [lockedPackage.name]: lockedPackage.first },
    }),
  };
  return { extensions, libraries, files };
}

function makeExtensions(seed: number, counts: Counts): readonly ShopProject[] {
  const { below, oneOf } = seededRandom(seed);
  const names = (kind: ProjectKind) =>
    Array.from({ length: counts[kind] }, (_, index) => `shop-${kind}-${String.fromCharCode(97 + index)}`);
  const services = names('service');
  return [
    ...names('stylesheet').map(plain.stylesheet),
    ...names('settings').map(plain.settings),
    ...names('application').map(plain.application),
    ...names('action').map((name) => plain.action(name, oneOf(names('application')))),
    // A service needs one of those before it, so that there is no circle.
    ...services.map((name, index) => plain.service(name, index === 0 ? undefined : services[below(index)])),
    ...names('batch').map(plain.batch),
    ...names('site').map(plain.site),
    ...names('profiled').map(plain.profiled),
    ...names('whole').map(plain.whole),
    ...names('reader').map((name) => plain.reader(name, oneOf(names('stylesheet')))),
    // The first bundles what every shop must have: a source library over another, a built one, and a package.
    ...names('element').map((name, index) =>
      index === 0
        ? element(name, ['@shop/format', '@shop/icons'], [lockedPackage.name])
        : element(name, [oneOf(['@shop/prices', '@shop/tokens', '@shop/icons'])], []),
    ),
    ...names('bot').map((name) =>
      bot(name, oneOf(['@shop/tokens', '@shop/icons']), oneOf(names('application'))),
    ),
    ...names('bundle-reader').map((name) => bundleReader(name, oneOf(names('element')))),
    ...names('own-lock').map(ownLock),
    ...names('task').map(task),
    ...names('language').map(plain.language),
  ];
}

function placedFiles({ path, files }: ShopProject): readonly (readonly [path: string, text: string])[] {
  return Object.entries(files).map(([name, text]) => [`${path}/${name}`, text]);
}
