/** The language of the portal that the preview stands for, as a new one has it. */
export const PORTAL_LANGUAGE = 'en_US';
