/** Where a preview answers; what is not here is of the archives (`/o/<project>/`), of the portal, or of its APIs. */
export const routes = {
  /** `renderIndex`. */
  index: '/',
  /** `renderShell`, followed by the path of a page: our own frame around it. */
  shell: '/preview/',
  /** `renderPage`, followed by the path of a page, as a portal's public pages are. */
  page: '/web/preview/',
  /** `browserScript`, followed by its name and `.js`. */
  script: '/__preview/',
  /** A stream of `PreviewEvent`s as server-sent events, each the JSON of one `data:` line. */
  events: '/__preview/events',
  /** Takes a `PageReport` as JSON by POST. */
  report: '/__preview/report',
} as const;
