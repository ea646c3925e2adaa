// The JSON that uffa writes names the page of each diagnostic by its path, so the pages travel in the package.
import { cpSync, rmSync } from 'node:fs';

const pages = new URL('../../docs/diagnostics', import.meta.url);
const copy = new URL('../../packages/uffa/docs/diagnostics', import.meta.url);

rmSync(copy, { recursive: true, force: true });
cpSync(pages, copy, { recursive: true });
