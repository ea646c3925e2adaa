import { runAlone } from '../run-alone';
import { pruneTask } from './task';

export default runAlone(pruneTask);
