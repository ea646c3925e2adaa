/** The factory PID of every type that DXP's registry of client extension types knows (behaviour.md 6). */
export const CLIENT_EXTENSION_TYPE_PID = 'com.liferay.client.extension.type.configuration.CETConfiguration';
