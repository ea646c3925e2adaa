import type { Rule } from 'eslint';
import type { House } from './rooms.mjs';

export function oneDirection(houses: readonly House[], root: string): Rule.RuleModule;
