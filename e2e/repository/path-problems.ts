/** Windows takes 260 characters with the directory of the clone. */
const LONGEST = 200;

/** Why these paths can't all be checked out on Windows or macOS, a sentence for each fault. */
export function pathProblems(paths: readonly string[]): readonly string[] {
  const all = [...new Set(paths.flatMap(withParents))];
  return [...all.flatMap(ownProblem), ...collisions(all)];
}

function withParents(path: string): readonly string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function ownProblem(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const refused = /[<>:"\\|?*]|\p{Cc}/u.exec(name)?.[0];
  const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i.exec(name)?.[0];
  return [
    ...(refused === undefined ? [] : [`${path}: Windows refuses the character ${refused}`]),
    ...(reserved === undefined ? [] : [`${path}: Windows reserves the name ${reserved}`]),
    ...(/[. ]$/.test(name) ? [`${path}: Windows drops the dot or blank at the end`] : []),
    ...(path.length > LONGEST ? [`${path}: longer than ${LONGEST} characters`] : []),
  ];
}

function collisions(paths: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    return other === undefined ? [] : [`${path}: differs only in case from ${other}`];
  });
}
