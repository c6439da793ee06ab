import { pathWith } from '../../../platform/ui/desk/call-server.ts';
import { readPreferences } from '../../../platform/ui/desk/preferences.ts';
import { noAnswer, readProblemText } from '../../../platform/ui/desk/server-problem.ts';
import type { Uploaded } from '../../contract.ts';

/** Sends one file and tells how far it is, in percent; `fetch` cannot tell. */
export function uploadFile(file: File, onProgress: (percent: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', pathWith('/uploads'));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', readPreferences().language);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0));
    request.addEventListener('error', (event) => reject(noAnswer(event)));
    request.addEventListener('load', () => {
      // The contract of the route gives the type; the server lets nothing else out.
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Uploaded);
      else reject(readProblemText(request.status, request.responseText));
    });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
