import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import type { MatterClass } from '../../../petitions/domain/index.ts';
import { inventName } from '../organisation/person-names.ts';
import { findThemeTraits } from '../plan/theme-traits.ts';
import { Random } from '../random.ts';
import { themes } from '../themes/index.ts';
import { writeOpinion } from './answer-texts.ts';
import { writeMatter } from './matter-texts.ts';
import { inventAddress, inventPhone } from './places.ts';
import { inventScene } from './scene.ts';

const receivedOn = parsePlainDate('2026-05-20');
const CLASSES: readonly MatterClass[] = ['APPEAL_RESOLUTION', 'APPEAL_RESOLUTION', 'ENQUIRY', 'SUGGESTION'];

function invent(index: number) {
  const random = new Random(11, index);
  const theme = random.pick([...themes.values()].filter(({ code }) => findThemeTraits(code) !== undefined));
  const unitCode = random.weighted(findThemeTraits(theme.code)?.units ?? [['LJJT', 1]]);
  const scene = inventScene(random, { theme, unitCode, receivedOn });
  return { scene, texts: writeMatter(random, scene, random.pick(CLASSES)) };
}

const matters = Array.from({ length: 1500 }, (_, index) => invent(index));

describe('what people write', () => {
  it('is hardly ever the same twice', () => {
    const seen = new Set(matters.map(({ texts }) => texts.facts));
    expect(seen.size).toBeGreaterThan(matters.length * 0.97);
  });

  it('leaves no blank unfilled', () => {
    const all = matters.flatMap(({ texts }) => [texts.title, texts.facts, texts.reasons, ...texts.requests]);
    expect(all.filter((text) => /[{}]|undefined|。。/.test(text))).toEqual([]);
  });

  it('fits into the fields of a registration', () => {
    for (const { texts } of matters) {
      expect([...texts.title].length).toBeLessThanOrEqual(60);
      expect(texts.requests.length).toBeGreaterThan(0);
      expect(texts.facts.length).toBeGreaterThan(20);
    }
  });

  it('is the same for the same seed', () => {
    expect(invent(3)).toEqual(invent(3));
  });
});

describe('what is answered', () => {
  // Regulation art. 32: each request has its decision, why, and on which basis.
  it('speaks of every request, with reasons and a legal basis', () => {
    for (const { scene } of matters.slice(0, 300)) {
      const random = new Random(12, scene.requests.length);
      const requestIds = scene.requests.map((_, index) => `request-${index}` as Parameters<typeof writeOpinion>[1]['requestIds'][number]);
      const opinion = writeOpinion(random, { scene, requestIds, decisions: requestIds.map(() => 'SUPPORT'), remedyLine: null, isAnew: false, outcome: 'PROVEN' });
      expect(opinion.answers.map(({ requestId }) => requestId)).toEqual(requestIds);
      for (const [index, answer] of opinion.answers.entries()) {
        expect(answer.explanation).toContain(scene.remedies[index]);
        expect(answer.legalBasis.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('who writes', () => {
  it('lives nowhere and answers no telephone in the real world', () => {
    const random = new Random(13);
    expect(inventPhone(random)).toMatch(/^129\d{8}$/);
    expect(inventAddress(random)).toMatch(/^岚江市/);
  });

  it('has a name that many others do not have', () => {
    const random = new Random(14);
    const names = Array.from({ length: 1000 }, () => inventName(random).name);
    expect(new Set(names).size).toBeGreaterThan(800);
  });
});
