// npm run portal -- ARCHIVE.zip...          says of each archive what the portal makes of it
// npm run portal -- --json ARCHIVE.zip...   the same as one JSON document a line (README.md)
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const archives = words.filter((word) => word !== '--json');
const missing = ['javac', 'mvn'].filter((program) => spawnSync(program, ['-version']).status !== 0);

if (missing.length > 0) {
  console.error(
    `The portal's reader needs a JDK 17 and Maven: ${missing.join(' and ')} cannot be started. Install them, or set PATH.`,
  );
  process.exitCode = 2;
} else if (archives.length === 0) {
  console.error('Name at least one archive: npm run portal -- path/to/project.zip');
  process.exitCode = 2;
} else {
  const { stdout, status } = spawnSync(join(here, 'portal.sh'), archives, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(
    words.includes('--json') ? stdout : stdout.split('\n').filter(Boolean).map(summary).join(''),
  );
  process.exitCode = status ?? 1;
}

function summary(line) {
  const { archive, accepted, configurations = [], refused, readOtherwise, notes } = JSON.parse(line);
  const count = `${configurations.length} ${configurations.length === 1 ? 'configuration' : 'configurations'}`;
  return [
    `${accepted ? 'accepted' : 'refused'}  ${archive} (${count})`,
    ...refused.map(({ code, text }) => `  refused: ${code}: ${text}`),
    ...readOtherwise.map(({ code, text }) => `  read otherwise: ${code}: ${text}`),
    ...notes.map(({ code, text }) => `  note: ${code}: ${text}`),
    '',
  ].join('\n');
}
