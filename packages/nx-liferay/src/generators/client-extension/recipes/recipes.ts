import { spritemap } from './asset/spritemap';
import { spritemapOfIcons } from './asset/spritemap-of-icons';
import { staticContent } from './asset/static-content';
import { themeFavicon } from './asset/theme-favicon';
import { batch } from './batch/batch';
import { language } from './batch/language';
import { siteInitializer } from './batch/site-initializer';
import { configuration, instanceSettings } from './configuration/configuration';
import { angularElement } from './custom-element/angular';
import { litElement } from './custom-element/lit';
import { plainElement } from './custom-element/plain';
import { reactElement } from './custom-element/react';
import { svelteElement } from './custom-element/svelte';
import { typescriptElement } from './custom-element/typescript';
import { vueElement } from './custom-element/vue';
import type { Recipe } from './recipe';
import { commerceCheckoutStep } from './script/commerce-checkout-step';
import { plainScript } from './script/plain-script';
import { typescriptModule } from './script/typescript-module';
import { nodeServices } from './service/node';
import { springServices } from './service/spring';
import { globalCss } from './style/global-css';
import { sass } from './style/sass';
import { themeCss } from './theme/theme-css';

/** Every way of making a project. The first recipe of a type is what it is made with by default. */
export const recipes: readonly Recipe[] = [
  reactElement,
  vueElement,
  svelteElement,
  angularElement,
  litElement,
  typescriptElement,
  plainElement,
  plainScript('globalJS'),
  // Vite's development server has modules only.
  typescriptModule('globalJS', { scriptElementAttributes: { type: 'module' } }),
  typescriptModule('jsImportMapsEntry'),
  plainScript('jsImportMapsEntry'),
  typescriptModule('editorConfigContributor'),
  plainScript('editorConfigContributor'),
  typescriptModule('fdsCellRenderer'),
  plainScript('fdsCellRenderer'),
  typescriptModule('fdsFilter'),
  plainScript('fdsFilter'),
  typescriptModule('fdsVisualizationMode'),
  plainScript('fdsVisualizationMode'),
  typescriptModule('audiencesCustomAttributes'),
  plainScript('audiencesCustomAttributes'),
  commerceCheckoutStep,
  globalCss,
  sass,
  themeFavicon,
  spritemap,
  spritemapOfIcons,
  staticContent,
  themeCss,
  batch,
  siteInitializer,
  language,
  configuration,
  instanceSettings,
  ...nodeServices,
  ...springServices,
];
