/** Tencent Cloud API 3.0: one POST address, the action in a header, HTTP 200 also for errors. */
import { randomUUID } from 'node:crypto'
import { jsonReply, type Now, type ProviderReply, type ProviderRequest, readJson } from '../types'
import { CloudApiError, verifyTc3 } from './tc3'

export type CloudInput = Record<string, unknown>
export type CloudAction = (input: CloudInput) => Promise<object>

/** A product: its version, who may call it, and its actions. */
type CloudProduct = {
  version: string
  secretId: string
  secretKey: string
  /** The product has regions and wants to be told which. */
  regional: boolean
  actions: Record<string, CloudAction>
}

const maxBytes = 10 * 1024 * 1024

/** The string at `name`, at most `max` characters. @throws CloudApiError MissingParameter, InvalidParameter */
export const text = (input: CloudInput, name: string, max: number): string => {
  const value = input[name]
  if (value === undefined || value === '') {
    throw new CloudApiError('MissingParameter', `The request is missing a required parameter \`${name}\`.`)
  }
  if (typeof value !== 'string' || Array.from(value).length > max) {
    throw new CloudApiError('InvalidParameter', `The parameter \`${name}\` is invalid.`)
  }
  return value
}

/** @throws CloudApiError UnknownParameter for a parameter that the action does not have. */
export const onlyKnows = (input: CloudInput, names: string[]) => {
  const stranger = Object.keys(input).find((name) => !names.includes(name))
  if (stranger !== undefined) {
    throw new CloudApiError('UnknownParameter', `The parameter \`${stranger}\` is not recognized.`)
  }
}

const productWith = (action: string, products: CloudProduct[]) => {
  const product = products.find(({ actions }) => Object.hasOwn(actions, action))
  const act = product?.actions[action]
  if (!product || !act)
    throw new CloudApiError('InvalidAction', `The request action=\`${action}\` is invalid or not found.`)
  return { product, act }
}

const run = async (request: ProviderRequest, products: CloudProduct[], now: Now): Promise<object> => {
  const keys = new Map(products.map(({ secretId, secretKey }) => [secretId, secretKey]))
  const caller = verifyTc3(request, (secretId) => keys.get(secretId), now)
  const action = request.headers['x-tc-action'] ?? ''
  const { product, act } = productWith(action, products)
  if (request.headers['x-tc-version'] !== product.version) {
    throw new CloudApiError('NoSuchVersion', 'The specified version does not exist.')
  }
  if (product.secretId !== caller) {
    throw new CloudApiError(
      'AuthFailure.UnauthorizedOperation',
      'The account is not authorized to operate on this resource.',
    )
  }
  if (product.regional && !request.headers['x-tc-region']) {
    throw new CloudApiError('MissingParameter', 'The request is missing a required parameter `Region`.')
  }
  if (request.rawBody.length > maxBytes)
    throw new CloudApiError('RequestSizeLimitExceeded', 'The request body is too large.')
  const input = readJson(request.rawBody)
  if (!input) throw new CloudApiError('InvalidParameter', 'The request body is not a JSON object.')
  return act(input)
}

/** Answers a signed request with `{ Response: … }`; every refusal is a code in HTTP 200, as the real gateway does. */
export const cloudApi =
  (products: CloudProduct[], now: Now) =>
  async (request: ProviderRequest): Promise<ProviderReply> => {
    const RequestId = randomUUID()
    try {
      return jsonReply({ Response: { ...(await run(request, products, now)), RequestId } })
    } catch (error) {
      if (!(error instanceof CloudApiError)) throw error
      return jsonReply({ Response: { Error: { Code: error.code, Message: error.message }, RequestId } })
    }
  }
