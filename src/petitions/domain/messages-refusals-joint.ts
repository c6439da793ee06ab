import { toMessages } from './label-columns.ts';

// Why the rules say no where many people stand behind one matter, and what to do about it.
export const jointRefusalMessages = toMessages('petitions', {
  anonymous_has_no_members: ['本事项按匿名登记，不能增加联名人。信访人愿意署名的，请先更正登记。', 'This matter is registered as anonymous and takes no members. If the petitioner wants to give the name, correct the registration first.'],
  member_there_already: ['名单中有人已经在本事项中，或者已经退出。请刷新后核对名单。', 'Somebody on the list is in this matter already, or has left it. Reload and compare the list.'],
});
