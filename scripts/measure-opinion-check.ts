// `node scripts/run-typescript.mjs scripts/measure-opinion-check.ts REPLIES.csv`: how well the check tells an answer from what is none.
// The file holds published messages with their answers (columns 留言主题, 留言详情, 答复意见). Each demand is judged twice: with its own
// answer, taken for one, and with the answer to another message, which cannot be one. Own answers that only say that the matter was
// passed on count against the precision here, although they are rightly found.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { evades } from '../src/petitions/domain/opinion-check/evades.ts';
import { suggestDemands } from '../src/petitions/domain/opinion-check/suggest-demands.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('用法 / usage: measure-opinion-check.ts REPLIES.csv');
  process.exit(2);
}
const rows = parse(readFileSync(file), { columns: true, bom: true }) as readonly Record<string, string>[];
const APART = 577;
const pairs = rows.map((row, index) => ({
  demand: row['留言主题'] ?? '',
  text: row['留言详情'] ?? '',
  own: row['答复意见'] ?? '',
  foreign: rows[(index + APART) % rows.length]?.['答复意见'] ?? '',
}));
const found = pairs.filter(({ demand, foreign }) => evades(demand, foreign, 'EXPLAIN')).length;
const flagged = pairs.filter(({ demand, own }) => evades(demand, own, 'EXPLAIN')).length;
const suggested = pairs.reduce((sum, { demand, text }) => sum + suggestDemands(text, [demand]).length, 0);
const round = (share: number): number => Math.round(share * 1000) / 1000;
console.log(JSON.stringify({
  pairs: pairs.length,
  recall: round(found / pairs.length),
  precisionAtLeast: round(found / (found + flagged)),
  ownAnswersFlagged: round(flagged / pairs.length),
  demandsSuggestedPerText: round(suggested / pairs.length),
}, null, 2));
