import fc from 'fast-check';

import { anyProperty, anyValue } from './yaml-values';
import { blockList, blockMap, scalar, type YamlNode } from './yaml-node';
import { flowScalar, ordinaryText } from './yaml-scalars';

/** An extension's members, without its `type`. */
type Members = fc.Arbitrary<Readonly<Record<string, YamlNode>>>;

/** What may stand together in one project. */
export type Grouping = 'frontend' | 'configuration' | 'microservice' | 'batch' | 'siteInitializer';

const frontendTypes = `
  commerceCheckoutStep customElement editorConfigContributor fdsCellRenderer fdsFilter globalCSS
  globalJS jsImportMapsEntry staticContent themeFavicon themeSpritemap
`.trim().split(/\s+/); // prettier-ignore
const microserviceTypes = `
  captcha commercePaymentIntegration commerceShippingEngine commerceTaxEngine notificationType
  objectAction objectEntryManager objectValidationRule workflowAction
`.trim().split(/\s+/); // prettier-ignore
const configurationTypes =
  'iframe instanceSettings oAuthApplicationHeadlessServer oAuthApplicationUserAgent'.split(' ');

const urlText = fc.oneof(
  fc.constantFrom('a.js', 'js/a.js', '*.js', '**/*.js', '*', '**', 'a.*.js', 'main.*.css?v=1', 'http://x.y/*.js', 'a:b/*.js', '//host/*.js', 'data:*', '{a,b}.js', '[ab].js', './*.js', 'static/*.js', '*.js?a=*', 'mailto:*', 'JAR:file:*', 'ftp://*', 'file:*', 'jar:*', 'http:*', 'https://*'),
  fc.string({ unit: fc.constantFrom(...'*?.[]{},!ab-\\/js:'), minLength: 1, maxLength: 8 }),
); // prettier-ignore

const url = fc.oneof(
  { weight: 8, arbitrary: urlText.map((text) => scalar(`'${text}'`)) },
  { weight: 2, arbitrary: fc.array(urlText.map((text) => scalar(`'${text}'`)), { maxLength: 3 }).map(blockList) },
  { weight: 1, arbitrary: anyValue },
); // prettier-ignore

const properties = fc.oneof(
  { weight: 20, arbitrary: fc.array(anyProperty, { maxLength: 4 }).map(blockMap) },
  { weight: 1, arbitrary: anyValue },
);

const word = (...words: string[]): fc.Arbitrary<YamlNode> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...words).map(scalar) },
    { weight: 1, arbitrary: anyValue },
  );

const fields: fc.Arbitrary<Record<string, YamlNode>> = fc.record(
  {
    name: fc.oneof({ weight: 20, arbitrary: flowScalar }, { weight: 1, arbitrary: anyValue }),
    description: flowScalar,
    sourceCodeURL: flowScalar,
    id: flowScalar,
    projectId: flowScalar,
    projectName: flowScalar,
    classification: flowScalar,
    typeSettings: anyValue,
    virtualInstanceId: flowScalar,
    'dxp.lxc.liferay.com.virtualInstanceId': flowScalar,
    baseURL: flowScalar,
    webContextPath: flowScalar,
    homePageURL: flowScalar,
    properties,
  },
  { requiredKeys: [] },
);

const settings: Members = fc.record(
  {
    url,
    urls: url,
    cssURLs: url,
    htmlElementName: ordinaryText.map(scalar),
    useESM: flowScalar,
    scope: word('company', 'layout', 'controlPanel', 'page'),
    scriptLocation: word('head', 'bottom'),
    scriptElementAttributes: properties,
    pid: word('com.liferay.x.Configuration', 'a b', '~'),
    oAuthApplicationHeadlessServer: word('the-server'),
    siteName: flowScalar,
    siteExternalReferenceCode: flowScalar,
    builtInTemplateType: word('site-initializer', 'site-template'),
    builtInTemplateKey: flowScalar,
    membershipType: word('open', 'private'),
    resourcePath: flowScalar,
    scopes: anyValue,
    '.serviceAddress': word('localhost:58081'),
    '.serviceScheme': word('http'),
  },
  { requiredKeys: [] },
);

const others: Members = fc.array(anyProperty, { maxLength: 4 }).map((found) => Object.fromEntries(found));

/** Fewer members than there are, so that one odd value does not reject every project. */
function some(members: Members, most: number): Members {
  return members
    .chain((all) =>
      fc.shuffledSubarray(Object.entries(all), { maxLength: Math.min(most, Object.keys(all).length) }),
    )
    .map((entries) => Object.fromEntries(entries));
}

const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  batch: { oAuthApplicationHeadlessServer: 'the-server' },
  instanceSettings: { pid: 'com.liferay.x.Configuration' },
  siteInitializer: {
    oAuthApplicationHeadlessServer: 'the-server',
    siteName: 'Site',
    siteExternalReferenceCode: 'ERC',
  },
};

function entryOf(type: string): fc.Arbitrary<YamlNode> {
  const needed = Object.entries(required[type] ?? {}).map(([key, text]) => [key, scalar(text)] as const);
  return fc
    .tuple(some(fields, 3), some(settings, 3), some(others, 3))
    .map(([own, typed, other]) =>
      blockMap(
        Object.entries({ ...Object.fromEntries(needed), ...own, ...typed, ...other, type: scalar(type) }),
      ),
    );
}

const typesOf: Readonly<Record<Grouping, readonly (readonly string[])[]>> = {
  frontend: [frontendTypes, [...frontendTypes, ...configurationTypes]],
  configuration: [configurationTypes, configurationTypes],
  microservice: [microserviceTypes, [...microserviceTypes, ...configurationTypes]],
  batch: [['batch'], ['oAuthApplicationHeadlessServer']],
  siteInitializer: [['siteInitializer'], ['oAuthApplicationHeadlessServer']],
};

/** One extension of each group of types; ids begin with the project's name, which keeps them apart in a workspace. */
export function extensionEntries(
  grouping: Grouping,
  project: string,
): fc.Arbitrary<readonly (readonly [string, YamlNode])[]> {
  const entries = typesOf[grouping].map((types, index) =>
    fc
      .constantFrom(...types)
      .chain(entryOf)
      .map((entry) => [`${project}-${String(index)}`, entry] as const),
  );
  return fc.tuple(...entries);
}
