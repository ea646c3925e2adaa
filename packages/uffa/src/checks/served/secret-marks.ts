/**
 * What every secret has that secretlint's recommended rules find: a prefix that its service gives it, or the name beside
 * it. Only for a text with one of these it is worth loading secretlint. They are held against bytes as well, where a letter
 * may be several: so blanks are those of ASCII, and lengths have room.
 */
export const secretMarks: readonly RegExp[] = [
  /secret_?access_?key/i,
  /PRIVATE KEY/,
  /_authToken=|(?:npm|gh[opusr])_[A-Za-z0-9_]{36}(?![A-Za-z0-9_])|github_pat_/,
  /xox[abopr]-|xapp-|hooks\.slack\.com\/services/i,
  /T3BlbkFJ|sk-ant-api0|lin_api_|SG\.\w{1,128}\.\w|shp(?:pa|ca|at|ss)_[A-Za-z0-9]{32}|ops_ey/,
  // A name and a password in an address.
  /:\/\/[^\t-\r /:@]{1,1024}:[^\t-\r /@]{1,1024}@/,
];
