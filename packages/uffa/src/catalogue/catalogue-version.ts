/** Of the form of a catalogue's file. A reader of another version refuses it: half understood, it would be wrong. */
export const CATALOGUE_VERSION = 1;
