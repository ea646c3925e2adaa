import fc from 'fast-check';

import { assembleBlock } from './assemble-block';
import { batchData, dockerfile, lcpJson, packageProperties } from './container-files';
import { extensionEntries, type Grouping } from './extension-entries';
import { sourceFiles, type SourceFiles } from './source-files';
import { blockList, blockMap, printYaml, scalar, type YamlNode } from './yaml-node';
import { anyProperty, anyValue } from './yaml-values';

const groupings: readonly Grouping[] = ['frontend', 'frontend', 'frontend', 'configuration', 'microservice', 'batch', 'siteInitializer']; // prettier-ignore

/** The files of a project of that name. Most are accepted by the plugin, some have one mistake, few are nonsense. */
export function randomProject(name: string): fc.Arbitrary<SourceFiles> {
  return fc.constantFrom(...groupings).chain((grouping) =>
    fc
      .record({
        sources: sourceFiles,
        yaml: manifest(grouping, name),
        profile: fc.option(profile(name), { freq: 2 }),
        lcp: fc.option(lcpJson, { freq: grouping === 'microservice' ? 9 : 2 }),
        dockerfile: fc.option(dockerfile, { freq: grouping === 'microservice' ? 9 : 2 }),
        properties: fc.option(packageProperties, { freq: 2 }),
        group: groupFiles(grouping),
      })
      .map(({ sources, group, ...own }) => ({
        ...Object.fromEntries(sources),
        ...group,
        'client-extension.yaml': own.yaml,
        ...ifThere('client-extension.dev.yaml', own.profile),
        ...ifThere('LCP.json', own.lcp),
        Dockerfile: own.dockerfile,
        ...ifThere('liferay-plugin-package.properties', own.properties),
      }))
      .map(
        (files) =>
          new Map(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text]]))),
      ),
  );
}

function ifThere(path: string, text: string | null): Readonly<Record<string, string>> {
  return text === null ? {} : { [path]: text };
}

function groupFiles(grouping: Grouping): fc.Arbitrary<Readonly<Record<string, string>>> {
  switch (grouping) {
    case 'batch':
      return fc.record({ 'batch/one.batch-engine-data.json': batchData, 'batch/sub/two.json': batchData }).map((data) => ({
        ...data,
        'batch/attachments/E/f.txt': 'attached',
        'batch/sub/attachments/E/f.txt': 'attached below',
      }));
    case 'siteInitializer':
      return fc.constant({ 'site-initializer/a.json': '{}', 'site-initializer/sub/.hidden': 'x', 'site-initializer/CVS/x': 'x' });
    default:
      return fc.constant({});
  }
} // prettier-ignore

function manifest(grouping: Grouping, name: string): fc.Arbitrary<string> {
  const assemble = grouping === 'batch' ? fc.oneof(fc.constant(wholeBatch), assembleBlock) : assembleBlock;
  return fc
    .tuple(fc.option(assemble, { freq: 6 }), extensionEntries(grouping, name), fc.constantFrom(2, 4))
    .map(([block, entries, indent]) =>
      printYaml(blockMap([...(block === null ? [] : [['assemble', block] as const]), ...entries]), indent),
    )
    .chain((text) =>
      fc.oneof({ weight: 8, arbitrary: fc.constant(text) }, { weight: 2, arbitrary: damaged(text) }),
    );
}

const wholeBatch: YamlNode = blockList([
  blockMap([
    ['from', scalar('batch')],
    ['into', scalar('batch')],
  ]),
]);

/** One or two characters more, fewer or others: what a slip of the keyboard makes of a YAML file. */
function damaged(text: string): fc.Arbitrary<string> {
  const slip = fc.record({
    at: fc.nat(text.length),
    removed: fc.nat(2),
    added: fc.string({
      unit: fc.constantFrom(...' \t\n:-#\'"[]{},&*!|>?%@`~ax0.=\\\r\u00a0\ufeff'),
      maxLength: 2,
    }),
  });
  return fc
    .array(slip, { minLength: 1, maxLength: 2 })
    .map((slips) =>
      slips.reduce(
        (found, { at, removed, added }) => found.slice(0, at) + added + found.slice(at + removed),
        text,
      ),
    );
}

function profile(name: string): fc.Arbitrary<string> {
  const changed = fc.array(anyProperty, { maxLength: 3 }).map(blockMap);
  return fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.tuple(fc.constantFrom(`${name}-0`, `${name}-1`), changed) },
        { weight: 1, arbitrary: fc.tuple(fc.constant('assemble'), assembleBlock) },
        { weight: 1, arbitrary: fc.tuple(fc.constantFrom(`${name}-0`, `${name}-new`), anyValue) },
      ),
      { maxLength: 2 },
    )
    .map((entries) => printYaml(blockMap(entries), 2));
}
