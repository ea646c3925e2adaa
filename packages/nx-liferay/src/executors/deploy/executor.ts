import { runAlone } from '../run-alone';
import { deployTask } from './task';

export default runAlone(deployTask);
