import type { TestProject } from './site-of';

const icons = (names: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${names.map((name) => `<symbol id="${name}" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/></symbol>`).join('')}</svg>`;

/** Two projects with something of every type that pages show, in scripts that work in a browser. */
export const fullSite: readonly TestProject[] = [
  {
    name: 'shop',
    extensions: {
      counter: {
        type: 'customElement',
        name: 'Counter',
        settings: {
          htmlElementName: 'shop-counter',
          urls: 'counter.js',
          useESM: 'true',
          instanceable: 'true',
        },
        properties: ['start=5'],
      },
      vanilla: {
        type: 'customElement',
        name: 'Vanilla counter',
        settings: { htmlElementName: 'vanilla-counter', urls: 'vanilla.js', cssURLs: 'vanilla.css' },
      },
      globals: {
        type: 'customElement',
        name: 'Globals',
        settings: { htmlElementName: 'shop-globals', urls: 'globals.js', useESM: 'true' },
      },
      help: { type: 'iframe', name: 'Help', settings: { url: 'help.js' }, properties: ['topic=a b'] },
      banner: { type: 'globalJS', settings: { url: 'banner.js' } },
      look: { type: 'globalCSS', settings: { url: 'look.css' } },
      theme: {
        type: 'themeCSS',
        name: 'Shop theme',
        settings: {
          clayURL: 'clay.css',
          mainURL: 'main.css',
          clayRTLURL: 'clay.css',
          mainRTLURL: 'main.css',
        },
      },
      icons: { type: 'themeSpritemap', settings: { url: 'icons.svg' } },
      agent: {
        type: 'oAuthApplicationUserAgent',
        settings: { '.serviceAddress': 'localhost:58081', '.serviceScheme': 'http' },
      },
    },
    files: {
      'counter.js': `import React from 'react';
import { createRoot } from 'react-dom/client';
class Counter extends HTMLElement {
  connectedCallback() {
    createRoot(this).render(React.createElement(View, { start: Number(this.getAttribute('start')) }));
  }
}
function View({ start }) {
  const [count, setCount] = React.useState(start);
  return React.createElement('button', { type: 'button', onClick: () => setCount(count + 1) }, 'React ', count);
}
if (!customElements.get('shop-counter')) customElements.define('shop-counter', Counter);`,
      'vanilla.js': `customElements.define('vanilla-counter', class extends HTMLElement {
  connectedCallback() {
    let count = 0;
    const button = document.createElement('button');
    button.textContent = 'Vanilla 0';
    button.onclick = () => (button.textContent = 'Vanilla ' + ++count);
    this.append(button);
  }
});`,
      'vanilla.css': 'vanilla-counter button { color: rgb(1, 2, 3); }',
      'globals.js': `customElements.define('shop-globals', class extends HTMLElement {
  connectedCallback() {
    const seen = [];
    Liferay.once('shop:hello', ({ text }) => seen.push(text));
    Liferay.fire('shop:hello', { text: 'once' });
    Liferay.fire('shop:hello', { text: 'twice' });
    let unknown = '';
    try { Liferay.OAuth2Client.FromUserAgentApplication('none'); } catch (error) { unknown = error.message; }
    this.textContent = JSON.stringify({
      alias: themeDisplay === Liferay.ThemeDisplay,
      userId: Liferay.ThemeDisplay.getUserId(),
      signedIn: Liferay.ThemeDisplay.isSignedIn(),
      language: Liferay.ThemeDisplay.getBCP47LanguageId(),
      privateLayout: Liferay.ThemeDisplay.isPrivateLayout(),
      key: Liferay.Language.get('some-key'),
      seen,
      unknown,
      homePage: Liferay.OAuth2Client.FromUserAgentApplication('agent').homePageURL,
      spritemap: Liferay.Icons.spritemap,
      timeZone: typeof Liferay.ThemeDisplay.getTimeZone,
    });
    Liferay.Util.fetch('/o/c/tickets').catch(() => undefined);
    Liferay.Service('/user/get-user').catch(() => undefined);
    Liferay.Util.openToast({ message: 'Saved', type: 'success' });
  }
});`,
      'help.js': 'help',
      'banner.js': "document.body.dataset.banner = 'shown';",
      'look.css': '#content { outline: 3px solid rgb(4, 5, 6); }',
      'clay.css': '.btn-primary { background: rgb(7, 8, 9); color: #fff; }',
      'main.css': 'body { font-family: sans-serif; }',
      'icons.svg': icons(['plus', 'times', 'shop-cart']),
    },
  },
  {
    name: 'tools',
    extensions: {
      badge: { type: 'fdsCellRenderer', name: 'Badge', settings: { url: 'badge.js' } },
      fragile: { type: 'fdsCellRenderer', name: 'Fragile', settings: { url: 'fragile.js' } },
      colours: { type: 'fdsFilter', name: 'Colours', settings: { url: 'filter.js' } },
      partial: { type: 'fdsFilter', name: 'Partial', settings: { url: 'partial.js' } },
      buttons: { type: 'editorConfigContributor', name: 'More buttons', settings: { url: 'editor.js' } },
      mutes: {
        type: 'editorConfigContributor',
        name: 'Returns nothing',
        settings: { url: 'mute.js', editorNames: 'alloyeditor' },
      },
      step: {
        type: 'commerceCheckoutStep',
        name: 'Gift',
        settings: { checkoutStepLabel: 'Gift', showControls: 'true', paymentMethodKey: 'gift' },
      },
      visitor: {
        type: 'audiencesCustomAttributes',
        name: 'Visitor',
        settings: {
          url: 'visitor.js',
          symbols: 'isReturning\nlastPage\nmissing',
          names: 'Is back\nLast page\nMissing',
          types: 'boolean\nstring\nstring',
        },
      },
      lib: {
        type: 'jsImportMapsEntry',
        name: 'Library',
        settings: { bareSpecifier: 'tools-lib', url: 'lib.js' },
      },
      user: {
        type: 'customElement',
        name: 'User of the library',
        settings: { htmlElementName: 'tools-user', urls: 'user.js', useESM: 'true' },
      },
      split: {
        type: 'customElement',
        name: 'Split build',
        settings: { htmlElementName: 'tools-split', urls: 'split.js', useESM: 'true' },
      },
    },
    files: {
      'badge.js': `export default ({ value, itemData }) => {
  const element = document.createElement('strong');
  element.textContent = (itemData ? itemData.id + ' ' : '') + String(value);
  return element;
};`,
      'fragile.js':
        "export default ({ itemData }) => { if (!itemData) throw new TypeError('no item'); return 'text'; };",
      'filter.js': `export default {
  htmlElementBuilder({ fieldName, filter, setFilter }) {
    const select = document.createElement('select');
    select.setAttribute('aria-label', fieldName);
    for (const name of ['', 'red', 'blue']) select.append(new Option(name, name));
    select.value = filter.selectedData || '';
    select.onchange = () => setFilter({ selectedData: select.value });
    return select;
  },
  descriptionBuilder: (data) => 'Colour: ' + data,
  oDataQueryBuilder: (data) => "colour eq '" + data + "'",
};`,
      'partial.js': `export default {
  htmlElementBuilder({ setFilter }) {
    const button = document.createElement('button');
    button.textContent = 'Choose';
    button.onclick = () => setFilter({ selectedData: 1 });
    return button;
  },
};`,
      'editor.js': `export default {
  editorConfigTransformer: (config) => ({ ...config, extraPlugins: (config.extraPlugins || '') + ',mentions' }),
};`,
      'mute.js': 'export default { editorConfigTransformer: (config) => { config.height = 1; } };',
      'index.js': `export default async () => {
  const container = document.getElementById('_com_liferay_commerce_checkout_web_internal_portlet_CommerceCheckoutPortlet_commerceCheckoutStepContainer');
  container.innerHTML = '<label>Message <input name="message" value="Hello"></label>';
};`,
      'visitor.js': 'export const isReturning = () => true; export const lastPage = async () => 3;',
      'lib.js': 'export const greet = () => "Hello"; export default 1;',
      'user.js': `import { greet, missing } from 'tools-lib';
customElements.define('tools-user', class extends HTMLElement { connectedCallback() { this.textContent = greet(); } });`,
      'split.js': `export const shared = 1;
class Split extends HTMLElement { connectedCallback() { this.textContent = 'split'; } }
customElements.define('tools-split', Split);
import('./chunk.js');`,
      'chunk.js': "import { shared } from './split.js'; export const twice = shared * 2;",
    },
  },
];
