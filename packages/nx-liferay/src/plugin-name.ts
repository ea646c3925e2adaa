/** The name by which nx.json knows this plugin. */
export const PLUGIN = 'nx-liferay';
