import { toMessages } from './label-columns.ts';

// Why the rules say no where several units have to do with one matter, and what to do about it.
export const routingRefusalMessages = toMessages('petitions', {
  passed_on_twice: ['本事项已经转出两次，不能再往外转。属于本单位职权的，请受理；有争议的，请报所涉单位的共同上级指定由谁办理（第二十四条）。', 'This matter has been passed on twice and goes no further. Accept it if you are competent; if not, ask the common superior of the units to decide whose it is (art. 24).'],
  superior_decides: ['本事项已经多次转出，由谁办理要由所涉单位的共同上级指定。请报请其信访工作机构负责人决定。', 'This matter was passed on too often: the common superior of the units decides whose it is. Ask the head of its petition office.'],
  arbiter_decides: ['本事项已经多次转出，只能由共同上级指定；没有共同上级的，由信访工作联席会议指定。请改选决定方式。', 'This matter was passed on too often: the common superior decides or, where there is none, the joint meeting. Choose that way of deciding.'],
  jurisdiction_binds: ['上级已经指定由谁办理，不能再提异议或者转给别的单位。请按指定办理；情况有变的，请报上级重新指定。', 'A superior has decided whose matter this is: it is neither objected to nor sent elsewhere. Go on as decided; if things have changed, ask for a new decision.'],
  co_opinion_not_outstanding: ['没有还在等待的协办意见：该单位没有被征求，或者已经答复、已经说明。请刷新后查看。', 'No co-opinion of that unit is being waited for: it was not asked, has answered, or the reason has been given. Reload to see.'],
  co_opinions_outstanding: ['还有 {count} 份协办意见没有收到。请等协办单位答复，或者说明不再等待的理由。', 'Co-opinions asked for and not given: {count}. Wait for them, or say why the matter goes on without them.'],
});
