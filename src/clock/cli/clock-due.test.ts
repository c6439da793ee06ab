import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { registerClockCommands } from './clock-due.ts';
import { messages } from './messages.ts';

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

function runDue(...args: string[]): Outcome {
  let [out, err] = ['', ''];
  const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text) });
  registerClockCommands(program);
  try {
    program.parse(['clock', 'due', ...args], { from: 'user' });
    return { exitCode: 0, out, err };
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode, out, err };
    throw error;
  }
}

function askDue(...args: string[]): Record<string, unknown> {
  const { exitCode, out } = runDue(...args, '--json');
  expect(exitCode).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
}

describe('clock due --json', () => {
  it.each([
    ['--clock HANDLE --from 2026-03-10', '2026-05-09', '2026-05-09', '2026-05-09', false],
    ['--clock handle --from 2026-03-10 --extend 30', '2026-06-08', '2026-06-08', '2026-06-08', false],
    ['--clock review-window --from 2026-09-02', '2026-10-08', '2026-10-02', '2026-09-30', false],
    ['--clock NOTIFY --from 2026-02-13 --profile zhejiang', '2026-02-27', '2026-02-27', '2026-02-27', false],
    ['--clock REVIEW_WINDOW --from 2028-01-31', '2028-03-01', '2028-03-01', '2028-03-01', true],
    ['--clock REREVIEW --from 2026-03-02 --suspend 2026-03-10..2026-03-20 --suspend 2026-03-18..2026-03-25', '2026-04-17', '2026-04-17', '2026-04-17', false],
    ['--clock ASSIGN_FEEDBACK --from 2026-09-01 --fixed 2026-10-03', '2026-10-03', '2026-10-03', '2026-09-30', false],
    // 23:30 in London on 4 January is 5 January in China.
    ['--clock ROUTE --at 2026-01-04T23:30Z', '2026-01-20', '2026-01-20', '2026-01-20', false],
  ])('%s', (args, statutoryDueOn, assessmentDueOn, safeDueOn, provisional) => {
    expect(askDue(...args.split(' '))).toEqual({ statutoryDueOn, assessmentDueOn, safeDueOn, provisional });
  });

  it.each([
    ['2026-10-01T23:40+08:00'],
    ['2026-10-01 23:40'],
    ['2026-10-01T15:40:00.000Z'],
  ])('reads the moment %s, in China unless it names a zone', (moment) => {
    const dueAt = '2026-10-01T20:40:00.000Z';
    const due = { statutoryDueAt: dueAt, assessmentDueAt: dueAt, safeDueAt: dueAt, provisional: false };
    expect(askDue('--clock', 'OPINION_5H', '--at', moment)).toEqual(due);
    expect(askDue('--clock', 'OPINION_5H', '--from', moment)).toEqual(due);
  });

  it('says that a clock still stands still', () => {
    expect(askDue('--clock', 'REREVIEW', '--from', '2026-03-02', '--suspend', '2026-03-10..')).toMatchObject({ openSuspension: true });
  });

  it('adds the ledger when asked to explain', () => {
    const { ledger } = askDue('--clock', 'OBJECT', '--from', '2026-04-30', '--explain', '--lang', 'en');
    expect(ledger).toHaveLength(12);
    expect((ledger as unknown[])[9]).toEqual({
      day: '2026-05-09',
      counted: true,
      number: 4,
      why: 'COUNTED_MAKEUP_WORKDAY',
      article: 'Regulations on Petition Work, art. 23',
      dayKind: 'MAKEUP_WORKDAY',
      dayName: 'working day to make up for Labour Day',
      params: { number: 4, length: 5 },
      text: 'day 4, a make-up working day',
    });
  });
});

describe('clock due in words', () => {
  it('is Chinese by default', () => {
    expect(runDue('--clock', 'NOTIFY', '--from', '2026-02-03').out.split('\n')).toEqual([
      '书面告知信访人（NOTIFY，全国规定）：15 日',
      '法定届满：2026-02-24 星期二（工作日）',
      '考核届满：2026-02-18 星期三（春节假期）',
      '宜不晚于：2026-02-14 星期六（春节调休上班）',
      '依据：《信访工作条例》第二十三条',
      '',
    ]);
  });

  it('is English on request, warns of an unpublished year, and explains', () => {
    const lines = runDue('--clock', 'OPINION_24H', '--at', '2027-01-01T08:00', '--lang', 'en', '--explain').out.split('\n');
    expect(lines[1]).toBe('lawful until:      2027-01-02 08:00 (UTC+8)');
    expect(lines).toHaveLength(8);
    expect(runDue('--clock', 'ROUTE', '--from', '2027-01-04', '--lang', 'en').out).toContain('provisional');
  });
});

describe('bad usage', () => {
  it.each([
    ['', '--clock HANDLE'],
    ['--clock WAIT --from 2026-03-10', '没有“WAIT”这项期限'],
    ['--clock HANDLE', '--from 2026-03-10'],
    ['--clock HANDLE --from 2026-02-30', '“2026-02-30”不是存在的日期'],
    ['--clock HANDLE --from tomorrow', 'YYYY-MM-DD'],
    ['--clock OPINION_5H --from 2026-03-10', '--at 2026-10-01T23:40+08:00'],
    ['--clock OPINION_5H --at 2026-02-30T10:00', '不是存在的时刻'],
    ['--clock OPINION_5H --at 2026-02-20T25:00', '不是存在的时刻'],
    ['--clock HANDLE --from 2026-03-10 --extend a', '--extend 30'],
    ['--clock HANDLE --from 2026-03-10 --extend 0', '--extend 30'],
    ['--clock REREVIEW --from 2026-03-10 --suspend 2026-03-12', '起始日..结束日'],
    ['--clock REREVIEW --from 2026-03-10 --suspend 2026-03-12..2026-03-11', '早于'],
    ['--clock ASSIGN_FEEDBACK --from 2026-03-10', '--fixed 2026-05-20'],
    ['--clock HANDLE --from 2026-03-10 --fixed 2026-04-01', '去掉 --fixed'],
    ['--clock HANDLE --from 2026-03-10 --profile hebei', 'national、zhejiang'],
    ['--clock REVIEW_ACCEPT --from 2026-03-10', '没有“REVIEW_ACCEPT”'],
    ['--clock HANDLE --from 2026-03-10 --lang fr', '--lang zh-CN'],
  ])('%j ends with 2 and says what to write', (args, part) => {
    const { exitCode, out, err } = runDue(...args.split(' ').filter((arg) => arg !== ''));
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(part);
  });

  it('is answered in the language that was asked for', () => {
    expect(runDue('--clock', 'HANDLE', '--lang', 'en').err).toContain('When does it start?');
  });
});

describe('what the rules do not allow', () => {
  // G10: a hearing while handling does not stop the 60 days.
  it.each([
    ['--clock HANDLE --from 2026-03-10 --extend 31', '超过规定的 30 日'],
    ['--clock ROUTE --from 2026-03-10 --extend 1', '不得延长'],
    ['--clock HANDLE --from 2026-03-10 --suspend 2026-03-12..2026-03-13', '没有可以停止计算的依据'],
  ])('%s ends with 1', (args, part) => {
    const { exitCode, err } = runDue(...args.split(' '));
    expect(exitCode).toBe(1);
    expect(err).toContain(part);
  });
});

describe('the messages of the command', () => {
  it('exist in both languages', () => {
    expect(Object.keys(messages['zh-CN'])).toEqual(Object.keys(messages.en));
  });
});
