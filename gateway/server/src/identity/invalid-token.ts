/** Why a token was refused, in words for whoever holds it. Says nothing that the holder does not know: no key, no claim's value. */
export class InvalidToken extends Error {
  constructor(reasonZh: string, reasonEn: string) {
    super(`令牌无效：${reasonZh} · invalid token: ${reasonEn}`);
    this.name = 'InvalidToken';
  }
}
