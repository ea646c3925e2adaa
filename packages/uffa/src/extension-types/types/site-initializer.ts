import type { ExtensionType } from '../extension-type';
import { allowValues } from '../rules/allow-values';
import { inOrder } from '../rules/in-order';
import { localizedSiteName } from '../rules/localized-site-name';
import { requireDirectory } from '../rules/require-directory';
import { requireProperties } from '../rules/require-properties';

const templateTypes = ['site-initializer', 'site-template'];
const membershipTypes = ['open', 'private', 'restricted'];

export const siteInitializer: ExtensionType = {
  type: 'siteInitializer',
  description: 'Creates or updates a site when it is deployed.',
  classification: 'batch',
  properties: {
    oAuthApplicationHeadlessServer: {
      kind: 'string',
      description: 'The OAuth application with which the site is created.',
      required: true,
      refersTo: ['oAuthApplicationHeadlessServer'],
      example: '{application}',
    },
    siteExternalReferenceCode: {
      kind: 'string',
      description: 'The external reference code of the site.',
      required: true,
      example: '{id}',
    },
    siteName: { kind: 'string', description: 'The name of the site.', required: true, example: '{name}' },
    siteName_i18n: { kind: 'map', description: 'The name of the site by language id, such as `pt_BR`.' },
    builtInTemplateKey: { kind: 'string', description: 'The template that the site is made of.' },
    builtInTemplateType: {
      kind: 'string',
      description: 'What kind of template it is.',
      values: templateTypes,
    },
    membershipType: {
      kind: 'string',
      description: 'Who can join the site; `open` by default.',
      values: membershipTypes,
      example: 'open',
    },
    parentSiteKey: { kind: 'string', description: 'The site below which it is created.' },
  },
  validate: inOrder(
    requireDirectory('site-initializer'),
    requireProperties('oAuthApplicationHeadlessServer', 'siteExternalReferenceCode', 'siteName'),
    allowValues('builtInTemplateType', templateTypes),
    allowValues('membershipType', membershipTypes),
    localizedSiteName,
  ),
};
