import { describe, expect, test } from 'vitest';
import { lint } from '#core/sops/lint.ts';
import { rules } from '#core/sops/rules/index.ts';
import { brokenFollowing, harmlessFollowing } from '#test/support/following-rule-cases.ts';
import { foundBy } from '#test/support/found-by-rule.ts';
import * as cases from '#test/support/sop-rule-cases.ts';
import { oneStepSop, sampleSop } from '#test/support/sample-sop.ts';
import { smallDocument } from '#test/support/small-sop.ts';

const broken = [...cases.broken, ...brokenFollowing];
const harmless = [...cases.harmless, ...harmlessFollowing];

test('a sound document has no findings at all', () => {
  expect(lint(sampleSop())).toEqual([]);
  expect(lint(oneStepSop({}))).toEqual([]);
  expect(lint(smallDocument)).toEqual([]);
});

test('every rule has a document it finds fault with', () => {
  const tried = new Set(broken.map(({ rule }) => rule));
  expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

describe('what a rule finds', () => {
  test.each(broken)('$rule: $says', ({ rule, document, finds }) => {
    expect(foundBy(rule, document)).toEqual(finds);
  });

  test.each(broken)('$rule: $says, told in both languages', ({ rule, document }) => {
    const messages = lint(document)
      .filter((finding) => finding.rule === rule)
      .map((finding) => finding.message);
    for (const { id, en } of messages) {
      expect(id).toMatch(/[.?]$/);
      expect(en).toMatch(/[.?]$/);
      expect(id).not.toBe(en);
    }
  });
});

describe('what a rule leaves alone', () => {
  test.each(harmless)('$rule: $says', ({ rule, document }) => {
    expect(foundBy(rule, document)).toEqual([]);
  });
});
