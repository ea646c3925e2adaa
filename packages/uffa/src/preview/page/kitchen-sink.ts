import { markup, type Markup } from '../../inspect/page/markup';
import type { PreviewExtension } from '../site/site';
import { tag } from './tags';
import { tokensOf } from './tokens';

const MOST_TOKENS = 500;

/**
 * Samples of Clay's markup, which a theme styles, and the tokens of the themes.
 *
 * @param spritemap undefined: there are no icons, and none are asked for
 */
export function kitchenSink(themes: readonly PreviewExtension[], spritemap: string | undefined): Markup {
  return markup`<main class="container-fluid container-fluid-max-xl py-4" id="preview-theme">
<h1>Theme</h1>
${section('Text', text)}${section('Buttons', buttons(spritemap))}${section('Alerts', alerts(spritemap))}${section('Labels and badges', labels)}${section('Form', form)}${section('Table', table)}${section('Cards', cards)}${section('List', list)}${section('Navigation', navigation)}${section('Panel', panel)}${section('Menu', menu)}${section('Dialog', dialog)}${section('Progress', progress)}${section('Tokens', markup`${themes.map(tokenTable)}${themes.length === 0 ? markup`<p>No themeCSS is in the site.</p>` : undefined}`)}</main>
`;
}

function section(title: string, content: Markup): Markup {
  return markup`<section class="sheet sheet-lg mb-4">
<h2 class="sheet-title">${title}</h2>
${content}
</section>
`;
}

const text = markup`<h3>Heading of the third level</h3>
<p>A paragraph with <a href="#preview-theme">a link</a>, <strong>strong</strong> and <em>emphasised</em> words, and <code>code</code>.</p>
<p class="text-secondary">Secondary text.</p>
<blockquote class="blockquote"><p>A quotation.</p></blockquote>
<ul><li>An item</li><li>Another item</li></ul>`;

function icon(spritemap: string | undefined, name: string): Markup | undefined {
  if (spritemap === undefined) return undefined;
  return markup`${tag('svg', { class: `lexicon-icon lexicon-icon-${name}`, role: 'presentation', 'aria-hidden': 'true' })}${tag('use', { href: `${spritemap}#${name}` })}</use></svg>`;
}

function buttons(spritemap: string | undefined): Markup {
  const kinds = ['primary', 'secondary', 'success', 'info', 'warning', 'danger', 'link', 'unstyled'];
  return markup`<div class="d-flex flex-wrap" style="gap: 0.5rem">
${kinds.map((kind) => markup`<button class="btn btn-${kind}" type="button">${kind}</button>\n`)}<button class="btn btn-primary" disabled type="button">disabled</button>
<button class="btn btn-monospaced btn-secondary" type="button" aria-label="Add">${icon(spritemap, 'plus')}</button>
</div>`;
}

function alerts(spritemap: string | undefined): Markup {
  const kinds = [
    ['success', 'check-circle-full'],
    ['info', 'info-circle'],
    ['warning', 'warning-full'],
    ['danger', 'exclamation-full'],
  ] as const;
  return markup`${kinds.map(
    ([kind, name]) =>
      markup`<div class="alert alert-${kind}"><span class="alert-indicator">${icon(spritemap, name)}</span><span><strong class="lead">${kind}</strong> This is a message.</span></div>\n`,
  )}`;
}

const labels = markup`<p>
${['primary', 'secondary', 'success', 'info', 'warning', 'danger'].map(
  (kind) =>
    markup`<span class="label label-${kind}"><span class="label-item label-item-expand">${kind}</span></span>\n<span class="badge badge-${kind}"><span class="badge-item badge-item-expand">9</span></span>\n`,
)}</p>`;

