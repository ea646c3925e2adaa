import { describeLane } from './lane';

describeLane({ nx: '^24.0.0', daemon: false }, 'grouped');
