import { expect, it } from 'vitest';
import { toRedactedFileRequest } from './redacted-file-values.ts';

it('each line of the form is a text to be taken out, once, and none of a single character', () => {
  expect(toRedactedFileRequest({ reason: '提供给法院', alsoHide: ' 赵德柱 \n\n李\n槐荫路\n赵德柱', format: 'zip' })).toEqual({ reason: '提供给法院', alsoHide: ['赵德柱', '槐荫路'], format: 'zip' });
  expect(toRedactedFileRequest({ reason: '公开', format: 'pdf' })).toEqual({ reason: '公开', alsoHide: [], format: 'pdf' });
});
