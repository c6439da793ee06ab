import type { ThemeField, ThemeGroup } from './theme-node.ts';

const safety: ThemeGroup = {
  code: '0601', name: '安全生产', nameEn: 'Work safety', place: 'PLANT',
  laws: ['《中华人民共和国安全生产法》第五十三条', '《中华人民共和国安全生产法》第五十四条', '《用人单位劳动防护用品管理规范》第十条'],
  leaves: [
    {
      code: '060101', name: '事故隐患', nameEn: 'Hazards', subject: '事故隐患',
      requests: ['立即整改{place}的安全隐患', '检修{place}的起重设备', '公布隐患整改的期限和责任人'],
      facts: ['{place}行车制动失灵，{day}吊件滑落，险些伤人', '安全通道堆满半成品，灭火器过期{months}个月', '班组反映{times}，车间说忙完这批订单再说'],
      reasons: ['从业人员有权对安全问题提出批评、检举', '带病运行随时可能出事故'],
      remedies: ['清理安全通道，更换过期灭火器，由安环部门验收', '起重设备停用检修，合格后恢复', '建立隐患台账，公示整改期限和责任人'],
      explanations: ['该设备已于检查当日停用，待配件到货', '所述区域为临时存放区，已完成警示隔离'],
    },
    {
      code: '060102', name: '劳动防护', nameEn: 'Protective gear', subject: '劳动防护用品',
      requests: ['按标准发放防尘口罩和防护手套', '安排{place}职工进行职业健康检查', '改善{place}的通风设备'],
      facts: ['{place}粉尘大，口罩两周才发一个', '在岗{months}个月没有做过职业健康体检', '排风机坏了{days}天，职工咳嗽的较多'],
      reasons: ['用人单位应当为劳动者提供符合标准的防护用品', '接触粉尘的岗位应当定期体检'],
      remedies: ['防尘口罩和手套改为每周发放', '组织全员职业健康检查', '更换排风机，粉尘浓度每月检测公示'],
      explanations: ['防护用品按定额发放，可凭旧换新随时领取', '检测结果低于限值，体检安排在下季度'],
    },
    {
      code: '060103', name: '事故善后', nameEn: 'After an accident', subject: '事故善后处理',
      requests: ['公布{day}事故的调查结果', '落实受伤人员的治疗费用{amount}', '对责任人作出处理'],
      facts: ['{day}{place}发生机械伤害，本人受伤住院{days}天', '事故后单位垫付了部分费用，剩余{amount}没有着落', '调查已经两个月，没有听到结果'],
      reasons: ['职工有权知道事故原因', '治疗不能因为费用中断'],
      remedies: ['向职工通报事故调查结果', '垫付后续治疗费用，再与工伤保险结算', '按规定对责任人作出处分'],
      explanations: ['事故调查由政府部门组织，报告批复后公布', '费用正在由工伤保险基金结算'],
    },
  ],
};

const environment: ThemeGroup = {
  code: '0602', name: '环境影响', nameEn: 'Environment', place: 'PLANT',
  laws: ['《中华人民共和国环境保护法》第五十七条', '《中华人民共和国噪声污染防治法》第二十二条', '《中华人民共和国大气污染防治法》第四十三条'],
  leaves: [
    {
      code: '060201', name: '噪声', nameEn: 'Noise', subject: '生产噪声扰民',
      requests: ['停止{place}夜间的高噪声作业', '在厂界加装隔音设施', '公布噪声检测结果'],
      facts: ['{place}半夜两点还在作业，附近居民无法入睡', '{month}以来夜间噪声不断，孩子备考受影响', '厂墙距居民楼不足五十米'],
      reasons: ['夜间噪声超过标准', '环评要求夜间停止露天作业'],
      remedies: ['二十二点后停止高噪声作业', '加装隔声屏障，超标设备停用改造', '委托检测并在厂门公布结果'],
      explanations: ['经检测夜间噪声未超过厂界标准，仍调整了作业时间', '当夜为抢修作业，已向居民致歉'],
    },
    {
      code: '060202', name: '粉尘与异味', nameEn: 'Dust and odour', subject: '粉尘异味',
      requests: ['治理{place}排放的粉尘和异味', '公开在线监测数据', '定期清洗厂区周边道路'],
      facts: ['{place}排出的烟气有刺鼻气味，附近居民不敢开窗', '晾晒的衣服落满黑灰，已经{months}个月', '运料车沿途抛洒，风一吹尘土飞扬'],
      reasons: ['排放应当达到规定标准', '居民健康应当得到保障'],
      remedies: ['更换除尘布袋，料场加盖，每天洒水三次', '接入在线监测并在厂门公示数据', '每周两次清洗厂区周边道路'],
      explanations: ['监测数据达标，异味来自检修期间，现已结束', '抛洒车辆为外来单位，已通报城管'],
    },
    {
      code: '060203', name: '污水', nameEn: 'Waste water', subject: '污水排放',
      requests: ['查明{place}排污口的污水来源', '停止向河道排放污水', '对下游鱼塘损失赔偿{amount}'],
      facts: ['{day}{place}旁的河沟出现黑水，有臭味', '下游鱼塘死鱼约{count}条', '雨天污水从厂区围墙下流出'],
      reasons: ['排污应当经过处理', '损失由排放造成'],
      remedies: ['封堵雨污混接口，查明来源并公布', '改造污水处理设施，达标前停止排放', '委托评估后赔偿{amount}'],
      explanations: ['取样检测达标，黑水来自上游市政管网', '死鱼由缺氧引起，渔业部门已出具意见'],
    },
  ],
};

export const safetyThemes: ThemeField = { code: '06', name: '安全与环境', nameEn: 'Safety and environment', groups: [safety, environment] };
