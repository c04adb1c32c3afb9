import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { fixedKeys, type MasterKey, type MasterKeys } from './master-keys.js';
import { maskName, maskPhone } from './masks.js';

/** Masks by the name a protected field gives. */
const masks = { name: maskName, phone: maskPhone } as const;
export type MaskName = keyof typeof masks;

/** A data subject's key. A KeyObject, not its bytes: Node prepares raw bytes anew for every operation, at eight times the price. */
export type SubjectKey = KeyObject;

const SEALED = 'sealed:';
const DIGEST = 'hmac:';

/**
 * Seals what belongs to a person. Each data subject has a key of its own, wrapped under the master key: erasing the key
 * erases the person from the journal, whose hashes cover the ciphertext only.
 * Sealing is deterministic for one key and field, so that an import that changes nothing is seen to change nothing.
 */
export class Vault {
  private readonly masters: MasterKeys;
  private readonly identity: KeyObject;

  /** @param master 32 bytes that wrap the subjects' keys, or several such keys @param identity 32 bytes for the HMAC of id numbers */
  constructor(master: Buffer | MasterKeys, identity: Buffer) {
    this.masters = Buffer.isBuffer(master) ? fixedKeys(master) : master;
    this.identity = createSecretKey(identity);
  }

  /** A new subject key, and its wrapped form for the database. */
  newKey(): { key: SubjectKey; wrapped: string } {
    const fresh = randomBytes(44);
    const bytes = fresh.subarray(0, 32);
    return { key: createSecretKey(bytes), wrapped: this.wrap(fresh.subarray(32), bytes) };
  }

  unwrap(wrapped: string): SubjectKey {
    return createSecretKey(this.unwrapped(wrapped));
  }

  /** The id of the master key that wraps. */
  get masterId(): string {
    return this.masters.all()[0]!.id;
  }

  /** The same subject key, wrapped under the newest master key. */
  rewrap(wrapped: string): string {
    return this.wrap(randomBytes(12), this.unwrapped(wrapped));
  }

  /** `<id of the master key>.<ciphertext>` */
  private wrap(iv: Buffer, bytes: Buffer): string {
    const [newest] = this.masters.all();
    return `${newest!.id}.${encrypt(newest!.key, iv, bytes)}`;
  }

  /** @throws when the master key that wrapped it is not there any more */
  private unwrapped(wrapped: string): Buffer {
    const at = wrapped.indexOf('.');
    const id = at < 0 ? null : wrapped.slice(0, at);
    const ciphertext = wrapped.slice(at + 1);
    // From before master keys had ids: the one that fits is the one.
    for (const fresh of [false, true]) {
      for (const master of this.masters.all(fresh)) {
        const bytes = id === null || master.id === id ? opened(master, ciphertext) : null;
        if (bytes) return bytes;
      }
    }
    throw new Error(
      `个人信息主密钥 ${id ?? ''} 不在密钥文件中 · the master key ${id ?? 'of long ago'} that wrapped a key is not in the key file; expected it to stay until everything is rewrapped`,
    );
  }

  /** `sealed:<mask>:<ciphertext>` of a name or phone number. */
  seal(key: SubjectKey, field: string, plain: string, mask: MaskName): string {
    return `${SEALED}${masks[mask](plain)}:${this.cipher(key, field, plain)}`;
  }

  /** The plain value of a sealed one. Whoever calls it answers for the purpose and the access log. */
  open(key: SubjectKey, sealed: string): string {
    return decrypt(key, sealed.slice(sealed.lastIndexOf(':') + 1)).toString('utf8');
  }

  /** `hmac:<hex>` of an id number: the same number gives the same digest, and nothing else does (P1). */
  digest(plain: string): string {
    return DIGEST + createHmac('sha256', this.identity).update(plain).digest('hex');
  }

  /** What the journal keeps of a stored protected value: ciphertext under the subject's key, no mask, no bare HMAC. */
  journalForm(key: SubjectKey, field: string, stored: string): string {
    return stored.startsWith(DIGEST) ? `sealed:${this.cipher(key, field, stored)}` : `sealed:${stored.slice(stored.lastIndexOf(':') + 1)}`;
  }

  private cipher(key: SubjectKey, field: string, plain: string): string {
    const iv = createHmac('sha256', key).update(`${field}\0${plain}`).digest().subarray(0, 12);
    return encrypt(key, iv, Buffer.from(plain, 'utf8'));
  }
}

/** True for a value that is already sealed or digested. */
export const isSealed = (value: unknown): boolean => typeof value === 'string' && (value.startsWith(SEALED) || value.startsWith(DIGEST));

function opened({ key }: MasterKey, ciphertext: string): Buffer | null {
  try {
    return decrypt(key, ciphertext);
  } catch {
    return null;
  }
}

function encrypt(key: KeyObject, iv: Buffer, plain: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function decrypt(key: KeyObject, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}
