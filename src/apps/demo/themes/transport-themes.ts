import type { ThemeField, ThemeGroup } from './theme-node.ts';

const lines: ThemeGroup = {
  code: '0501', name: '线路与站点', nameEn: 'Lines and stops', place: 'STOP',
  laws: ['《城市公共汽车和电车客运管理规定》第十二条', '《岚江市公共汽车客运条例》第二十条'],
  leaves: [
    {
      code: '050101', name: '线路调整', nameEn: 'Line changes', subject: '公交线路调整',
      requests: ['恢复{area}原来的走向', '将{area}延伸到新建小区', '调整线路前听取沿线居民意见'],
      facts: ['{area}{month}改线以后，沿线居民上下班要多走一公里', '改线公告只贴在车上，很多老人不知道', '附近{count}户居民联名希望恢复'],
      reasons: ['公共交通应当方便群众出行', '线路调整依规定应当公开征求意见'],
      remedies: ['增开一条区间车，高峰时段绕行原站点', '重新征求意见，两个月内公布优化方案'],
      explanations: ['改线因道路施工，完工后恢复原走向', '延伸线路客流不足，暂以定制公交满足需要'],
    },
    {
      code: '050102', name: '站点设置', nameEn: 'Stops', subject: '公交站点设置',
      requests: ['在{place}增设候车亭', '将{place}向小区门口迁移', '修复{place}损坏的站牌'],
      facts: ['{place}没有遮雨棚，下雨天老人小孩只能淋雨', '{place}离路口太近，上下车很危险', '站牌倒了{days}天没人修'],
      reasons: ['沿线有学校和医院，乘客较多', '站点设置应当保证安全'],
      remedies: ['十五日内修复站牌，候车亭列入本季度计划', '会同交警将站点后移三十米'],
      explanations: ['该处人行道宽度不足，不具备建设候车亭条件', '迁站涉及道路渠化，已报市政部门'],
    },
    {
      code: '050103', name: '发车间隔', nameEn: 'Headways', subject: '发车间隔过长',
      requests: ['缩短{area}早晚高峰的发车间隔', '延长{area}的末班车时间', '公布实时到站信息'],
      facts: ['{area}早高峰等了四十分钟，来的车又挤不上去', '末班车八点半收班，夜班职工回不了家', '手机上显示的到站时间经常不准'],
      reasons: ['时刻表写明高峰十分钟一班', '沿线新增居民较多'],
      remedies: ['增配两辆车，高峰间隔缩短到八分钟', '末班车延长到二十一点三十分，先试行三个月'],
      explanations: ['间隔延长因道路拥堵，已调整调度方案', '夜间客流较少，已开行夜班定制车'],
    },
  ],
};

