import { toMessages } from './label-columns.ts';

// Why the rules say no where many people stand behind one matter, and what to do about it.
export const jointRefusalMessages = toMessages('petitions', {
  anonymous_has_no_members: ['本事项按匿名登记，不能增加联名人。信访人愿意署名的，请先更正登记。', 'This matter is registered as anonymous and takes no members. If the petitioner wants to give the name, correct the registration first.'],
  member_there_already: ['名单中有人已经在本事项中，或者已经退出。请刷新后核对名单。', 'Somebody on the list is in this matter already, or has left it. Reload and compare the list.'],
  everybody_served: ['意见书已经送达本事项的每一位信访人，没有需要补送的。', 'The opinion has reached every petitioner of this matter. Nobody is left to be served.'],
  member_served_already: ['所选的人中有人已经送达，或者不在本事项中。请刷新后重新选择。', 'Somebody who was chosen has been served already or is not in this matter. Reload and choose again.'],
  members_not_served: ['还有 {count} 位联名人没有收到意见书，他们的复查期还没有开始。请先送达，或者记录无需送达的理由。', 'The opinion has not reached {count} members, and their window for review has not begun. Serve them first, or record why that is not needed.'],
  review_already_requested: ['您已经请求复查，请等待复查结果。要补充的，可以发消息或者提交材料。', 'You have asked for a review already. Wait for its result; to add something, send a message or material.'],
  repeat_linked_already: ['本事项已经认定为重复信访。要改为另一件，请先取消认定。', 'This matter is linked as a repeat already. To link it to another, unlink it first.'],
  repeat_not_linked: ['本事项没有认定为重复信访，不需要取消。', 'This matter is not linked as a repeat. There is nothing to undo.'],
  repeat_first_unsuitable: ['所选的事项不能作为初件：它不存在，或者已经作废、并案、密封。请选择仍可查阅的初件。', 'The chosen matter cannot be the first one: it is unknown, voided, merged or sealed. Choose one that can still be read.'],
  repeat_first_is_repeat: ['所选的事项本身是重复件。请选择它的初件。', 'The chosen matter is a repeat itself. Choose its first matter.'],
  repeat_comes_later: ['所选的事项收到得更晚，不是初件。请选择较早收到的一件。', 'The chosen matter was received later and is not the first. Choose the one that was received earlier.'],
  has_repeats: ['有重复件以本事项为初件，不能再认定为重复件。请先取消它们的认定。', 'Other matters are linked to this one as repeats. Unlink them first.'],
  anonymous_is_no_repeat: ['匿名事项不知道信访人是谁，不能认定为同一人重复信访。事项相同的，可以并案。', 'Nobody knows who sent an anonymous matter, so it is no repeat of the same person. If the matter is the same, merge it.'],
  merged_person_has_acted: ['并入的信访人已经在这件事项中评价、请求复查或者撤回。现在分出，这些就会丢失；请保留并案，另行告知。', 'Somebody who was merged in has rated, asked for a review or withdrawn here, and that would be lost. Keep the matters together and tell the people concerned.'],
});
