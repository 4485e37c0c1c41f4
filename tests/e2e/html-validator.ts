import { HtmlValidate, type RuleConfig } from 'html-validate';

/** What Next and React write their own way, and is valid HTML. */
const OURS: RuleConfig = {
  'void-style': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'attr-case': 'off',
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  // Next's own ids (_R_), scripts and styles.
  'valid-id': ['error', { relaxed: true }],
  'no-inline-style': 'off',
  'script-type': 'off',
};

/** @param besides rules for some pages alone */
export const htmlValidator = (besides: RuleConfig = {}) =>
  new HtmlValidate({ extends: ['html-validate:recommended'], rules: { ...OURS, ...besides } });
