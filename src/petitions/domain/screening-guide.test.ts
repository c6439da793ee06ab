import { describe, expect, it } from 'vitest';
import { buildLibrary, checkCitation, KNOWN_VERSIONS } from '../../law/domain/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { APPEAL_ROUTES } from './codes.ts';
import { GUIDED_PROCEDURES, listProcedures } from './guided-procedures.ts';
import { findSigns, guideScreening, type ScreeningAnswers, SCREENING_QUESTIONS } from './screening-guide.ts';

describe('guided screening (Regulation arts. 29-31)', () => {
  it.each<[ScreeningAnswers, string, string | null, string]>([
    [{ PURPOSE: 'SUGGESTION' }, 'SUGGESTION', null, '29'],
    [{ PURPOSE: 'ENQUIRY' }, 'ENQUIRY', null, '29'],
    [{ PURPOSE: 'REPORT' }, 'REPORT', null, '30'],
    [{ PURPOSE: 'APPEAL_RESOLUTION', LITIGATION: 'YES' }, 'APPEAL_RESOLUTION', 'LITIGATION', '31(1)'],
    [{ PURPOSE: 'APPEAL_RESOLUTION', LITIGATION: 'NO', ARBITRATION: 'YES' }, 'APPEAL_RESOLUTION', 'ARBITRATION', '31(2)'],
    [{ PURPOSE: 'APPEAL_RESOLUTION', LITIGATION: 'NO', ARBITRATION: 'NO', PARTY_APPEAL: 'NO', ADMIN_PROCEDURE: 'NO', ENFORCEMENT_DUTY: 'NO' }, 'APPEAL_RESOLUTION', 'PETITION', '31(6)'],
  ])('%j leads to %s, %s, art. %s', (answers, matterClass, route, article) => {
    expect(guideScreening(answers)).toEqual({ result: { class: matterClass, route, article } });
  });

  it('asks one question after the other, in the order of the articles, and every route can be reached', () => {
    const asked: string[] = [];
    const reached = new Set<string | null>();
    let answers: ScreeningAnswers = {};
    for (;;) {
      const step = guideScreening(answers);
      if ('result' in step) {
        reached.add(step.result.route);
        break;
      }
      asked.push(step.ask);
      const yes = guideScreening({ ...answers, [step.ask]: 'YES' });
      if (step.ask !== 'PURPOSE' && 'result' in yes) reached.add(yes.result.route);
      answers = { ...answers, [step.ask]: step.ask === 'PURPOSE' ? 'APPEAL_RESOLUTION' : 'NO' };
    }
    expect(asked).toEqual(SCREENING_QUESTIONS);
    expect(reached).toEqual(new Set(APPEAL_ROUTES));
  });

  it('points at words of the text, and at none where there are none', () => {
    expect(findSigns('ARBITRATION', '公司解除劳动合同，我已经申请仲裁，仲裁还没有开庭。')).toEqual(['解除劳动合同', '仲裁']);
    expect(findSigns('LITIGATION', '宿舍漏雨。')).toEqual([]);
  });
});

describe('the procedures that a matter is led into (art. 31(1)-(5))', () => {
  it('cover the five other routes, and rest on articles that are in force', () => {
    const library = buildLibrary(KNOWN_VERSIONS);
    for (const route of APPEAL_ROUTES.filter((each) => each !== 'PETITION')) expect(listProcedures(route).length, route).toBeGreaterThan(0);
    expect(listProcedures('PETITION')).toEqual([]);
    const lines = Object.values(GUIDED_PROCEDURES).flatMap(({ legalBasis }): readonly string[] => legalBasis);
    expect(lines.filter((line) => checkCitation(library, line, parsePlainDate('2026-11-25')).status !== 'IN_FORCE')).toEqual([]);
  });
});
