import { toMessages } from './label-columns.ts';

// Why the rules say no where a body outside of the organisation reviews, and what to do about it.
export const outsideRefusalMessages = toMessages('petitions', {
  outside_decision_by_handler: ['承办、拟稿、签发过本事项的人不能转送复查（复核）请求，也不能录入外部机关的决定。请由信访机构的其他同事办理。', 'Whoever handled, drafted or signed the matter neither passes the request on nor enters the outside decision. A colleague of the petition office must.'],
  review_body_is_inside: ['复查（复核）机关在本系统内，由该机关自行受理，不需要转送。', 'The reviewing body works with this program. It takes the request up itself; nothing is passed on.'],
  passed_on_before_received: ['转送日期早于收到申请的日期（{date}）。请核对。', 'It cannot have been passed on before the request came in on {date}. Check the day.'],
  passing_on_needs_receipt: ['请填写邮寄单号或者签收凭证编号，或者附上回执。', 'Enter the number of the sending or of the receipt, or attach the receipt.'],
  review_not_passed_on: ['本次复查（复核）没有转送外部机关，不能录入外部机关的决定。', 'This review was not passed on to an outside body. Enter an outside decision only after passing the request on.'],
  decided_after_received: ['决定的日期晚于收到决定的日期。请核对。', 'The decision cannot be dated after the day it came in. Check both days.'],
  decided_before_passed_on: ['决定的日期早于转送日期（{date}）。请核对。', 'The body cannot have decided before it was sent the file on {date}. Check the day.'],
  outside_body_decides: ['本次复查（复核）由外部机关决定。收到其决定后，请由信访机构录入。', 'An outside body decides this review. Wait for its decision; the petition office then enters it.'],
  not_decided_outside: ['这份意见不是外部机关作出的。请由作出意见的机关送达。', 'No outside body decided this. The body that decided must serve it.'],
  outside_service_needs_day: ['外部机关自行送达的，请填写信访人收到的日期。', 'The body served it itself, so enter the day on which the petitioner received it.'],
});
