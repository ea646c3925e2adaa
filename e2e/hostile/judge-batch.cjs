// Runs the built package over many inputs in a process of its own, whose memory can be measured: node judge-batch.cjs <job.json>
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const uffa = require('uffa');

const { kind, root, items, whole, report } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const judges = { archives: judgeArchive, projects: judgeProject };

main();

async function main() {
  const results = [];
  for (const item of items) {
    const before = process.cpuUsage();
    const outcome = await outcomeOf(item);
    const { user, system } = process.cpuUsage(before);
    results.push({ item, ...outcome, milliseconds: Math.round((user + system) / 1000) });
  }
  writeFileSync(report, JSON.stringify({ results, megabytes: peakMegabytes() }));
}

/** Of this program: on Linux, what resourceUsage tells counts what the process was before it became this program. */
function peakMegabytes() {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const [, kilobytes = process.resourceUsage().maxRSS] = /^VmHWM:\s*(\d+)/m.exec(status) ?? [];
  return Number(kilobytes) / 1024;
}

async function outcomeOf(item) {
  try {
    const { diagnostics, success } = await judges[kind](item);
    const text = uffa.formatDiagnostics(diagnostics, { color: 'never', sources: uffa.sourceReader(root) });
    JSON.stringify(uffa.formatJson(diagnostics));
    const problem = problemIn(text);
    if (problem !== undefined) return { outcome: 'crashed', why: problem };
    return { outcome: success ? 'taken' : 'refused' };
  } catch (error) {
    return { outcome: 'crashed', why: error instanceof Error ? error.stack : String(error) };
  }
}

/** Everything that reads archives, one after the other: a refusal is an answer, too. */
async function judgeArchive(name) {
  const file = join(root, name);
  const { diagnostics } = await uffa.verifyArchive(file, { shown: name });
  const inspected = await answered(async () => {
    const read = await uffa.readUffa(file);
    const inspection = await uffa.inspectUffa(read);
    const found = [...read.diagnostics, ...inspection.diagnostics];
    const page = uffa.inspectionPage([{ inspection, source: name, diagnostics: found }]);
    if (/<script/i.test(page)) throw new Error('the page runs what the archive says');
    return found;
  });
  // Takes ten times as long as the rest.
  const compared = await answered(async () => {
    if (items.indexOf(name) % 4 > 0) return [];
    const [before, after] = [await uffa.zipSide(whole), await uffa.zipSide(file)];
    if (uffa.hasErrors(after.uffa.diagnostics)) return after.uffa.diagnostics;
    const { effect } = await uffa.diffUffas(before, after);
    if (!['none', 'cloud', 'portal'].includes(effect)) throw new Error(`the effect is ${effect}`);
    return [];
  });
  const success = !diagnostics.some(({ severity }) => severity === 'error');
  return { success, diagnostics: [...diagnostics, ...inspected, ...compared] };
}

async function judgeProject(path) {
  return uffa.validateProject(uffa.projectAt(root, path));
}

async function answered(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof uffa.UffaError) return [error.diagnostic];
    throw error;
  }
}

function problemIn(text) {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text)) return 'prints what moves the cursor';
  if (/\n {4}at .*:\d+:\d+\)/.test(text)) return 'prints a stack trace';
  if (text.includes('the-secret-of-this-machine')) return 'prints what is outside of the workspace';
  return undefined;
}
