import { describe, expect, it } from 'vitest';
import { extensionTypes, typeRegistry } from '.';

const CET = 'com.liferay.client.extension.type.configuration.CETConfiguration';

/** behaviour.md 6, and the two newest types of deviation V2. */
const table: Record<string, readonly [classification: string, pid?: string]> = {
  audiencesCustomAttributes: ['frontend', CET],
  batch: ['batch'],
  captcha: ['microservice', 'com.liferay.captcha.internal.configuration.FunctionCaptchaImplConfiguration'],
  commerceCheckoutStep: ['frontend', CET],
  commercePaymentIntegration: [
    'microservice',
    'com.liferay.commerce.payment.internal.configuration.FunctionCommercePaymentIntegrationConfiguration',
  ],
  commerceShippingEngine: [
    'microservice',
    'com.liferay.commerce.shipping.engine.internal.configuration.FunctionCommerceShippingEngineConfiguration',
  ],
  commerceTaxEngine: [
    'microservice',
    'com.liferay.commerce.tax.engine.internal.configuration.FunctionCommerceTaxEngineConfiguration',
  ],
  customElement: ['frontend', CET],
  editorConfigContributor: ['frontend', CET],
  fdsCellRenderer: ['frontend', CET],
  fdsFilter: ['frontend', CET],
  fdsVisualizationMode: ['frontend', CET],
  globalCSS: ['frontend', CET],
  globalJS: ['frontend', CET],
  iframe: ['configuration', CET],
  instanceSettings: ['configuration'],
  jsImportMapsEntry: ['frontend', CET],
  notificationType: [
    'microservice',
    'com.liferay.notification.internal.configuration.FunctionNotificationTypeConfiguration',
  ],
  oAuthApplicationHeadlessServer: [
    'configuration',
    'com.liferay.oauth2.provider.configuration.OAuth2ProviderApplicationHeadlessServerConfiguration',
  ],
  oAuthApplicationUserAgent: [
    'configuration',
    'com.liferay.oauth2.provider.configuration.OAuth2ProviderApplicationUserAgentConfiguration',
  ],
  objectAction: [
    'microservice',
    'com.liferay.object.internal.configuration.FunctionObjectActionExecutorImplConfiguration',
  ],
  objectEntryManager: [
    'microservice',
    'com.liferay.object.rest.internal.configuration.FunctionObjectEntryManagerConfiguration',
  ],
  objectValidationRule: [
    'microservice',
    'com.liferay.object.internal.configuration.FunctionObjectValidationRuleEngineImplConfiguration',
  ],
  siteInitializer: ['batch'],
  staticContent: ['frontend', CET],
  themeCSS: ['frontend', CET],
  themeFavicon: ['frontend', CET],
  themeSpritemap: ['frontend', CET],
  workflowAction: [
    'microservice',
    'com.liferay.portal.workflow.kaleo.runtime.internal.configuration.FunctionActionExecutorImplConfiguration',
  ],
};

describe('extensionTypes', () => {
  it("are the types of Liferay's plugin with their classification and PID", () => {
    const found = extensionTypes.map(({ type, classification, pid }) => [
      type,
      pid === undefined ? [classification] : [classification, pid],
    ]);
    expect(Object.fromEntries(found)).toEqual(table);
  });

  it('are listed by name, each once', () => {
    const names = extensionTypes.map(({ type }) => type);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('take the PID of instanceSettings from its property', () => {
    expect(typeRegistry().get('instanceSettings')?.pidProperty).toBe('pid');
  });

  it('refer to types that there are', () => {
    const referred = extensionTypes.flatMap(({ properties }) =>
      Object.values(properties).flatMap(({ refersTo = [] }) => refersTo),
    );
    expect(referred.filter((type) => !typeRegistry().has(type))).toEqual([]);
  });
});

describe('typeRegistry', () => {
  it("lets a given type replace one of Liferay's", () => {
    const own = { type: 'iframe', description: '', classification: 'frontend', properties: {} } as const;
    expect(typeRegistry([own]).get('iframe')).toBe(own);
    expect(typeRegistry([own]).size).toBe(extensionTypes.length);
  });

  it('adds a type that Liferay does not have', () => {
    const own = { type: 'myType', description: '', classification: 'batch', properties: {} } as const;
    expect([...typeRegistry([own]).keys()].at(-1)).toBe('myType');
  });
});
