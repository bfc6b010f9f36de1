import type { AdminReply } from './request'

const header =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/\d{4}-\d{2}-\d{2}\/tcb\/tc3_request, *SignedParams=[^,]*, *SignedHeaders=[^,]*, *Signature=[0-9a-f]{64}$/

/**
 * The secret id of a request's `authorization` header, or null when the header is absent, misshapen or its id is not
 * `accepted`. A browser, which cannot know an id, cannot reach the database.
 */
export const checkCredential = (
  authorization: string | undefined,
  accepted: (secretId: string) => boolean,
): string | null => {
  const secretId = header.exec(authorization ?? '')?.[1]
  return secretId !== undefined && accepted(secretId) ? secretId : null
}

/** The answer to a request without a valid credential; travels with HTTP status 200 as every answer of the protocol. */
export const credentialRefusal = (requestId: string): AdminReply => ({
  requestId,
  code: 'SIGN_PARAM_INVALID',
  message: '[SIGN_PARAM_INVALID] the credential of this request is not one that this emulator issued',
})
