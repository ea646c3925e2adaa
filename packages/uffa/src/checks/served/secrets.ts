import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { loadModule } from '../../files/load-module';
import type { ServedText } from './served-text';

/** What secretlint calls the rules of each service, without its own prefix. */
const RULE = /^@secretlint\/secretlint-rule-/;

/**
 * Keys, tokens and passwords in what everyone can read, by secretlint's recommended rules. The secret itself is in no
 * diagnostic: what a build prints is often public, too.
 *
 * @param suspects texts that may hold one: for none, nothing is loaded
 */
export async function secrets(suspects: readonly ServedText[]): Promise<readonly Diagnostic[]> {
  if (suspects.length === 0) return [];
  const [{ lintSource }, { creator }] = await Promise.all([
    loadModule('@secretlint/core', () => import('@secretlint/core')),
    loadModule(
      '@secretlint/secretlint-rule-preset-recommend',
      () => import('@secretlint/secretlint-rule-preset-recommend'),
    ),
  ]);
  const config = {
    rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }],
  };
  const found = await Promise.all(
    suspects.map(async ({ path, file, text }) => {
      const source = { filePath: file, content: text, contentType: 'text' as const };
      const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
      return messages.map(({ ruleId, loc }) => {
        const { line, column } = loc.start;
        // secretlint counts columns from 0.
        const position = { file, line, column: column + 1 };
        return diagnostic('static-file-secret', { path, rule: ruleId.replace(RULE, '') }, position);
      });
    }),
  );
  return found.flat();
}
