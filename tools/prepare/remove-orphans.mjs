// TypeScript does not remove the declarations of a source that is gone, and npm would pack them.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

for (const name of readdirSync(packages)) {
  const dist = join(packages, name, 'dist');
  if (!existsSync(dist)) continue;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))) {
    const source = join(packages, name, 'src', file.replace(/\.d\.ts$/, '.ts'));
    if (!/\.(js|tsbuildinfo)$/.test(file) && !existsSync(source)) rmSync(join(dist, file));
  }
}
