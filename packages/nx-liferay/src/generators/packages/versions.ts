/** The newest versions that run on Node >= 20.19, of every package that a generated project may ask for. */
export const versions = {} as const;
