/** SnakeYAML's limit, in code points. */
export const LONGEST_YAML = 3_145_728;
