import Taro from '@tarojs/taro'
import { type Envelope, type Request } from './envelope'

/** Asks a cloud function. WeChat itself vouches for who holds the phone; `session` says who signed in on it. */
export const transport = async (fn: string, request: Request, session: string | null): Promise<Envelope> => {
  const answer = await Taro.cloud.callFunction({ name: fn, data: { ...request, session } })
  return answer.result as unknown as Envelope
}
