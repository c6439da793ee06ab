import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptWithKey, encryptWithKey, makeBoxKeyPair, openWithBoxKey, sealToBoxKey } from './index.ts';

describe('a sealed box', () => {
  it('opens with the private key of the pair, and with no other', async () => {
    const [owner, other] = [await makeBoxKeyPair(), await makeBoxKeyPair()];
    const sealed = await sealToBoxKey(owner.publicKey, Buffer.from('秘密'), 'a/1');
    expect((await openWithBoxKey(owner.privateKey, sealed, 'a/1')).toString()).toBe('秘密');
    await expect(openWithBoxKey(other.privateKey, sealed, 'a/1')).rejects.toMatchObject({ code: 'crypto.cannot_decrypt' });
  });

  it('does not open elsewhere than where it was closed, nor when a byte has changed', async () => {
    const owner = await makeBoxKeyPair();
    const sealed = await sealToBoxKey(owner.publicKey, randomBytes(32), 'a/1');
    await expect(openWithBoxKey(owner.privateKey, sealed, 'a/2')).rejects.toMatchObject({ code: 'crypto.cannot_decrypt' });
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await expect(openWithBoxKey(owner.privateKey, sealed, 'a/1')).rejects.toMatchObject({ code: 'crypto.cannot_decrypt' });
    await expect(openWithBoxKey(owner.privateKey, Buffer.alloc(5), 'a/1')).rejects.toMatchObject({ code: 'crypto.cannot_decrypt' });
  });

  it('looks different each time, so that two equal secrets cannot be told to be equal', async () => {
    const owner = await makeBoxKeyPair();
    const secret = randomBytes(32);
    expect((await sealToBoxKey(owner.publicKey, secret, 'x')).equals(await sealToBoxKey(owner.publicKey, secret, 'x'))).toBe(false);
  });
});

describe('bytes under a key of their own', () => {
  it('come back under the same key and context only', () => {
    const key = randomBytes(32);
    const sealed = encryptWithKey(key, Buffer.from('text'), 'c');
    expect(decryptWithKey(key, sealed, 'c').toString()).toBe('text');
    expect(() => decryptWithKey(randomBytes(32), sealed, 'c')).toThrowError(expect.objectContaining({ code: 'crypto.cannot_decrypt' }));
    expect(() => decryptWithKey(key, sealed, 'd')).toThrowError(expect.objectContaining({ code: 'crypto.cannot_decrypt' }));
  });
});
