import { runAlone } from '../run-alone';
import { gradleTask } from './task';

export default runAlone(gradleTask);
