export { tempWorkspace } from '../../uffa/test/temp-workspace';
