const javaBase = [
  'java.lang',
  'java.lang.invoke',
  'java.lang.reflect',
  'java.net',
  'sun.net.www.protocol.http',
  'sun.net.www.protocol.https',
  'sun.util.calendar',
];

/**
 * The packages that Liferay's plugin opens to Spring Boot programs, in the variable that every JDK reads (behaviour.md
 * 17).
 */
export function javaOptions(): Readonly<Record<string, string>> {
  const opened = [...javaBase.map((name) => `java.base/${name}`), 'jdk.zipfs/jdk.nio.zipfs'];
  return { JDK_JAVA_OPTIONS: opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`).join(' ') };
}
