export { hasShell, javaHome, writeProgram } from '../../uffa/test/programs';
