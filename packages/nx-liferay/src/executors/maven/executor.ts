import { runAlone } from '../run-alone';
import { mavenTask } from './task';

export default runAlone(mavenTask);
