import { runAlone } from '../run-alone';
import { assembleTask } from './task';

export default runAlone(assembleTask);
