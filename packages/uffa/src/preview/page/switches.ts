import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { PreviewUser } from '../people';

/** What a page is shown with; all of it is in the page's query. */
export interface Switches {
  /** As Liferay writes it, such as `en_US`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly user: PreviewUser;
  /** The external reference code or the id of a themeCSS; `none`: no theme. Absent: the first of the site, else Clay's. */
  readonly theme?: string;
  /** `none`, `defaults`, or the external reference code of a themeCSS whose tokens have their default values. */
  readonly stylebook: string;
  /** Of the relation between pages and globalJS. */
  readonly loadType: 'default' | 'async' | 'defer';
  /** The width of the page in CSS pixels; absent: that of the window. */
  readonly viewport?: number;
  /** Which portal's names are offered to `import`. */
  readonly portal: '7.4' | '2025';
  /** Whether scripts and style sheets of custom elements have `?t=`, as in a portal. */
  readonly t: 'on' | 'off';
  /** External reference codes or ids: nothing else is on the page. Empty: everything is. */
  readonly only: readonly string[];
  /** External reference codes or ids that are left out. */
  readonly without: readonly string[];
  /** What the query says that no switch takes; the default holds in its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a page is shown with where its query is empty. */
export const defaultSwitches: Switches = {
  lang: 'en_US',
  dir: 'ltr',
  user: 'user',
  stylebook: 'none',
  loadType: 'default',
  portal: '2025',
  t: 'on',
  only: [],
  without: [],
  diagnostics: [],
};

/** The switches that take one of a few words, the first of which is the default. */
export const choices = {
  dir: ['ltr', 'rtl'],
  user: ['user', 'guest', 'admin'],
  loadType: ['default', 'async', 'defer'],
  portal: ['2025', '7.4'],
  t: ['on', 'off'],
} as const;

const SINGLE = ['lang', 'dir', 'user', 'theme', 'stylebook', 'loadType', 'viewport', 'portal', 't'] as const;

/** In CSS pixels. */
const WIDTHS = { least: 200, most: 4000 };

const MOST_NAMES = 200;

/** Languages whose pages Liferay shows from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur)(?:_|$)/;

/** Reads the query of a page. What is invalid becomes a diagnostic, and the default holds. */
export function switchesOf(query: URLSearchParams): Switches {
  const diagnostics: Diagnostic[] = [];
  const invalid = (name: string, value: string, expected: string) =>
    void diagnostics.push(diagnostic('preview-switch-invalid', { name, value, expected }));
  const chosen = <K extends keyof typeof choices>(name: K, byDefault: (typeof choices)[K][number]) => {
    const value = query.get(name);
    if (value === null || value === '') return byDefault;
    const allowed: readonly string[] = choices[name];
    if (allowed.includes(value)) return value as (typeof choices)[K][number];
    invalid(name, value, allowed.join(', '));
    return byDefault;
  };
  const text = (name: string, pattern: RegExp, expected: string) => {
    const value = query.get(name) ?? '';
    if (value === '' || pattern.test(value)) return value;
    invalid(name, value, expected);
    return '';
  };
  const lang = text('lang', /^[a-z]{2,3}(?:_[A-Z]{2})?$/, 'a language such as en_US') || defaultSwitches.lang;
  const theme = query.get('theme') ?? '';
  const width = text('viewport', /^\d{3,4}$/, `a width from ${WIDTHS.least} to ${WIDTHS.most}`);
  const viewport = Math.min(Math.max(Number(width), WIDTHS.least), WIDTHS.most);
  return {
    lang,
    dir: chosen('dir', RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr'),
    user: chosen('user', 'user'),
    ...(theme === '' ? {} : { theme }),
    stylebook: query.get('stylebook') ?? 'none',
    loadType: chosen('loadType', 'default'),
    ...(width === '' ? {} : { viewport }),
    portal: chosen('portal', '2025'),
    t: chosen('t', 'on'),
    only: namesIn(query, 'only'),
    without: namesIn(query, 'without'),
    diagnostics,
  };
}

/** The query that says the same; what is as by default is not in it. */
export function queryOf(switches: Switches): URLSearchParams {
  const query = new URLSearchParams();
  const byDefault = {
    ...defaultSwitches,
    dir: RIGHT_TO_LEFT.test(switches.lang) ? 'rtl' : 'ltr',
  };
  for (const name of SINGLE) {
    const value = switches[name];
    if (value !== undefined && value !== byDefault[name]) query.set(name, String(value));
  }
  for (const name of switches.only) query.append('only', name);
  for (const name of switches.without) query.append('without', name);
  return query;
}

/** Several are given as several parameters, or as one with commas. */
function namesIn(query: URLSearchParams, name: string): readonly string[] {
  const names = query.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(names.map((each) => each.trim()).filter((each) => each !== ''))].slice(0, MOST_NAMES);
}
