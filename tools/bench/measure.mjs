import { spawnSync } from 'node:child_process';

/** Runs a command and gives its wall time in milliseconds; a failing command ends the benchmark with its output. */
export function wallOf(command, args, options = {}) {
  const start = performance.now();
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  const wall = performance.now() - start;
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`);
  return { wall, stdout: result.stdout };
}

/** Measures two things in turn, so that a busy machine slows down both, and gives the medians of their times. */
export async function pairwise(rounds, ours, baseline) {
  const times = { ours: [], baseline: [] };
  for (let round = 0; round < rounds; round++) {
    times.baseline.push(await baseline());
    times.ours.push(await ours());
  }
  return { ours: median(times.ours), baseline: median(times.baseline) };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A row of the table: what, our milliseconds, the baseline's, their ratio and the ratio that is aimed at. */
export function row(what, times, aim) {
  return cells(what, times, aim === undefined ? '' : `<= ${aim}`);
}

/** A row whose aim is in words. Without a baseline, nothing is compared. */
export function cells(what, { ours, baseline }, aim) {
  return {
    what,
    ours: `${Math.round(ours)} ms`,
    baseline: baseline === undefined ? '' : `${Math.round(baseline)} ms`,
    ratio: baseline === undefined ? '' : (ours / baseline).toFixed(2),
    aim,
  };
}
