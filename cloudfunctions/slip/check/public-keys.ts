import type { Tokens } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'

/** 公钥, for builds that have none pinned. No round trip. */
export const publicKeys =
  ({ tokens }: { tokens: Tokens }): UseCase<'slip.publicKeys'> =>
  async () => ({ keys: tokens.publicKeys() })
