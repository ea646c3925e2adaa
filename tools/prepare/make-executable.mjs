// The bundler writes files without the executable bit, and npm links a workspace's `bin` as it finds it.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../../packages/uffa/dist/cli/bin.js', import.meta.url), 0o755);
