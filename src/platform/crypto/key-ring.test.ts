import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEphemeralKeyRing, openKeyRing } from './key-ring.ts';
import { verifySignature } from './signer.ts';

describe('the key ring', () => {
  it('opens what it sealed, in the same context only', () => {
    const ring = createEphemeralKeyRing();
    const sealed = ring.encryptJson({ name: '张三𠮷' }, 'petitioner/1');
    expect(ring.decryptJson(sealed, 'petitioner/1')).toEqual({ name: '张三𠮷' });
    expect(() => ring.decryptJson(sealed, 'petitioner/2')).toThrowError('crypto.cannot_decrypt');
  });

  it('never shows the same value twice alike, nor the value itself', () => {
    const ring = createEphemeralKeyRing();
    const [first, second] = [ring.encryptText('13800138000', 'c'), ring.encryptText('13800138000', 'c')];
    expect(first.equals(second)).toBe(false);
    expect(first.includes('13800138000')).toBe(false);
  });

  it('finds a change of any single byte', () => {
    const ring = createEphemeralKeyRing();
    const sealed = ring.encryptText('secret', 'c');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => ring.decryptText(changed, 'c')).toThrowError(/^crypto\./);
    }
  });

  it('hashes and derives by purpose', () => {
    const ring = createEphemeralKeyRing();
    expect(ring.keyedHash('phone', '1')).toEqual(ring.keyedHash('phone', '1'));
    expect(ring.keyedHash('phone', '1')).not.toEqual(ring.keyedHash('name', '1'));
    expect(ring.deriveBytes('code', 'a', 8)).not.toEqual(ring.deriveBytes('code', 'b', 8));
  });

  it('signs so that the public key alone verifies', () => {
    const { signer } = createEphemeralKeyRing();
    const signature = signer.sign(Buffer.from('text'));
    expect(verifySignature(signer.publicKey, Buffer.from('text'), signature)).toBe(true);
    expect(verifySignature(signer.publicKey, Buffer.from('texT'), signature)).toBe(false);
  });

  it('is made once, readable by its owner only, and is the same after a restart', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'xinqiao-keys-')), 'keys.json');
    const sealed = openKeyRing(path, { mayMake: true }).encryptText('kept', 'c');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(openKeyRing(path, { mayMake: true }).decryptText(sealed, 'c')).toBe('kept');
  });

  it('refuses a damaged key file instead of making a new one', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'xinqiao-keys-')), 'keys.json');
    openKeyRing(path, { mayMake: true });
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 50));
    expect(() => openKeyRing(path, { mayMake: true })).toThrowError('crypto.bad_key_file');
  });
});
