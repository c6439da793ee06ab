import { describe, expect, it } from 'vitest';
import { mayShowInPage, safeFileName } from './media-type.ts';

describe('a file name', () => {
  it.each([
    ['合同.pdf', 'application/pdf', '合同.pdf'],
    ['photo.exe', 'image/jpeg', 'photo.exe.jpg'],
    ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
    ['page.html', 'application/octet-stream', 'page.html.bin'],
    ['run.bat', 'text/plain', 'run.bat.txt'],
    ['旧表.xls', 'application/x-cfb', '旧表.xls'],
    ['../../etc/passwd', 'text/plain', '_.._etc_passwd.txt'],
    ['a\u202Egpj.exe', 'application/zip', 'a_gpj.exe.zip'],
    ['a\r\nSet-Cookie: x', 'image/png', 'a__Set-Cookie_ x.png'],
    ['...', 'image/png', 'file.png'],
  ])('%j of %s is given out as %j', (name, mediaType, expected) => {
    expect(safeFileName(name, mediaType)).toBe(expected);
  });
});

describe('showing a file in the page', () => {
  it.each([
    ['image/png', true],
    ['application/pdf', true],
    ['application/octet-stream', false],
    ['application/zip', false],
    ['image/svg+xml', false],
  ])('%s: %s', (mediaType, expected) => {
    expect(mayShowInPage(mediaType)).toBe(expected);
  });
});
