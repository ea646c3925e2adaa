import { runAlone } from '../run-alone';
import { verifyTask } from './task';

export default runAlone(verifyTask);
