import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { describeDifference } from './compare/difference';
import type { Verdict } from './compare/judge-project';
import { summary } from './compare/summary';
import { diffGolden } from './diff-golden';
import { expectedDeviations } from './expected-deviations';
import { propertiesOfCase } from './gradle-properties';
import { judgeInPlace } from './judge';
import { caseNames, isHeld, readPart, workingCopy } from './suite';

const cases = caseNames(__dirname);
const verdicts: Verdict[] = [];
let copy: string;

beforeAll(() => {
  copy = workingCopy(__dirname);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
  process.stdout.write(`\nConformance: ${summary(verdicts)}\n`);
});

describe('every project of a case agrees with the Gradle plugin or names its deviation', () => {
  it.for(cases)('%s', async (name, { skip }) => {
    skip(!isHeld(copy, name), 'this disk cannot hold the case');
    const workspace = join(copy, 'cases', name);
    const golden = readPart(__dirname, 'goldens', name);
    const judged = await judgeInPlace({ workspace, properties: propertiesOfCase(workspace), golden });
    verdicts.push(...judged);
    expect(disagreements(judged)).toEqual([]);
    expect(deviationsOf(judged)).toEqual(expectedDeviations[name] ?? {});
    expect(await diffGolden(workspace, golden, judged)).toEqual([]);
  });
});

/** Ids by project; the rules find them, and this says that they find no more than they should. */
function deviationsOf(judged: readonly Verdict[]): Readonly<Record<string, string>> {
  const deviating = judged.filter(({ deviations }) => deviations.length > 0);
  return Object.fromEntries(deviating.map(({ project, deviations }) => [project, deviations.join(' ')]));
}

function disagreements(judged: readonly Verdict[]): readonly string[] {
  return judged.flatMap(({ project, unexplained }) =>
    unexplained.map((difference) => `${project}: ${describeDifference(difference)}`),
  );
}
