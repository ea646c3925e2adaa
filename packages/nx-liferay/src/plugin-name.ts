/** The name by which nx.json knows this plugin. */
export const PLUGIN = 'nx-liferay';

/** Runs the scripts `build` that Nx itself has no targets for. */
export const BUILD_EXECUTOR = `${PLUGIN}:build`;
