// npm run oracle                                     makes the goldens of e2e/conformance again
// npm run oracle -- WORKSPACE_DIR [key=value ...]    judges what uffa makes of a workspace by what the plugin makes of it
// npm run oracle -- --random COUNT [SEED]            judges random workspaces of ten projects, and keeps those that disagree
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const conformance = join(here, '../../e2e/conformance');
const compiled = '../../e2e/dist/conformance';

const missing = ['java', 'mvn'].filter((program) => !runs(program));
if (missing.length > 0) {
  console.error(
    `The oracle runs Liferay's Gradle plugin and needs a JDK 17 and Maven: ${missing.join(' and ')} cannot be started. Install them, or set PATH.`,
  );
  process.exitCode = 2;
} else {
  const [workspace, ...properties] = process.argv.slice(2);
  const temporary = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    if (workspace === undefined) await makeGoldens(temporary);
    else if (workspace === '--random') await judgeRandom(...properties.map(Number));
    else await judgeWorkspace(resolve(workspace), properties, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function runs(program) {
  try {
    execFileSync(program, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function makeGoldens(temporary) {
  const { workingCopy } = await import(`${compiled}/suite.js`);
  const { refreshGoldens } = await import(`${compiled}/refresh-goldens.js`);
  const copy = workingCopy(conformance);
  try {
    script('goldens.sh', [join(copy, 'cases'), temporary]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  const changed = refreshGoldens(conformance, temporary);
  console.log(changed.length === 0 ? 'Every golden is as it was.' : `New goldens: ${changed.join(', ')}`);
}

async function judgeWorkspace(workspace, properties, output) {
  const { judge } = await import(`${compiled}/judge.js`);
  const { readDirectory } = await import(`${compiled}/listing/directories.js`);
  const { describeDifference } = await import(`${compiled}/compare/difference.js`);
  const { summary } = await import(`${compiled}/compare/summary.js`);
  script('oracle.sh', [workspace, output, ...properties]);
  const golden = readDirectory(output);
  const verdicts = await judge({ workspace, properties, golden });
  for (const { project, verdict, deviations, unexplained } of verdicts) {
    console.log([`${verdict}  ${project}`, ...deviations].join('  '));
    for (const difference of unexplained) console.log(`  ${describeDifference(difference)}`);
  }
  console.log(summary(verdicts));
  process.exitCode = verdicts.some(isDisagreement) ? 1 : 0;
}

async function judgeRandom(count = 100, seed = Date.now() % 1_000_000) {
  const { randomWorkspaces, writeWorkspace } = await import(`${compiled}/random/random-workspaces.js`);
  const { judge } = await import(`${compiled}/judge.js`);
  const { readDirectory } = await import(`${compiled}/listing/directories.js`);
  const { describeDifference } = await import(`${compiled}/compare/difference.js`);
  const { summary } = await import(`${compiled}/compare/summary.js`);
  const directory = mkdtempSync(join(tmpdir(), `random-${seed}-`));
  const trials = randomWorkspaces(seed, count).map((random) => ({
    workspace: writeWorkspace(directory, random),
    properties: random.properties,
    golden: join(directory, 'goldens', random.name),
  }));
  const runs = join(directory, 'runs');
  writeFileSync(
    runs,
    trials
      .map(({ workspace, golden, properties }) => `${[workspace, golden, ...properties].join('\t')}\n`)
      .join(''),
  );
  script('oracle.sh', ['--batch', runs], ['ignore', 'ignore', 'inherit']);
  const verdicts = [];
  for (const trial of trials) {
    const judged = await judge({ ...trial, golden: readDirectory(trial.golden) });
    verdicts.push(...judged);
    for (const { project, unexplained } of judged.filter(isDisagreement)) {
      console.log([join(trial.workspace, project), ...trial.properties].join('  '));
      for (const difference of unexplained) console.log(`  ${describeDifference(difference)}`);
    }
  }
  console.log(`seed ${seed}: ${summary(verdicts)}`);
  if (verdicts.some(isDisagreement)) process.exitCode = 1;
  else rmSync(directory, { recursive: true });
}

function isDisagreement({ verdict }) {
  return verdict === 'disagree';
}

function script(name, args, stdio = ['ignore', 'inherit', 'inherit']) {
  execFileSync(join(here, name), args, { stdio });
}
