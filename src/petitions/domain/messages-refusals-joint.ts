import { toMessages } from './label-columns.ts';

// Why the rules say no where many people stand behind one matter, and what to do about it.
export const jointRefusalMessages = toMessages('petitions', {
  anonymous_has_no_members: ['本事项按匿名登记，不能增加联名人。信访人愿意署名的，请先更正登记。', 'This matter is registered as anonymous and takes no members. If the petitioner wants to give the name, correct the registration first.'],
  member_there_already: ['名单中有人已经在本事项中，或者已经退出。请刷新后核对名单。', 'Somebody on the list is in this matter already, or has left it. Reload and compare the list.'],
  everybody_served: ['意见书已经送达本事项的每一位信访人，没有需要补送的。', 'The opinion has reached every petitioner of this matter. Nobody is left to be served.'],
  member_served_already: ['所选的人中有人已经送达，或者不在本事项中。请刷新后重新选择。', 'Somebody who was chosen has been served already or is not in this matter. Reload and choose again.'],
  members_not_served: ['还有 {count} 位联名人没有收到意见书，他们的复查期还没有开始。请先送达，或者记录无需送达的理由。', 'The opinion has not reached {count} members, and their window for review has not begun. Serve them first, or record why that is not needed.'],
  review_already_requested: ['您已经请求复查，请等待复查结果。要补充的，可以发消息或者提交材料。', 'You have asked for a review already. Wait for its result; to add something, send a message or material.'],
  merged_person_has_acted: ['并入的信访人已经在这件事项中评价、请求复查或者撤回。现在分出，这些就会丢失；请保留并案，另行告知。', 'Somebody who was merged in has rated, asked for a review or withdrawn here, and that would be lost. Keep the matters together and tell the people concerned.'],
});
