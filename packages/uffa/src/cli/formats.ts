/** The ways in which a run is reported, in the order of help. */
export const formatNames = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit', 'markdown'] as const;

export type FormatName = (typeof formatNames)[number];

/** Those that a watch can be reported in, which has no end: a document of them is complete, or has a line for each result. */
export const endlessFormats: readonly FormatName[] = ['text', 'json', 'github'];

export function isFormatName(name: string): name is FormatName {
  return formatNames.some((each) => each === name);
}
