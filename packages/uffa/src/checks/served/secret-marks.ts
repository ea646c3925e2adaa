/**
 * What every secret has that secretlint's recommended rules find: a prefix that its service gives it, or the name beside
 * it. Only for a text with one of these it is worth loading secretlint.
 */
const MARKS: readonly RegExp[] = [
  /secret_?access_?key/i,
  /PRIVATE KEY/,
  /_authToken=|npm_[A-Za-z0-9_]{36}|gh[opusr]_[A-Za-z0-9_]{36}|github_pat_/,
  /xox[abopr]-|xapp-|hooks\.slack\.com\/services/i,
  /T3BlbkFJ|sk-ant-api0|lin_api_|SG\.\w{1,128}\.\w|shp(?:pa|ca|at|ss)_[A-Za-z0-9]{32}|ops_ey/,
  // A name and a password in an address.
  /:\/\/[^\s/:@]{1,256}:[^\s/@]{1,256}@/,
];

/** Whether a text may hold a secret. */
export function mayHoldSecret(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}
