import { expect, it } from 'vitest';
import { chooseSignInWords } from './sign-in-words.ts';

it('gives each installation five words of its own', () => {
  const chosen = Array.from({ length: 50 }, chooseSignInWords);
  expect(new Set(chosen).size).toBe(50);
  for (const words of chosen) expect(words).toMatch(/^[a-z]{3,}(-[a-z]{3,}){4}$/);
});