const form = markup`<form>
<div class="form-group"><label for="sample-text">Text</label><input class="form-control" id="sample-text" placeholder="Placeholder" type="text"></div>
<div class="form-group has-error"><label for="sample-wrong">Text with an error</label><input aria-describedby="sample-error" class="form-control" id="sample-wrong" type="text" value="wrong"><div class="form-feedback-item" id="sample-error">This field is required.</div></div>
<div class="form-group"><label for="sample-area">Long text</label><textarea class="form-control" id="sample-area"></textarea></div>
<div class="form-group"><label for="sample-select">Choice</label><select class="form-control" id="sample-select"><option>One</option><option>Two</option></select></div>
<div class="custom-control custom-checkbox"><label><input class="custom-control-input" type="checkbox" checked><span class="custom-control-label"><span class="custom-control-label-text">Checkbox</span></span></label></div>
<div class="custom-control custom-radio"><label><input class="custom-control-input" type="radio" name="sample-radio"><span class="custom-control-label"><span class="custom-control-label-text">Radio</span></span></label></div>
<label class="toggle-switch"><span class="toggle-switch-check-bar"><input class="toggle-switch-check" type="checkbox"><span class="toggle-switch-bar"><span class="toggle-switch-handle"></span></span></span><span class="toggle-switch-label">Switch</span></label>
</form>`;

const table = markup`<div class="table-responsive"><table class="table table-autofit table-list">
<caption class="sr-only">Samples</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Status</th><th scope="col">Date</th></tr></thead>
<tbody><tr class="table-active"><th scope="row">First</th><td>Approved</td><td>1 January</td></tr><tr><th scope="row">Second</th><td>Draft</td><td>2 January</td></tr></tbody>
</table></div>`;

const cards = markup`<ul class="card-page">
${['One', 'Two', 'Three'].map(
  (name) =>
    markup`<li class="card-page-item card-page-item-asset"><div class="card"><div class="card-body"><h3 class="card-title">${name}</h3><p class="card-text">What it is about.</p></div></div></li>\n`,
)}</ul>`;

const list = markup`<ul class="list-group">
<li class="list-group-item list-group-item-flex"><div class="autofit-col autofit-col-expand"><p class="list-group-title">First</p><p class="list-group-subtitle">Subtitle</p></div></li>
<li class="active list-group-item list-group-item-flex"><div class="autofit-col autofit-col-expand"><p class="list-group-title">Second, active</p></div></li>
</ul>`;

const navigation = markup`<nav aria-label="Breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a class="breadcrumb-link" href="#preview-theme">Home</a></li><li class="active breadcrumb-item">Here</li></ol></nav>
<ul class="nav nav-tabs"><li class="nav-item"><a class="active nav-link" href="#preview-theme">Active</a></li><li class="nav-item"><a class="nav-link" href="#preview-theme">Other</a></li></ul>
<nav aria-label="Pages"><ul class="pagination"><li class="active page-item"><a aria-current="page" class="page-link" href="#preview-theme">1</a></li><li class="page-item"><a class="page-link" href="#preview-theme">2</a></li></ul></nav>`;

const panel = markup`<div class="panel panel-secondary"><div class="panel-header"><span class="panel-title">Title</span></div><div class="panel-body">Content of the panel.</div></div>`;

const menu = markup`<ul class="d-block dropdown-menu position-static show"><li><a class="active dropdown-item" href="#preview-theme">Active</a></li><li><a class="dropdown-item" href="#preview-theme">Other</a></li></ul>`;

const dialog = markup`<div class="modal-content"><div class="modal-header"><div class="modal-title">Title</div></div><div class="modal-body"><p>Content of the dialog.</p></div><div class="modal-footer"><div class="modal-item-last"><button class="btn btn-primary" type="button">Done</button></div></div></div>`;

const progress = markup`<div class="progress"><div aria-label="Progress" aria-valuemax="100" aria-valuemin="0" aria-valuenow="40" class="progress-bar" role="progressbar" style="width: 40%"></div></div>
<span aria-hidden="true" class="loading-animation"></span>`;

function tokenTable(theme: PreviewExtension): Markup {
  const tokens = tokensOf(theme);
  const title = `${theme.name ?? theme.id} (${theme.project})`;
  if (tokens.length === 0) return markup`<p>${title} defines no tokens.</p>\n`;
  return markup`<table class="table">
<caption>Tokens of ${title}, with their defaults</caption>
<thead><tr><th scope="col">Custom property</th><th scope="col">Default</th></tr></thead>
<tbody>
${tokens.slice(0, MOST_TOKENS).map(({ variable, value }) => markup`<tr><th scope="row"><code>--${variable}</code></th><td>${value}</td></tr>\n`)}</tbody>
</table>
`;
}
