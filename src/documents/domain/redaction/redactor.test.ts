import { describe, expect, it } from 'vitest';
import { listHiddenOf } from './hidden-of-person.ts';
import { createRedactor, redactDeep } from './redactor.ts';

const person = {
  kind: 'PERSON', name: '欧阳秀兰', phone: '+86 139-1234-5678', address: '清溪市东城区槐树街道槐荫路27号院3单元402室', email: 'xiulan.ou@example.cn', idNumber: '330102198003072345', birthOn: '1980-03-07', employer: '大众饭店',
} as const;
const redactor = createRedactor(listHiddenOf(person));

describe('a redacted text', () => {
  it.each([
    ['来信人欧阳秀兰称', '来信人■■■称'],
    ['欧 阳 秀 兰', '■■■'],
    ['欧阳女士和秀兰的丈夫', '■■■和■■■的丈夫'],
    ['电话13912345678，或 139 1234 5678', '电话■■■，或 ■■■'],
    ['全角１３９１２３４５６７８', '全角■■■'],
    ['尾号5678', '■■■'],
    ['住槐荫路27号院3单元402室，', '住■■■，'],
    ['证件 33010219800307234 5', '证件 ■■■'],
    ['出生于1980年3月7日', '出生于■■■'],
    ['Xiulan.Ou@example.cn', '■■■'],
    ['在大众饭店做工', '在■■■做工'],
  ])('%s', (text, expected) => {
    expect(redactor.redact(text)).toBe(expected);
  });

  it.each([
    ['的年份和市名留下', '5678年清溪市的规划'],
    ['的日期和编号留下', '2026年3月7日 QXJT-20260310-00007'],
    ['的单位名称留下', '清溪市东城区人民政府'],
    ['的散列值留下', `a1${'072345'.repeat(10)}bc`],
    ['中较长的数字留下', '账目 90723456'],
  ])('%s', (_, text) => {
    expect(redactor.redact(text)).toBe(text);
  });

  it('loses numbers of people whom nobody has named', () => {
    const strict = createRedactor([]);
    expect(strict.redact('李某 110101199001011237，13800001111，6222 0212 3456 7890 123，a.b@c.cn')).toBe('李某 ■■■，■■■，■■■，■■■');
    expect([...strict.counts()]).toEqual([['ID_NUMBER', 1], ['PHONE', 1], ['OTHER', 1], ['CONTACT', 1]]);
  });

  it('keeps the words that begin like somebody with a title', () => {
    const site = createRedactor([...listHiddenOf({ kind: 'PERSON', name: '施建' }), ...listHiddenOf({ kind: 'PERSON', name: '时文' })]);
    expect(site.redact('施某与时师傅在施工现场等了三小时')).toBe('■■■与■■■在施工现场等了三小时');
  });

  it('finds two of ten thousand names, wherever they stand', () => {
    const many = createRedactor(Array.from({ length: 10_000 }, (_, index) => ({ text: `张${String.fromCodePoint(0x4e00 + index)}民`, ground: 'NAME' as const })));
    const text = '经查，张三民与张一民于三月十日到现场。'.repeat(2000);
    expect(many.redact(text)).toBe('经查，■■■与■■■于三月十日到现场。'.repeat(2000));
  });

  it('loses every spelling of a name of two languages', () => {
    const other = createRedactor(listHiddenOf({ kind: 'PERSON', name: 'Anna Müller' }));
    expect(other.redact('ANNA MÜLLER, Frau Müller, anna')).toBe('■■■, Frau ■■■, ■■■');
    expect(createRedactor(listHiddenOf({ kind: 'ORGANISATION', name: '清河纺织有限公司' })).redact('清河纺织的厂房')).toBe('■■■的厂房');
  });
});

describe('a redacted record', () => {
  it('keeps its shape, and what is said to be fixed', () => {
    const value = { heardOn: '1980-03-07', bornOn: '1980-03-07', texts: ['秀兰', 7, null], deep: { note: '致欧阳秀兰' } };
    expect(redactDeep(value, redactor.redact, (key) => key === 'heardOn')).toEqual({ heardOn: '1980-03-07', bornOn: '■■■', texts: ['■■■', 7, null], deep: { note: '致■■■' } });
  });
});