const service: ThemeGroup = {
  code: '0502', name: '乘车服务', nameEn: 'Service on board', place: 'STOP',
  laws: ['《城市公共汽车和电车客运管理规定》第二十五条', '《岚江市公共汽车客运条例》第三十一条'],
  leaves: [
    {
      code: '050201', name: '服务态度', nameEn: 'Attitude', subject: '驾驶员服务态度',
      requests: ['对{area}驾驶员的态度问题作出处理并道歉', '加强驾驶员服务培训', '公布服务投诉的处理结果'],
      facts: ['{day}在{place}乘车，询问是否到医院，驾驶员态度恶劣', '老人上车慢了一些，驾驶员大声催促', '车内监控可以证实当时情况'],
      reasons: ['驾驶员应当文明服务', '乘客都付了车费，理应受到尊重'],
      remedies: ['对当事驾驶员批评教育，由车队上门道歉', '停岗培训三日，并通报全队'],
      explanations: ['调看监控，驾驶员声音较大但没有不当言语，已提醒改进', '当时车辆正在避让，驾驶员未能及时回答'],
    },
    {
      code: '050202', name: '拒载甩站', nameEn: 'Passed stops', subject: '甩站拒载',
      requests: ['查处{area}甩站行为', '保证{place}每班必停', '公开处理结果'],
      facts: ['{day}早上{place}有{count}人候车，{area}没有停站直接开走', '一周内遇到{times}', '驾驶员说车满了，实际后车厢还有空位'],
      reasons: ['运营车辆应当按站停靠', '甩站使多名乘客迟到'],
      remedies: ['核实后扣发当事人当月安全服务奖，通报批评', '在该站增加高峰区间车'],
      explanations: ['监控显示该车已满载，按规定可以不停并应语音提示', '当日因道路管制临时越站，已公告'],
    },
    {
      code: '050203', name: '票价优惠', nameEn: 'Fares', subject: '票价与优惠',
      requests: ['退还重复扣费{amount}', '放宽老年卡免费乘车的时段', '恢复换乘优惠'],
      facts: ['刷码乘坐{area}，{day}被扣两次车费', '老年卡高峰时段要付费，没有提前告知', '{month}起换乘优惠取消，每月多花不少'],
      reasons: ['扣费记录可以在手机上查到', '优惠政策调整应当公示'],
      remedies: ['核对后台记录，三日内原路退款', '恢复一小时换乘优惠并公告'],
      explanations: ['第二笔为同行人代付，记录无误', '优惠时段由市政府文件确定'],
    },
    {
      code: '050204', name: '车厢环境', nameEn: 'Vehicles', subject: '车厢环境与设施',
      requests: ['开启{area}的空调', '更换{area}老旧车辆', '修好无障碍踏板'],
      facts: ['气温三十五度，{area}空调不开，车厢像蒸笼', '{place}上车时踏板坏了，轮椅上不去', '座椅破损、扶手松动，{month}反映过没有改'],
      reasons: ['空调车收了空调车票价', '无障碍设施应当能用'],
      remedies: ['检修全线空调和无障碍踏板，三日内完成', '下半年更新十二辆纯电动车'],
      explanations: ['按规定车内温度超过二十六度开启，已督促执行', '旧车更新已列入计划，分批进行'],
    },
  ],
};

const coach: ThemeGroup = {
  code: '0503', name: '客运站与失物', nameEn: 'Coach station', place: 'COACH_STATION',
  laws: ['《道路旅客运输及客运站管理规定》第六十条', '《中华人民共和国民法典》第八百一十一条'],
  leaves: [
    {
      code: '050301', name: '客运站秩序', nameEn: 'Station order', subject: '客运站秩序',
      requests: ['整治{place}外的拉客现象', '改善{place}候车厅的座椅和饮水设施', '公布班次取消后的退票办法'],
      facts: ['{place}出站口拉客的人纠缠旅客', '候车厅座椅坏了一半，饮水机{months}个月没有水', '{day}班次临时取消，没有人安排改签'],
      reasons: ['客运站应当维护正常秩序', '取消班次应当及时告知并退票'],
      remedies: ['联合公安治理拉客，更换座椅和饮水设备', '全额退票并赠送一次乘车券'],
      explanations: ['站外广场由街道管理，已发函协调', '班次取消因天气原因，已广播并退票'],
    },
    {
      code: '050302', name: '失物查找', nameEn: 'Lost property', subject: '车上遗失物品查找',
      requests: ['帮助查找遗失在{area}车上的物品', '调看当天的车内监控', '告知失物招领的地点'],
      facts: ['{day}乘坐{area}，把装有证件的包遗忘在座位上', '当晚打电话到车队，值班人员说没有看到', '包内有证件和{amount}现金'],
      reasons: ['监控可以看到是谁拿走', '失物应当登记保管'],
      remedies: ['调看监控后找到拾得人，物品已归还', '登记后由车队送到乘客家中'],
      explanations: ['监控显示物品被同站乘客拾走，已协助报警', '经查找没有发现，已登记备查'],
    },
  ],
};

export const transportThemes: ThemeField = { code: '05', name: '公共交通', nameEn: 'Public transport', groups: [lines, service, coach] };
