import { itTellsConfigurationsApart } from './configurations';
import { itKnowsEachHitAndMiss } from './hits-and-misses';
import { describeLane } from './lane';
import { itRestoresOutputs } from './outputs';
import { itVerifiesWhatHasChanged } from './verified-archives';

// What `npm run test:cache` runs besides the specs.
for (const nx of ['~22.0.0', '^24.0.0'])
  for (const daemon of [false, true])
    describeLane(
      { nx, daemon },
      itKnowsEachHitAndMiss,
      itTellsConfigurationsApart,
      itRestoresOutputs,
      itVerifiesWhatHasChanged,
    );
