import type { WorkspaceFiles } from '../with-workspace';
import { jarOf, type JarContent } from './jar-of';

const LIFERAY = 'xmlns:cf="http://www.liferay.com/xsd/liferay-configuration-admin_1_0_0.xsd"';

/** A module with a configuration, as newer versions of OSGi's tools describe it. */
export const mailJar: JarContent = {
  'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
  'OSGI-INF/metatype/com.liferay.mail.MailConfiguration.xml': `<?xml version="1.0" encoding="UTF-8"?>
<metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.3.0" ${LIFERAY} localization="content/Language">
  <OCD id="com.liferay.mail.MailConfiguration" name="mail-configuration-name" cf:category="email" cf:scope="company">
    <AD id="host" type="String" name="%host" />
    <AD id="port" type="Integer" min="1" max="65535" required="false" default="25" name="port"/>
    <AD id="protocol" type="String" required="false" default="smtp">
      <Option label="SMTP" value="smtp"/>
      <Option label="SMTPS" value="smtps"/>
    </AD>
    <AD id="domains" type="String" cardinality="2147483647" required="false" cf:featureFlagKey="LPD-1"/>
  </OCD>
  <Designate pid="com.liferay.mail.MailConfiguration"><Object ocdref="com.liferay.mail.MailConfiguration"/></Designate>
</metatype:MetaData>
`,
  'content/Language.properties': 'host=Host\nmail-configuration-name=Mail &amp; more\n',
};

/** A module with a REST application and its resources, and a filter that is none. */
export const restJar: JarContent = {
  'META-INF/MANIFEST.MF':
    'Manifest-Version: 1.0\r\nService-Component: OSGI-INF/com.liferay.user.Applicat\r\n ion.xml,OSGI-INF/com.liferay.user.Filter.xml\r\n',
  'OSGI-INF/com.liferay.user.Application.xml': `<?xml version="1.0" encoding="UTF-8"?>
<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.liferay.user.Application">
  <property name="osgi.jaxrs.application.base" type="String" value="/headless-admin-user"/>
  <property name="osgi.jaxrs.name" type="String" value="Liferay.Headless.Admin.User"/>
</scr:component>
`,
  'OSGI-INF/com.liferay.user.Filter.xml': `<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="f">
  <property name="osgi.jaxrs.extension" value="true"/>
  <property name="osgi.jaxrs.name">Liferay.Filter</property>
</scr:component>
`,
  'OSGI-INF/com.liferay.user.NotNamed.xml':
    '<scr:component><property name="osgi.jaxrs.name" value="Liferay.Not.Named"/></scr:component>',
  'OSGI-INF/liferay/rest/v1_0/role.properties': `batch.engine.entity.class.name=com.liferay.headless.admin.user.dto.v1_0.Role
batch.planner.export.enabled=true
batch.planner.import.enabled=true
osgi.jaxrs.application.select=(osgi.jaxrs.name=Liferay.Headless.Admin.User)
`,
  'OSGI-INF/liferay/rest/v1_0/rating.properties': `batch.engine.entity.class.name=com.liferay.headless.admin.user.dto.v1_0.Rating
batch.planner.export.enabled=true
batch.planner.import.enabled=false
osgi.jaxrs.application.select=(osgi.jaxrs.name=Liferay.Headless.Rating)
`,
};

/** The jar of the portal that says its release. */
export const kernelJar: JarContent = {
  'com/liferay/portal/kernel/util/ReleaseInfo.class': '\u0001\u0000\t2024.Q1.5\u0001\u0000\u00067.4.13',
};

/** A module in an archive of the marketplace, with a delegate that has a name. */
export const shopJar: JarContent = {
  'META-INF/MANIFEST.MF': 'Service-Component: OSGI-INF/*.xml\n',
  'OSGI-INF/com.acme.Delegate.xml': `<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="d">
  <property name="batch.engine.entity.class.name" value="com.acme.shop.dto.v1_0.Product"/>
  <property name="batch.engine.task.item.delegate.name" value="shop"/>
</scr:component>
`,
};

/** A small Liferay in the directory `bundles` of a workspace. */
export async function bundle(others: WorkspaceFiles = {}): Promise<WorkspaceFiles> {
  return {
    'bundles/osgi/modules/mail.jar': await jarOf(mailJar),
    'bundles/osgi/portal/rest.jar': await jarOf(restJar),
    'bundles/osgi/marketplace/Shop.lpkg': await jarOf({ 'shop.jar': shopJar, 'readme.txt': 'Shop' }),
    'bundles/tomcat-9.0.85/webapps/ROOT/WEB-INF/shielded-container-lib/portal-kernel.jar':
      await jarOf(kernelJar),
    ...others,
  };
}
