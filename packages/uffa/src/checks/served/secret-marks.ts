import type { ByteMark } from '../../zip/pack/byte-search';

/**
 * What every secret has that secretlint's recommended rules find: a prefix that its service gives it, or the name beside
 * it. Only for a text with one of these it is worth loading secretlint. They are held against bytes as well, where a letter
 * may be several: so blanks are those of ASCII, and lengths have room.
 */
export const secretMarks: readonly ByteMark[] = [
  { hint: 'ccess', pattern: /secret_?access_?key/i },
  { hint: 'CCESS', pattern: /secret_?access_?key/i },
  { hint: 'VATE K', pattern: /PRIVATE KEY/ },
  { hint: 'Token=', pattern: /_authToken=/ },
  { hint: '_', pattern: /_(?<=npm_|gh[opusr]_|shp(?:pa|ca|at|ss)_|lin_api_|github_pat_)[A-Za-z0-9_]{32}/ },
  { hint: 'xox', pattern: /xox[abopr]-/ },
  { hint: 'xapp-', pattern: /xapp-/ },
  { hint: 'vices/', pattern: /hooks\.slack\.com\/services/i },
  { hint: 'T3Blbk', pattern: /T3BlbkFJ/ },
  { hint: '-ant-', pattern: /sk-ant-api0/ },
  { hint: 'SG.', pattern: /SG\.\w{1,128}\.\w/ },
  { hint: '_ey', pattern: /ops_ey/ },
  // A name and a password in an address.
  { hint: '://', pattern: /:\/\/[^\t-\r /:@]{1,1024}:[^\t-\r /@]{1,1024}@/ },
];
