/**
 * The newest versions that run on Node >= 20.19, of every package that a generated project may ask for. TypeScript 7 is
 * not among them: typescript-eslint needs the one before it; nor is Vitest 5, which needs Node 22.
 */
export const versions = {
  '@eslint/js': '^10.0.1',
  '@sveltejs/vite-plugin-svelte': '^7.3.1',
  '@testing-library/react': '^16.3.3',
  '@testing-library/dom': '^10.4.2',
  '@testing-library/svelte': '^5.4.2',
  '@types/express': '^5.0.6',
  '@types/node': '^20.19.43',
  '@types/react': '^19.3.0',
  '@types/react-dom': '^19.3.0',
  '@vitejs/plugin-react': '^6.3.0',
  '@vitejs/plugin-vue': '^6.0.11',
  '@vue/test-utils': '^2.6.0',
  bourbon: '4.2.3',
  eslint: '^10.15.0',
  'eslint-plugin-react-hooks': '^7.1.1',
  'eslint-plugin-svelte': '^3.24.1',
  'eslint-plugin-vue': '^10.12.1',
  express: '^5.3.0',
  globals: '^17.14.0',
  'happy-dom': '^21.0.4',
  jose: '^6.2.17',
  'liferay-frontend-css-common': '6.0.8',
  lit: '^3.3.3',
  react: '^19.3.1',
  'react-dom': '^19.3.1',
  sass: '^1.108.2',
  'sass-embedded': '1.66.1',
  svelte: '^5.57.3',
  'svelte-check': '^4.7.8',
  typescript: '^6.0.3',
  'typescript-eslint': '^8.73.0',
  vite: '^8.3.8',
  vitest: '^4.1.12',
  vue: '^3.5.45',
  'vue-tsc': '^3.3.14',
  zod: '^4.6.7',
} as const;

/** Angular 22 needs Node 22; what belongs to Angular 21, including TypeScript, has versions of its own. */
export const angularVersions = {
  '@angular/build': '^21.2.27',
  '@angular/cli': '^21.2.27',
  '@angular/common': '^21.2.26',
  '@angular/compiler': '^21.2.26',
  '@angular/compiler-cli': '^21.2.26',
  '@angular/core': '^21.2.26',
  '@angular/platform-browser': '^21.2.26',
  'angular-eslint': '^21.4.0',
  rxjs: '^7.8.2',
  tslib: '^2.9.1',
  typescript: '~5.9.3',
} as const;

/** Names with their versions, as package.json lists them. */
export function versionsOf(...names: readonly (keyof typeof versions)[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, versions[name]]));
}
