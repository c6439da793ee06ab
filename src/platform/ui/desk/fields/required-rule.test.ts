import { describe, expect, it } from 'vitest';
import { isBlank, requiredRule } from './required-rule.ts';

describe('a required field', () => {
  it.each([[undefined, true], [null, true], ['', true], [' \n ', true], [[], true], [0, false], [7, false], [false, false], ['x', false], [['x'], false]])('takes %j for blank: %j', (value, blank) => {
    expect(isBlank(value)).toBe(blank);
  });

  it('names itself when it is blank', async () => {
    await expect(requiredRule('理由', 'zh-CN').validator({}, ' ')).rejects.toThrow('请填写“理由”');
    await expect(requiredRule('Days', 'en').validator({}, 30)).resolves.toBeUndefined();
  });
});
