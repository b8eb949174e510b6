import { defineConfig } from 'oxlint';

/** Type-aware lint over everything; the boundaries stand in boundaries.ts. Rules are strict where they find defects and silent about taste. */
export default defineConfig({
  plugins: ['eslint', 'typescript', 'import', 'oxc', 'unicorn', 'promise', 'react', 'vitest'],
  jsPlugins: ['./boundariesPlugin.ts'],
  categories: { correctness: 'error' },
  rules: {
    'opora/boundary': 'error',
    'import/no-cycle': 'error',
    'import/no-self-import': 'error',

    'typescript/no-explicit-any': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/only-throw-error': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'typescript/no-confusing-non-null-assertion': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-namespace': 'error',

    'eslint/eqeqeq': ['error', 'always', { null: 'ignore' }],
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'eslint/no-warning-comments': 'error',
    'eslint/no-fallthrough': 'error',
    'eslint/no-self-compare': 'error',
    'eslint/array-callback-return': 'error',
    'eslint/no-empty': 'error',
    'eslint/preserve-caught-error': 'error',
    'eslint/no-throw-literal': 'error',
    'eslint/no-unmodified-loop-condition': 'error',
    'react/rules-of-hooks': 'error',
    'promise/no-multiple-resolved': 'error',
    'unicorn/prefer-node-protocol': 'error',

    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fact'] }],
    'eslint/no-control-regex': 'off',
    // Advice for the React compiler, which is not used.
    'react/immutability': 'off',
    'react/purity': 'off',
    'vitest/no-conditional-tests': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/valid-title': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/unbound-method': 'off',
    'unicorn/no-new-array': 'off',
  },
  overrides: [
    // There waiting for what must appear is the assertion.
    { files: ['**/test/e2e/**'], rules: { 'vitest/expect-expect': 'off' } },
    {
      // expect.anything() and the page side of evaluate() have no types.
      files: ['**/test/**'],
      rules: {
        'eslint/no-eval': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/require-array-sort-compare': 'off',
      },
    },
  ],
});
