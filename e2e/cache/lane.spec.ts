import { itTellsConfigurationsApart } from './configurations';
import { itKnowsHitsAndMisses } from './hits-and-misses';
import { describeLane } from './lane';
import { itRestoresOutputs } from './outputs';
import { itReadsWhatNxShows } from './reads';
import { itVerifiesWhatHasChanged } from './verified-archives';

describeLane(
  { nx: '^24.0.0', daemon: false },
  itReadsWhatNxShows,
  itKnowsHitsAndMisses,
  itTellsConfigurationsApart,
  itRestoresOutputs,
  itVerifiesWhatHasChanged,
);
