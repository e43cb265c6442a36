import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build', 'dist', 'site', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      // The set itself refers to itself; its rules are what is wanted.
      ...litA11y.configs.recommended.rules,
      // A list without marks is a list no more to Safari unless its role says so.
      'lit-a11y/no-redundant-role': 'off',
      // One listener stands above many buttons, which have the keyboard of their own.
      'lit-a11y/click-events-have-key-events': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt'],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-script-url': 'off',
      // Texts are searched for what no text may hold.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.mjs', 'demo/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'URLSearchParams',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // What is written here runs in the page.
    files: [
      'demo/*.js',
      'test/bench/*{.mjs,.js,/*.js}',
      'test/{adapters,demo,elements,support,testing,wordpress}/*.mjs',
      'test/support/site.mjs',
    ],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...[
            'document',
            'window',
            'localStorage',
            'sessionStorage',
            'matchMedia',
            'requestAnimationFrame',
            'innerWidth',
          ],
          ...['Element', 'Image', 'MessageChannel', 'getComputedStyle', 'innerHeight'],
          ...['DOMException', 'PerformanceObserver', 'location', 'performance', 'customElements', 'addEventListener'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
