import { describeHitsAndMisses } from './hits-and-misses';

// What `npm run test:cache` runs besides the specs.
for (const nx of ['~22.0.0', '^24.0.0'])
  for (const daemon of [false, true]) describeHitsAndMisses({ nx, daemon }, 'one by one');
