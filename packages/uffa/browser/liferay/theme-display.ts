import type { LiferayValues } from '../../src/preview/page/liferay-values';

type Method = () => string | boolean;

/** `Liferay.ThemeDisplay`. Ids are texts, as in a portal. */
export function themeDisplay(values: LiferayValues): Readonly<Record<string, Method>> {
  const { languageId, signedIn, user, spritemap, layoutPath } = values;
  const newer: Record<string, Method> = { getTimeZone: () => 'UTC' };
  return {
    getBCP47LanguageId: () => languageId.replace('_', '-'),
    getCDNBaseURL: () => location.origin,
    getCDNDynamicResourcesHost: () => '',
    getCDNHost: () => '',
    getCompanyGroupId: () => '20119',
    getCompanyId: () => '20097',
    getDefaultLanguageId: () => 'en_US',
    getDoAsUserIdEncoded: () => '',
    getLanguageId: () => languageId,
    getLayoutId: () => '1',
    getLayoutRelativeControlPanelURL: () => '/group/guest/~/control_panel/manage',
    getLayoutRelativeURL: () => layoutPath,
    getLayoutURL: () => `${location.origin}${layoutPath}`,
    getParentLayoutId: () => '0',
    getPathContext: () => '',
    getPathImage: () => '/image',
    getPathJavaScript: () => '/o/frontend-js-web',
    getPathMain: () => '/c',
    getPathThemeImages: () => '/o/classic-theme/images',
    getPathThemeRoot: () => '/o/classic-theme',
    getPathThemeSpritemap: () => spritemap,
    getPlid: () => '1',
    getPortalURL: () => location.origin,
    getRealUserId: () => user.id,
    getScopeGroupId: () => '20121',
    getScopeGroupIdOrLiveGroupId: () => '20121',
    getSiteAdminURL: () => `${location.origin}/group/guest/~/control_panel/manage`,
    getSiteGroupId: () => '20121',
    getURLControlPanel: () => '/group/control_panel',
    getURLHome: () => `${location.origin}/web/preview`,
    getUserEmailAddress: () => (signedIn ? user.emailAddress : ''),
    getUserId: () => user.id,
    getUserName: () => user.name,
    isAddSessionIdToURL: () => false,
    isControlPanel: () => false,
    isImpersonated: () => false,
    // A text, and so true to a script that forgets to compare it: that is how it is in a portal.
    isPrivateLayout: () => 'false',
    isSignedIn: () => signedIn,
    isStagedPortlet: () => false,
    isStateExclusive: () => false,
    isStateMaximized: () => false,
    isStatePopUp: () => false,
    isVirtualLayout: () => false,
    ...(values.portal === '2025' ? newer : {}),
  };
}
