import { runAlone } from '../run-alone';
import { serveTask } from './task';

export default runAlone(serveTask);
