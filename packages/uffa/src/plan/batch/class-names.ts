/** The classes of batch data whose items Liferay's own members are known of. */
export const OBJECT_ENTRY = 'com.liferay.object.rest.dto.v1_0.ObjectEntry';
export const OBJECT_DEFINITION = 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition';
export const OBJECT_FOLDER = 'com.liferay.object.admin.rest.dto.v1_0.ObjectFolder';
export const LIST_TYPE_DEFINITION = 'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition';
export const OBJECT_FIELD = 'com.liferay.object.admin.rest.dto.v1_0.ObjectField';
export const OBJECT_RELATIONSHIP = 'com.liferay.object.admin.rest.dto.v1_0.ObjectRelationship';
