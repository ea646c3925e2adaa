import { findJava } from 'uffa/inference';

// A runtime input of Nx evaluates `require('nx-liferay/java-version')` with `node -p`. Only the major version counts:
// updates of one compile to the same classes, and the cache is shared between machines.
export = String(findJava(process.env)?.majorVersion ?? 'none');
