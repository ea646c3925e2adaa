import { describeHitsAndMisses } from './hits-and-misses';

describeHitsAndMisses({ nx: '^24.0.0', daemon: false }, 'grouped');
