import { runAlone } from '../run-alone';
import { installTask } from './task';

export default runAlone(installTask);
