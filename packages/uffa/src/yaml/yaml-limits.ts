/**
 * In UTF-16 code units. SnakeYAML takes three million code points; the largest files that people have are of some ten
 * thousand.
 */
export const LONGEST_YAML = 1_000_000;

/** Of keys, and of items of lists. Real files have some hundred. */
export const MOST_KEYS = 10_000;

/** Of everything else that a text is made of: quotes, comments, line ends. */
export const MOST_LEXEMES = 200_000;
