import { Button } from '@tarojs/components'
import { phoneText } from '@/text/devices'

/** WeChat's own button, which alone gives a code for the number bound to WeChat. */
export const WechatPhone = ({ onCode }: { onCode: (code: string) => unknown }) => (
  <Button
    className="button primary"
    openType="getPhoneNumber"
    onGetPhoneNumber={({ detail }) => {
      const { code } = detail as { code?: string }
      if (code) void onCode(code)
    }}
  >
    {phoneText.wechat}
  </Button>
)
