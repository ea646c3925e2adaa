import {
  CET,
  INSTANCE,
  configText,
  script,
  text,
  withConfig,
  withMembers,
  withSettings,
} from './right-archive';
import type { HandmadeZip } from './zip-by-hand';

/** An archive with one thing wrong in its config file, where some text stands. */
interface ConfigFault {
  readonly it: string;
  readonly zip: HandmadeZip;
  readonly code: string;
  readonly token: string;
}

/** What can be wrong with a config file. */
export const configFaults: readonly ConfigFault[] = [
  {
    it: 'a config file that is not JSON',
    zip: withConfig(configText.replace('"projectId": "tickets",', '"projectId": "tickets"')),
    code: 'json-syntax',
    token: '"projectName"',
  },
  {
    it: 'a comment in a config file',
    zip: withConfig(`// made by hand\n${configText}`),
    code: 'json-syntax',
    token: '// made',
  },
  {
    it: 'a byte order mark',
    zip: withConfig(`\ufeff${configText}`),
    code: 'json-syntax',
    token: '\ufeff',
  },
  {
    it: 'a list in place of an object',
    zip: withConfig('[]\n'),
    code: 'archive-json-not-object',
    token: '[',
  },
  {
    it: 'a configuration that is a number',
    zip: withConfig(text({ [`${CET}~a`]: script, 'com.example~b': 1 })),
    code: 'configuration-not-object',
    token: '1\n}',
  },
  {
    it: 'a configuration twice in a file',
    zip: withConfig(configText.replace(/\}\n$/, `,"${CET}~a": ${JSON.stringify(script)}}`)),
    code: 'configuration-key-twice',
    token: `"${CET}~a": {":conf`,
  },
  {
    it: 'a member twice',
    zip: withConfig(configText.replace('"name": "Tickets"', '"name": "Tickets", "name" : ""')),
    code: 'configuration-key-twice',
    token: '"name" :',
  },
  {
    it: 'a member without a value',
    zip: withMembers({ description: null }),
    code: 'configuration-lost',
    token: '"description"',
  },
  {
    it: 'keys that differ only in case',
    zip: withMembers({ Name: 'A' }),
    code: 'configuration-keys-alike',
    token: '"Name"',
  },
  {
    it: 'a key with a colon',
    zip: withMembers({ 'url:colon': 'A' }),
    code: 'configuration-lost',
    token: '"url:colon"',
  },
  {
    it: 'a key with a type',
    zip: withMembers({ 'port:Integer': 1 }),
    code: 'configuration-key-typed',
    token: '"port:Integer"',
  },
  {
    it: 'a value that is not of the type of its key',
    zip: withMembers({ 'port:Integer': 'a' }),
    code: 'configuration-lost',
    token: '"port:Integer"',
  },
  {
    it: 'an empty key',
    zip: withMembers({ '': 'a' }),
    code: 'configuration-lost',
    token: '"":',
  },
  {
    it: 'a key that the portal sets itself',
    zip: withMembers({ 'service.pid': 'mine' }),
    code: 'configuration-key-reserved',
    token: '"service.pid"',
  },
  {
    it: 'a directive that there is not',
    zip: withMembers({ ':configurator:polici': 'force' }),
    code: 'configuration-key-reserved',
    token: '":configurator:polici"',
  },
  {
    it: 'a number beyond 64 bits',
    zip: withConfig(configText.replace('"projectId"', '"big": 9223372036854775808, "projectId"')),
    code: 'configuration-number-too-large',
    token: '9223372036854775808',
  },
  {
    it: 'a decimal number without a fraction',
    zip: withConfig(configText.replace('"projectId"', '"five": 5.0, "projectId"')),
    code: 'configuration-number-by-release',
    token: '5.0',
  },
  {
    it: 'a list of several types',
    zip: withMembers({ hosts: ['a', 1] }),
    code: 'configuration-value-as-json',
    token: '[\n      "a"',
  },
  {
    it: 'a mapping',
    zip: withMembers({ hosts: { a: 'b' } }),
    code: 'configuration-value-as-json',
    token: '{\n      "a"',
  },
  {
    it: 'a key without an id',
    zip: withConfig(text({ [CET]: script })),
    code: 'configuration-key-without-id',
    token: `"${CET}"`,
  },
  {
    it: 'a key without a PID',
    zip: withConfig(text({ [`${CET}~a`]: script, '~b': { [INSTANCE]: 'default' } })),
    code: 'configuration-key-without-id',
    token: '"~b"',
  },
  {
    it: 'an id with a slash',
    zip: withConfig(text({ [`${CET}~a/b`]: script })),
    code: 'id-with-slash',
    token: `"${CET}~a/b"`,
  },
  {
    it: 'a PID with a typo',
    zip: withConfig(text({ [`${CET.replace('CETConf', 'CETKonf')}~a`]: script })),
    code: 'configuration-pid-unknown',
    token: '"com.liferay',
  },
  {
    it: 'an unknown type',
    zip: withMembers({ type: 'globalJs' }),
    code: 'configuration-type-unknown',
    token: '"globalJs"',
  },
  ...['baseURL', 'name', 'type'].map((member) => ({
    it: `a configuration without ${member}`,
    zip: withMembers({ [member]: undefined }),
    code: 'configuration-member-missing',
    token: `"${CET}~a"`,
  })),
  {
    it: 'a configuration without a virtual instance',
    zip: withMembers({ [INSTANCE]: undefined }),
    code: 'configuration-member-missing',
    token: `"${CET}~a"`,
  },
  {
    it: 'a build timestamp that is not a number',
    zip: withMembers({ buildTimestamp: 'yesterday' }),
    code: 'configuration-member-of-wrong-kind',
    token: '"yesterday"',
  },
  {
    it: 'settings that are an object',
    zip: withMembers({ typeSettings: { url: 'a.js' } }),
    code: 'configuration-member-of-wrong-kind',
    token: '{\n      "url"',
  },
  {
    it: 'a setting without "="',
    zip: withSettings('url=a.js', 'async'),
    code: 'setting-line-without-key',
    token: '"async"',
  },
  {
    it: 'a setting with blanks at its edges',
    zip: withSettings('url=a.js '),
    code: 'setting-trimmed',
    token: '"url=a.js "',
  },
  {
    it: 'a property with a backslash',
    zip: withMembers({ properties: ['folder=C:\\temp'] }),
    code: 'property-read-otherwise',
    token: '"folder=',
  },
  {
    it: 'a URL that no file answers',
    zip: withSettings('url=b.js'),
    code: 'url-not-served',
    token: '"url=b.js"',
  },
  {
    it: 'a URL that starts with static/',
    zip: withSettings('url=static/a.js'),
    code: 'url-starts-with-static',
    token: '"url=static/a.js"',
  },
  {
    it: 'a pattern in place of a URL',
    zip: withSettings('url=*.js'),
    code: 'url-wildcard-left',
    token: '"url=*.js"',
  },
  {
    it: 'several URLs in place of one',
    zip: withSettings('url=a.js\nb.js'),
    code: 'url-of-several-lines',
    token: '"url=a.js',
  },
  {
    it: 'a second web context path',
    zip: withConfig(
      text({
        [`${CET}~a`]: script,
        [`${CET}~b`]: { ...script, baseURL: '${portalURL}/o/other', webContextPath: '/other' },
      }),
    ),
    code: 'web-context-path-differs',
    token: '"/other"',
  },
];
