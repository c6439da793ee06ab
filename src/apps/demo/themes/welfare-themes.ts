import type { ThemeField, ThemeGroup } from './theme-node.ts';

const pension: ThemeGroup = {
  code: '0201', name: '退休待遇', nameEn: 'Pensions', place: 'COMPANY',
  laws: ['《国务院关于工人退休、退职的暂行办法》第一条', '《岚江实业集团离退休人员服务管理办法》第八条'],
  leaves: [
    {
      code: '020101', name: '工龄认定', nameEn: 'Years of service', subject: '连续工龄认定',
      requests: ['将{months}个月的临时工经历认定为连续工龄', '按实际参加工作时间重新核定退休金', '查找并补齐本人档案中的招工表'],
      facts: ['本人早年在{place}做临时工，后转为正式工，档案里缺少招工表', '退休审批时少认定{months}个月，每月退休金少约{amount}', '当年同批进厂的{count}人都已认定，只有本人没有'],
      reasons: ['有工资单和工友证明可以证实这段经历', '同样情况应当同样认定'],
      remedies: ['查阅老厂档案后出具证明，报社会保险经办机构认定', '补充工资台账复印件，协助申请重新核定退休金', '到市档案馆调取招工表并归入本人档案'],
      explanations: ['临时工期间未纳入当时的劳动工资计划，按政策不计算连续工龄', '缺少原始凭证，证人证言不能单独作为认定依据'],
    },
    {
      code: '020102', name: '统筹外补贴', nameEn: 'Company allowance', subject: '统筹外补贴发放',
      requests: ['按文件补发{months}个月的统筹外补贴', '提高退休人员生活补贴标准', '统一各公司退休人员的补贴标准'],
      facts: ['{place}退休人员的生活补贴自{month}起停发，没有说明原因', '同属集团的另一家公司每月多发{amount}', '涉及的退休职工约{count}人，多数年过七旬'],
      reasons: ['补贴是当年会议纪要明确的待遇', '物价上涨以后生活负担加重'],
      remedies: ['补发停发月份的补贴，恢复按月发放', '自下季度起提高生活补贴，先行补足困难家庭', '把标准差异提交董事会研究，年内统一'],
      explanations: ['补贴属于企业自主项目，按集团统一清理意见归并到节日慰问', '现行标准与改制方案一致，不存在停发'],
    },
  ],
};

const living: ThemeGroup = {
  code: '0202', name: '生活服务', nameEn: 'Living conditions', place: 'DORMITORY',
  laws: ['《岚江实业集团职工住宅维修管理办法》第五条', '《岚江市供热用热条例》第二十一条'],
  leaves: [
    {
      code: '020201', name: '取暖补贴', nameEn: 'Heating allowance', subject: '取暖补贴',
      requests: ['按时发放本年度取暖补贴{amount}', '把异地居住的退休人员纳入取暖补贴范围', '公布取暖补贴的计算办法'],
      facts: ['往年十月发放的取暖补贴，今年到{month}还没有到账', '{place}住户的取暖费先由个人垫付，票据交上去已经{months}个月', '本人随子女在外地居住，补贴被取消'],
      reasons: ['补贴是退休时就有的待遇', '老人冬季必须取暖，垫付有困难'],
      remedies: ['在{days}日内核对名单并发放到工资卡', '凭居住证明补发异地居住人员的补贴', '在退休人员活动中心张贴计算办法和名单'],
      explanations: ['本市已由供热企业直接减免，不再重复发放', '票据抬头与本人不符，更换后即可办理'],
    },
    {
      code: '020202', name: '老旧宿舍维修', nameEn: 'Old staff housing', subject: '老旧宿舍维修',
      requests: ['维修{place}的屋面和下水管道', '更换{place}老化的楼道电线', '把{place}列入老旧小区改造计划'],
      facts: ['{place}建成三十多年，下水主管锈蚀，一楼住户经常返水', '楼道电线裸露，{month}曾经冒火花', '顶层漏雨，几户老人用盆接水过夜'],
      reasons: ['房屋产权属于企业，维修责任应当明确', '住户多为退休职工，自行出资有困难'],
      remedies: ['安排施工队更换屋面防水和下水主管，十五个工作日内完工', '先做楼道线路应急整改，再统一更换', '申报列入下一批老旧小区改造项目'],
      explanations: ['该楼已经移交社区，维修资金由业主大会决定使用', '已列入明年改造计划，今年先做应急维修'],
    },
  ],
};

const dormitory: ThemeGroup = {
  code: '0203', name: '职工权益', nameEn: 'Staff welfare', place: 'PLANT',
  laws: ['《中华人民共和国工会法》第六条', '《岚江实业集团职工福利管理办法》第十二条'],
  leaves: [
    {
      code: '020301', name: '食堂与后勤', nameEn: 'Canteen', subject: '职工食堂',
      requests: ['改善{place}食堂的饭菜质量', '延长夜班职工的供餐时间', '公开食堂采购价格'],
      facts: ['{place}食堂夜班只剩冷饭，夜班职工约{count}人', '近{months}个月菜价上涨，分量反而减少', '{day}有职工在菜里吃出异物'],
      reasons: ['食堂有企业补贴，应当让职工吃好', '食品安全关系职工身体健康'],
      remedies: ['更换供应商，由职工代表每周评价饭菜质量', '夜班增设热餐窗口，供餐延长到次日一时', '每月公示采购价格和供应商'],
      explanations: ['价格随市场调整，调价前已经职工代表讨论', '抽检合格，已加强留样和明厨管理'],
    },
    {
      code: '020302', name: '住房补贴', nameEn: 'Housing subsidy', subject: '住房补贴和集资房',
      requests: ['发放一次性住房补贴{amount}', '办理集资房的不动产权证', '公布集资房分配的剩余房源'],
      facts: ['{place}职工集资建房已入住多年，产权证一直办不下来', '按工龄应得住房补贴{amount}，单位称没有预算', '剩余房源的分配没有公示'],
      reasons: ['交款时承诺两年内办证', '同批职工有人已经领到补贴'],
      remedies: ['分两年发放住房补贴，今年先发放百分之五十', '补交契税材料后统一申请首次登记', '公示剩余房源和分配名单'],
      explanations: ['土地性质变更手续正在办理，办证需等待规划核实', '补贴政策自文件印发之日起执行，不溯及以前'],
    },
  ],
};

export const welfareThemes: ThemeField = { code: '02', name: '离退休与职工福利', nameEn: 'Pensioners and welfare', groups: [pension, living, dormitory] };
