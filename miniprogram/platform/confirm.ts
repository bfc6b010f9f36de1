import Taro from '@tarojs/taro'

/** Asks before something that cannot be undone. True when the person said yes. */
export const confirm = async (question: { title: string; content: string; yes: string; no?: string }) => {
  const { title, content, yes, no = '取消' } = question
  const answer = await Taro.showModal({ title, content, confirmText: yes, cancelText: no, confirmColor: '#1450c8' })
  return answer.confirm
}
