import { describeLane } from './lane';

// What `npm run test:cache` runs besides the specs.
for (const nx of ['~22.0.0', '^24.0.0'])
  for (const daemon of [false, true]) describeLane({ nx, daemon }, 'one by one');
