import { kind } from '../kind';

/** What keeps a project from being served live, or from getting back to production. */
export const liveKinds = {
  'live-backup-lost': kind<{ project: string; place: string }>({
    severity: 'error',
    title: 'Lost backup',
    message: ({ project, place }) =>
      `The live archive of ${project} is still at ${place}, and the copy of what was there before is gone or damaged.`,
    fix: ({ project }) =>
      `Deploy ${project} again, with "nx deploy ${project}": until then its elements load from a development server that has stopped.`,
  }),
  'live-batch-data': kind<{ archive: string; path: string }>({
    severity: 'warning',
    title: 'Data is imported again',
    message: ({ archive, path }) =>
      `${archive} holds ${path}, which the portal imports again when the live archive comes and when it goes.`,
    fix: () => 'Move the data to a project of its own, unless it can be imported several times without harm.',
  }),
  'live-held': kind<{ project: string; pid: number }>({
    severity: 'error',
    title: 'Served already',
    message: ({ project, pid }) => `${project} is served already, by the process ${pid}.`,
    fix: ({ pid }) => `Go on in that terminal, or stop that process with Ctrl-C or "kill ${pid}".`,
  }),
  'live-journal-damaged': kind<{ file: string; project: string }>({
    severity: 'error',
    title: 'Unreadable journal',
    message: ({ file, project }) =>
      `${file}, which says how ${project} gets back to production, cannot be read.`,
    fix: ({ file, project }) =>
      `Delete ${file}, and run "nx deploy ${project}". What was deployed before is in the directory "production" beside it.`,
  }),
  'live-not-ended': kind<{ project: string; place: string; backup: string | null }>({
    severity: 'error',
    title: 'Production is not back',
    message: ({ project, place }) =>
      `The live archive of ${project} may still be at ${place}, for the reason above.`,
    fix: ({ project, backup }) =>
      `Solve that, and run "nx serve ${project} --clean".${backup === null ? '' : ` What was deployed before is kept in ${backup}.`}`,
  }),
  'live-replaced': kind<{ project: string; pid: number }>({
    severity: 'warning',
    title: 'Served at the same time',
    message: ({ project, pid }) =>
      `${project} is served live by the process ${pid}, and what is deployed now takes the place of its archive.`,
    fix: ({ project }) =>
      `To go on with the live elements, stop that process and run "nx serve ${project}" again.`,
  }),
  'live-without-element': kind<{ archive: string }>({
    severity: 'error',
    title: 'Nothing to serve live',
    message: ({ archive }) =>
      `${archive} has no custom element, the only type whose script a page can load from a development server.`,
    fix: () => 'Run the development server alone, with --no-portal, or deploy the profile "local".',
  }),
  'dev-server-ended': kind<{ command: string; reason: string }>({
    severity: 'error',
    title: 'Development server ended early',
    message: ({ command, reason }) => `"${command}" ${reason} before its script could be loaded.`,
    fix: () => 'Correct what its output complains of. Nothing was changed in the portal.',
  }),
  'dev-server-entry-refused': kind<{ url: string; answer: string; plugin: 'expected' | 'not used' }>({
    severity: 'error',
    title: 'Script not served',
    message: ({ url, answer }) => `The development server answers ${url} with ${answer} instead of a script.`,
    fix: ({ plugin }) =>
      plugin === 'expected'
        ? 'With Vite, add the plugin to vite.config.ts: import { liferay } from \'nx-liferay/vite\', and liferay() in "plugins". With another development server, name the path of its script with the option "entry". Nothing was changed in the portal.'
        : 'Correct the option "entry": it is the path that the server\'s own page loads. Nothing was changed in the portal.',
  }),
  'dev-server-no-cors': kind<{ url: string; origin: string; allowed: string | null }>({
    severity: 'error',
    title: 'Portal may not load the script',
    message: ({ url, origin, allowed }) =>
      `${url} is answered ${allowed === null ? 'without Access-Control-Allow-Origin' : `for ${allowed} only`}, so pages of ${origin} cannot load it.`,
    fix: ({ origin }) =>
      `Have the development server send "Access-Control-Allow-Origin: ${origin}": with Vite "server.cors", with webpack "devServer.headers". If the portal has another address, name it with --portal-origin. Nothing was changed in the portal.`,
  }),
  'dev-server-port-taken': kind<{ port: number }>({
    severity: 'error',
    title: 'Port in use',
    message: ({ port }) => `Another program listens on port ${port}.`,
    fix: () => 'Stop that program, or set the option "port" to another one.',
  }),
  'dev-server-silent': kind<{ url: string; seconds: number; problem: string }>({
    severity: 'error',
    title: 'No answer from the development server',
    message: ({ url, seconds, problem }) => `${url} was not answered within ${seconds} s (${problem}).`,
    fix: () =>
      'See in the output above on which port the server listens, and set the option "port" to it or pass "{port}" to it with "arguments". Nothing was changed in the portal.',
  }),
} as const;
