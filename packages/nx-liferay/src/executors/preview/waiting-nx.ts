// Nx in a process that was started ahead: it has loaded what takes longest, and waits at its input for the arguments. They
// come as a JSON array; where the input ends without them, there is nothing to run. Its own argument is Nx's program.
import '../../graph/create-nodes';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

// Loads most of Nx. Where the devkit is not installed, Nx loads itself only when it runs.
void import('@nx/devkit').catch(() => undefined);

void text(process.stdin).then((given) => {
  if (given === '') return undefined;
  const [node = '', , nx = ''] = process.argv;
  process.argv = [node, nx, ...(JSON.parse(given) as string[])];
  return import(pathToFileURL(nx).href);
});
