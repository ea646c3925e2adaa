import type { ExtensionType } from './extension-type';
import { audiencesCustomAttributes } from './types/audiences-custom-attributes';
import { batch } from './types/batch';
import { captcha } from './types/captcha';
import { commerceCheckoutStep } from './types/commerce-checkout-step';
import { commercePaymentIntegration } from './types/commerce-payment-integration';
import { commerceShippingEngine } from './types/commerce-shipping-engine';
import { commerceTaxEngine } from './types/commerce-tax-engine';
import { customElement } from './types/custom-element';
import { editorConfigContributor } from './types/editor-config-contributor';
import { fdsCellRenderer } from './types/fds-cell-renderer';
import { fdsFilter } from './types/fds-filter';
import { fdsVisualizationMode } from './types/fds-visualization-mode';
import { globalCSS } from './types/global-css';
import { globalJS } from './types/global-js';
import { iframe } from './types/iframe';
import { instanceSettings } from './types/instance-settings';
import { jsImportMapsEntry } from './types/js-import-maps-entry';
import { notificationType } from './types/notification-type';
import { oAuthApplicationHeadlessServer } from './types/oauth-application-headless-server';
import { oAuthApplicationUserAgent } from './types/oauth-application-user-agent';
import { objectAction } from './types/object-action';
import { objectEntryManager } from './types/object-entry-manager';
import { objectValidationRule } from './types/object-validation-rule';
import { siteInitializer } from './types/site-initializer';
import { staticContent } from './types/static-content';
import { themeCSS } from './types/theme-css';
import { themeFavicon } from './types/theme-favicon';
import { themeSpritemap } from './types/theme-spritemap';
import { workflowAction } from './types/workflow-action';

/** Every type that Liferay has, by name. A new type is one object here, never a branch elsewhere. */
export const extensionTypes: readonly ExtensionType[] = [
  audiencesCustomAttributes,
  batch,
  captcha,
  commerceCheckoutStep,
  commercePaymentIntegration,
  commerceShippingEngine,
  commerceTaxEngine,
  customElement,
  editorConfigContributor,
  fdsCellRenderer,
  fdsFilter,
  fdsVisualizationMode,
  globalCSS,
  globalJS,
  iframe,
  instanceSettings,
  jsImportMapsEntry,
  notificationType,
  oAuthApplicationHeadlessServer,
  oAuthApplicationUserAgent,
  objectAction,
  objectEntryManager,
  objectValidationRule,
  siteInitializer,
  staticContent,
  themeCSS,
  themeFavicon,
  themeSpritemap,
  workflowAction,
];
